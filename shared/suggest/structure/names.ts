import { toHan } from '../../model/numerals.ts';
import type { MarkerStyle } from '../../model/policy.ts';
import type { Standing } from './standing.ts';
import type { Node } from './tree.ts';

/** What a clause is called in a reference. */
export type Unit = '编' | '章' | '节' | '条' | '部分' | '项' | '目';

/** A clause as a reference says it: 第一部分, 第（二）项. */
export type Name = { readonly words: string; readonly unit: Unit };

export const isItem = (unit: Unit): boolean => unit === '项' || unit === '目';

const IN_WORDS: Readonly<Partial<Record<MarkerStyle, Unit>>> = {
  part: '编',
  chapter: '章',
  section: '节',
  article: '条',
};

/**
 * What a clause may be called, the likeliest first: an article 条 and nothing else; 一、 a 部分 or, where
 * it was one, a 条; an item in an item 目.
 *
 * @param before what the reference called it.
 */
export function unitsOf(
  { style }: Node,
  isInItem: boolean,
  before: string | null,
): readonly Unit[] {
  const words = IN_WORDS[style];
  if (words !== undefined) return [words];
  if (style === 'han') return before === '条' ? ['条', '部分'] : ['部分', '条'];
  const items: readonly Unit[] = isInItem ? ['目', '项'] : ['项', '目'];
  if (style !== 'arabic') return items;
  return before === '条' ? ['条', ...items] : [...items, '条'];
}

/** The clauses a node stands in, from outer to inner, each with its name. */
export function namesAround(node: Node, { parentOf, numberOf }: Standing): readonly Name[] {
  const around: Node[] = [];
  for (let next = parentOf(node); next !== null; next = parentOf(next)) around.unshift(next);
  let isInItem = false;
  return around.map((one): Name => {
    const [unit = '项'] = unitsOf(one, isInItem, null);
    isInItem ||= isItem(unit);
    return { words: `第${numeralIn(one.style, numberOf(one), unit)}${unit}`, unit };
  });
}

/** 二, （二）, 2, （2）: a number as a reference to a clause of a style says it. */
export function numeralIn(style: MarkerStyle, number: number, unit: Unit): string {
  if (!isItem(unit)) return style === 'arabic' ? String(number) : toHan(number);
  if (style === 'han-paren') return `（${toHan(number)}）`;
  if (style === 'han') return toHan(number);
  return style === 'arabic' ? String(number) : `（${number}）`;
}
