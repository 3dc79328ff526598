import { numberingOn, propertiesOn, type Side } from './changes.ts';
import type { Lists } from './lists.ts';
import type { ListPlace } from './numbering.ts';
import { child, childrenNamed, type Element, isOn, setting } from './xml.ts';

/** What styles and direct formatting say about a paragraph, as far as reading needs it. */
export type ParagraphLook = {
  readonly list: ListPlace | null;
  readonly centred: boolean;
  /** Its words are hidden unless a run says otherwise. */
  readonly hidden: boolean;
  /** An entry of a 目录, whatever made it. */
  readonly contents: boolean;
};

export type Styles = {
  readonly paragraph: (properties: Element | undefined, changes: Side) => ParagraphLook;
  /** Whether a run's properties hide it; null when they do not say. */
  readonly hides: (properties: Element | undefined) => boolean | null;
};

/** Longest chain of based-on styles that is followed; a file may contain a circle. */
const MAX_CHAIN = 20;

type Style = {
  readonly list: string | undefined;
  readonly depth: number | undefined;
  readonly alignment: string | undefined;
  readonly hidden: boolean | null;
  readonly contents: boolean;
};

const PLAIN: Style = {
  list: undefined,
  depth: undefined,
  alignment: undefined,
  hidden: null,
  contents: false,
};

/** Numbers often come with a style (标题 1) rather than with the paragraph. */
export const stylesOf = (styles: Element | null, lists: Lists): Styles => {
  const byId = new Map<string, Element>();
  let usual: string | undefined;
  for (const style of styles === null ? [] : childrenNamed(styles, 'w:style')) {
    const id = style.attributes['w:styleId'] ?? '';
    byId.set(id, style);
    const isUsual = ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? '');
    if (isUsual && style.attributes['w:type'] === 'paragraph') usual ??= id;
  }
  const depths = depthsByStyle(lists);
  const known = new Map<string, Style>();

  const styleOf = (id: string): Style => {
    const found = known.get(id) ?? resolved(chainOf(byId, id), depths);
    known.set(id, found);
    return found;
  };

  const hides = (properties: Element | undefined): boolean | null => {
    const direct = vanishes(properties);
    const style = setting(properties, 'w:rStyle');
    return direct ?? (style === undefined ? null : styleOf(style).hidden);
  };

  return {
    hides,
    paragraph: (written, changes) => {
      const properties = propertiesOn(written, changes);
      const id = setting(properties, 'w:pStyle') ?? usual;
      const style = id === undefined ? PLAIN : styleOf(id);
      const numbers = numberingOn(properties, changes);
      const list = setting(numbers, 'w:numId') ?? style.list;
      const depth = Number(setting(numbers, 'w:ilvl') ?? style.depth ?? 0);
      return {
        list: list === undefined || list === '0' ? null : { list, depth },
        centred: (setting(properties, 'w:jc') ?? style.alignment) === 'center',
        hidden: style.hidden ?? false,
        contents: style.contents,
      };
    },
  };
};

/** A style and what it is based on, nearest first. */
const chainOf = (byId: ReadonlyMap<string, Element>, id: string): readonly [string, Element][] => {
  const chain: [string, Element][] = [];
  let next: string | undefined = id;
  while (next !== undefined && chain.length < MAX_CHAIN) {
    const style = byId.get(next);
    if (style === undefined) break;
    chain.push([next, style]);
    next = setting(style, 'w:basedOn');
  }
  return chain;
};

const resolved = (
  chain: readonly [string, Element][],
  depths: ReadonlyMap<string, number>,
): Style => {
  const layers = chain.map(([, style]) => child(style, 'w:pPr'));
  const numbers = layers.map((layer) => (layer === undefined ? layer : child(layer, 'w:numPr')));
  const list = firstOf(numbers, (layer) => setting(layer, 'w:numId'));
  // The level that names the style counts before the depth the style itself writes (17.9.23).
  const linked = firstOf(chain, ([id]) => depths.get(`${list}/${id}`));
  const written = firstOf(numbers, (layer) => setting(layer, 'w:ilvl'));
  return {
    list,
    depth: linked ?? (written === undefined ? undefined : Number(written)),
    alignment: firstOf(layers, (layer) => setting(layer, 'w:jc')),
    hidden: firstOf(chain, ([, style]) => vanishes(child(style, 'w:rPr')) ?? undefined) ?? null,
    contents: chain.some(([, style]) =>
      /^(?:toc|目录) ?\d$/iu.test(setting(style, 'w:name') ?? ''),
    ),
  };
};

const vanishes = (properties: Element | undefined): boolean | null =>
  properties === undefined || child(properties, 'w:vanish') === undefined
    ? null
    : isOn(properties, 'w:vanish');

/** Levels name the style they belong to (w:lvl/w:pStyle): numId/styleId -> depth. */
const depthsByStyle = (lists: Lists): ReadonlyMap<string, number> => {
  const depths = new Map<string, number>();
  for (const [id, { levels }] of lists) {
    for (const [depth, { style }] of levels) {
      if (style !== null) depths.set(`${id}/${style}`, depth);
    }
  }
  return depths;
};

const firstOf = <T, R>(values: readonly T[], pick: (value: T) => R | undefined): R | undefined => {
  for (const value of values) {
    const found = pick(value);
    if (found !== undefined) return found;
  }
  return undefined;
};
