import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { type Counted, countedUnder } from './counted.ts';

/** Clauses of one parent that are counted together. */
export type List = {
  readonly parent: Clause | null;
  readonly style: MarkerStyle;
  /** Never empty; in order of the text. */
  readonly items: readonly [Clause, ...Clause[]];
  /**
   * True for the items of an enumeration its clause introduces with a colon (给予以下资助：1.…；2.…)
   * and for a list that begins anew behind one: such lists always count from one.
   */
  readonly introduced: boolean;
};

/** The lists of the text, in order of their first items. */
export const listsOf: (policy: Policy) => readonly List[] = perPolicy((policy) =>
  [...countedUnder(policy)]
    .flatMap(([parent, counted]) => listsUnder(parent, counted))
    .sort((a, b) => a.items[0].span.from - b.items[0].span.from),
);

function listsUnder(parent: Clause | null, counted: readonly Counted[]): readonly List[] {
  const byStyle = new Map<MarkerStyle, [Clause, ...Clause[]]>();
  for (const { clause, style } of counted) {
    const items = byStyle.get(style);
    if (items === undefined) byStyle.set(style, [clause]);
    else items.push(clause);
  }
  return [...byStyle].flatMap(([style, items]) => withRestarts(parent, style, items));
}

/**
 * One clause may hold two lists, the second behind words of its own (前款规定以外的下列案件：（一）…),
 * and a list of the same shape may stand inside an item (3.按以下标准：1.…；2.…。 4.…).
 */
function withRestarts(
  parent: Clause | null,
  style: MarkerStyle,
  [first, ...others]: readonly [Clause, ...Clause[]],
): readonly List[] {
  type Open = { readonly items: [Clause, ...Clause[]]; readonly introduced: boolean };
  const outermost: Open = { items: [first], introduced: parent !== null && introduces(parent) };
  const lists: Open[] = [outermost];
  let current = outermost;
  let outer: Open | null = null;
  let before = first;
  for (const item of others) {
    if (item.number === 1 && beginsAnew(parent, before, item)) {
      outer = current;
      current = { items: [item], introduced: true };
      lists.push(current);
    } else {
      if (outer !== null && item.number !== before.number + 1 && goesOn(outer, item)) {
        current = outer;
        outer = null;
      }
      current.items.push(item);
    }
    before = item;
  }
  return lists.map(({ items, introduced }) => ({ parent, style, items, introduced }));
}

const goesOn = ({ items }: Pick<List, 'items'>, { number }: Clause): boolean =>
  number === (items.at(-1)?.number ?? 0) + 1;

/** Do words that introduce a list stand right above an item, in the item before it or between them? */
function beginsAnew(parent: Clause | null, before: Clause, item: Clause): boolean {
  return introduces(before) || (parent !== null && hasParagraphBetween(parent, before, item));
}

function hasParagraphBetween({ paragraphs }: Clause, before: Clause, item: Clause): boolean {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.from ?? 0) < before.own.to) low = middle + 1;
    else high = middle;
  }
  return (paragraphs[low]?.to ?? Number.POSITIVE_INFINITY) <= item.span.from;
}

/** True where a clause ends in a colon: what follows is its list. */
export const introduces = ({ text }: Clause): boolean => /[：:]\s*$/.test(text);
