import { formatNumber } from './counting.ts';
import { child, childrenNamed, type Element, isOn, setting } from './xml.ts';

/** A paragraph's place in a list: which list (w:num) and how deep, from 0. */
export type ListPlace = { readonly list: string; readonly depth: number };

/** Gives the number Word prints before each paragraph of a list; ask in order of the text. */
export type Numberer = (place: ListPlace) => string;

type Level = {
  readonly start: number;
  readonly format: string;
  /** '（%2）': %2 stands for the number of the second level. */
  readonly pattern: string;
  readonly suffix: string;
  /** Deepest level (from 1) that restarts this one; 0 = never restarts. */
  readonly restartAfter: number | null;
  /** Prints all numbers of the pattern in Arabic digits (w:isLgl). */
  readonly legal: boolean;
};

type List = {
  /** Lists of one abstract list go on counting from each other. */
  readonly shared: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
};

const MAX_LEVELS = 9;

/** Automatic numbers are not in the text of a .docx; they follow from numbering.xml by counting. */
export const numbererOf = (numbering: Element | null): Numberer => {
  const lists = numbering === null ? new Map<string, List>() : listsOf(numbering);
  const counters = new Map<string, (number | undefined)[]>();
  const seen = new Set<string>();

  return ({ list: id, depth }) => {
    const list = lists.get(id);
    const level = depth < MAX_LEVELS ? list?.levels.get(depth) : undefined;
    if (list === undefined || level === undefined) return '';
    const counts = counters.get(list.shared) ?? [];
    counters.set(list.shared, counts);
    if (!seen.has(id)) {
      // A start of its own makes a list begin again the first time it is met.
      for (const overridden of list.startOverrides.keys()) counts[overridden] = undefined;
      seen.add(id);
    }
    const startOf = (at: number): number =>
      list.startOverrides.get(at) ?? list.levels.get(at)?.start ?? 1;

    // A list that begins at its second level prints and counts the levels above as begun.
    for (let above = 0; above < depth; above++) counts[above] ??= startOf(above);
    const before = counts[depth];
    counts[depth] = before === undefined ? startOf(depth) : before + 1;
    for (let below = depth + 1; below < MAX_LEVELS; below++) {
      const restartAfter = list.levels.get(below)?.restartAfter ?? below;
      if (depth < restartAfter) counts[below] = undefined;
    }
    return label(list, level, counts, startOf);
  };
};

const label = (
  list: List,
  level: Level,
  counts: readonly (number | undefined)[],
  startOf: (at: number) => number,
): string => {
  if (level.format === 'bullet') return bullet(level.pattern);
  const text = level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = level.legal ? 'decimal' : (list.levels.get(at)?.format ?? 'decimal');
    return formatNumber(counts[at] ?? startOf(at), format);
  });
  // Word's own gap (a tab or blank) is layout; it only matters after a bare number: "1 总则".
  const bare = /[\p{L}\p{N}]$/u.test(text);
  return bare && level.suffix !== 'nothing' ? `${text} ` : text;
};

/** Bullets of the Symbol and Wingdings fonts sit in the private use area and mean nothing alone. */
const bullet = (pattern: string): string => (/^[\uE000-\uF8FF]$/u.test(pattern) ? '●' : pattern);

const listsOf = (numbering: Element): ReadonlyMap<string, List> => {
  const abstracts = new Map(
    childrenNamed(numbering, 'w:abstractNum').map((abstract) => [
      abstract.attributes['w:abstractNumId'] ?? '',
      abstract,
    ]),
  );
  const lists = new Map<string, List>();
  for (const num of childrenNamed(numbering, 'w:num')) {
    const shared = setting(num, 'w:abstractNumId') ?? '';
    const levels = levelsOf(abstracts, shared);
    const startOverrides = new Map<number, number>();
    for (const override of childrenNamed(num, 'w:lvlOverride')) {
      const depth = integer(override.attributes['w:ilvl'], 0);
      const start = setting(override, 'w:startOverride');
      if (start !== undefined) startOverrides.set(depth, integer(start, 1));
      const own = child(override, 'w:lvl');
      if (own !== undefined) levels.set(depth, levelOf(own));
    }
    lists.set(num.attributes['w:numId'] ?? '', { shared, levels, startOverrides });
  }
  return lists;
};

/** An abstract list may only point to a list style, whose levels are in another abstract list. */
const levelsOf = (abstracts: ReadonlyMap<string, Element>, id: string): Map<number, Level> => {
  const abstract = abstracts.get(id);
  const linked = setting(abstract, 'w:numStyleLink');
  const source =
    linked === undefined
      ? abstract
      : [...abstracts.values()].find((other) => setting(other, 'w:styleLink') === linked);
  const levels = source === undefined ? [] : childrenNamed(source, 'w:lvl');
  return new Map(levels.map((level) => [integer(level.attributes['w:ilvl'], 0), levelOf(level)]));
};

const levelOf = (level: Element): Level => {
  const restart = setting(level, 'w:lvlRestart');
  return {
    start: integer(setting(level, 'w:start'), 0),
    format: setting(level, 'w:numFmt') ?? 'decimal',
    pattern: setting(level, 'w:lvlText') ?? '',
    suffix: setting(level, 'w:suff') ?? 'tab',
    restartAfter: restart === undefined ? null : integer(restart, 0),
    legal: isOn(level, 'w:isLgl'),
  };
};

const integer = (text: string | undefined, fallback: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? fallback : value;
};
