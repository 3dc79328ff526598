import { alternative } from './alternative.ts';
import { isSymbolFont } from './symbols.ts';
import { child, childrenNamed, type Element, elementsOf, isOn, setting } from './xml.ts';

/** One level of a list, as its definition says (w:lvl). */
export type Level = {
  readonly start: number;
  /** w:numFmt; a pattern such as `001, 002, 003, ...` for Word 2010's own formats. */
  readonly format: string;
  /** '（%2）': %2 stands for the number of the second level. */
  readonly pattern: string;
  /** What parts number and text: tab, space or nothing. */
  readonly suffix: string;
  /** Deepest level (from 1) that restarts this one; 0 = never restarts; null = any above it. */
  readonly restartAfter: number | null;
  /** Prints all numbers of the pattern in Arabic digits (w:isLgl). */
  readonly legal: boolean;
  /** The paragraph style that belongs to this level. */
  readonly style: string | null;
};

/** What a paragraph's w:numId stands for. */
export type List = {
  /** Lists of one abstract list go on counting from each other. */
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
};

export type Lists = ReadonlyMap<string, List>;

/** The lists of numbering.xml by their w:numId. */
export const listsOf = (numbering: Element | null): Lists => {
  const lists = new Map<string, List>();
  if (numbering === null) return lists;
  const abstracts = new Map(
    childrenNamed(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'] ?? '',
      abstract,
    ]),
  );
  const byStyle = new Map<string, Element>();
  for (const abstract of abstracts.values()) {
    const style = setting(abstract, 'w:styleLink');
    if (style !== undefined && !byStyle.has(style)) byStyle.set(style, abstract);
  }
  const levels = new Map<string, ReadonlyMap<number, Level>>();
  for (const num of childrenNamed(numbering, 'w:num')) {
    const shared = setting(num, 'w:abstractNumId') ?? '';
    const common = levels.get(shared) ?? levelsOf(abstracts.get(shared), byStyle);
    levels.set(shared, common);
    lists.set(num.attributes['w:numId'] ?? '', { shared, ...overridden(num, common) });
  }
  return lists;
};

/** An abstract list may only point to a list style, whose levels are in another abstract list. */
const levelsOf = (
  abstract: Element | undefined,
  byStyle: ReadonlyMap<string, Element>,
): ReadonlyMap<number, Level> => {
  const linked = setting(abstract, 'w:numStyleLink');
  const source = linked === undefined ? abstract : byStyle.get(linked);
  const levels = source === undefined ? [] : childrenNamed(source, 'w:lvl');
  return new Map(levels.map((level) => [depthOf(level), levelOf(level)]));
};

const overridden = (
  num: Element,
  common: ReadonlyMap<number, Level>,
): Pick<List, 'levels' | 'startOverrides'> => {
  const overrides = childrenNamed(num, 'w:lvlOverride');
  if (overrides.length === 0) return { levels: common, startOverrides: NONE };
  const levels = new Map(common);
  const startOverrides = new Map<number, number>();
  for (const override of overrides) {
    const depth = depthOf(override);
    const start = setting(override, 'w:startOverride');
    if (start !== undefined) startOverrides.set(depth, integer(start, 0));
    const own = child(override, 'w:lvl');
    // Word ignores w:lvlRestart in an override ([MS-OI29500] 17.9.10).
    const restartAfter = common.get(depth)?.restartAfter ?? null;
    if (own !== undefined) levels.set(depth, { ...levelOf(own), restartAfter });
  }
  return { levels, startOverrides };
};

const NONE: ReadonlyMap<number, number> = new Map();

const levelOf = (level: Element): Level => {
  const restart = setting(level, 'w:lvlRestart');
  return {
    start: integer(setting(level, 'w:start'), 0),
    format: formatOf(level),
    pattern: isPictured(level) ? '' : (setting(level, 'w:lvlText') ?? ''),
    suffix: setting(level, 'w:suff') ?? 'tab',
    restartAfter: restart === undefined ? null : integer(restart, 0),
    legal: isOn(level, 'w:isLgl'),
    style: setting(level, 'w:pStyle') ?? null,
  };
};

/** A bullet of a symbol font: its letter (l of Wingdings) means nothing in any other. */
const isPictured = (level: Element): boolean => {
  const run = child(level, 'w:rPr');
  const fonts = run === undefined ? undefined : child(run, 'w:rFonts');
  const font = fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? '';
  return setting(level, 'w:numFmt') === 'bullet' && isSymbolFont(font);
};

/** Formats that came with Word 2010 are written as `custom` with an example, beside a fallback. */
const formatOf = (level: Element): string => {
  const holders = [level, ...childrenNamed(level, 'mc:AlternateContent')];
  const formats = holders.flatMap((holder) => {
    const inside = holder === level ? elementsOf(level) : alternative(holder);
    return inside.filter(({ name }) => name === 'w:numFmt');
  });
  const { 'w:val': value = 'decimal', 'w:format': example } = formats[0]?.attributes ?? {};
  return value === 'custom' && example !== undefined ? example : value;
};

const depthOf = (element: Element): number => integer(element.attributes['w:ilvl'], 0);

export const integer = (text: string | undefined, fallback: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? fallback : value;
};
