import type { ListPlace } from './numbering.ts';
import { child, childrenNamed, type Element, setting } from './xml.ts';

/** What styles and direct formatting say about a paragraph, as far as reading needs it. */
export type ParagraphLook = { readonly list: ListPlace | null; readonly centred: boolean };

export type Styles = (properties: Element | undefined) => ParagraphLook;

/** Longest chain of based-on styles that is followed; a file may contain a circle. */
const MAX_CHAIN = 20;

/** Numbers often come with a style (标题 1) rather than with the paragraph. */
export const stylesOf = (styles: Element | null, numbering: Element | null): Styles => {
  const byId = new Map<string, Element>();
  for (const style of styles === null ? [] : childrenNamed(styles, 'w:style')) {
    byId.set(style.attributes['w:styleId'] ?? '', style);
  }
  const depths = depthsByStyle(numbering);

  return (properties) => {
    const layers = [properties];
    const ids: string[] = [];
    let id = setting(properties, 'w:pStyle');
    while (id !== undefined && byId.has(id) && ids.length < MAX_CHAIN) {
      const style = byId.get(id);
      ids.push(id);
      layers.push(style === undefined ? undefined : child(style, 'w:pPr'));
      id = setting(style, 'w:basedOn');
    }
    const alignment = firstOf(layers, (layer) => setting(layer, 'w:jc'));
    const numbers = layers.map((layer) => (layer === undefined ? layer : child(layer, 'w:numPr')));
    const list = firstOf(numbers, (layer) => setting(layer, 'w:numId'));
    const written = firstOf(numbers, (layer) => setting(layer, 'w:ilvl'));
    const linked = firstOf(ids, (style) => depths.get(`${list}/${style}`));
    return {
      list:
        list === undefined || list === '0' ? null : { list, depth: Number(written ?? linked ?? 0) },
      centred: alignment === 'center',
    };
  };
};

/** Levels name the style they belong to (w:lvl/w:pStyle): numId/styleId -> depth. */
const depthsByStyle = (numbering: Element | null): ReadonlyMap<string, number> => {
  const depths = new Map<string, number>();
  if (numbering === null) return depths;
  const abstracts = new Map(
    childrenNamed(numbering, 'w:abstractNum').map((one) => [
      one.attributes['w:abstractNumId'],
      one,
    ]),
  );
  for (const num of childrenNamed(numbering, 'w:num')) {
    const abstract = abstracts.get(setting(num, 'w:abstractNumId'));
    for (const level of abstract === undefined ? [] : childrenNamed(abstract, 'w:lvl')) {
      const style = setting(level, 'w:pStyle');
      if (style === undefined) continue;
      depths.set(`${num.attributes['w:numId']}/${style}`, Number(level.attributes['w:ilvl']));
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
