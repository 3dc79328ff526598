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
export const listsOf = (policy: Policy): readonly List[] =>
  [...countedUnder(policy)]
    .flatMap(([parent, counted]) => listsUnder(parent, counted))
    .sort((a, b) => a.items[0].span.from - b.items[0].span.from);

function listsUnder(parent: Clause | null, counted: readonly Counted[]): readonly List[] {
  return [...new Set(counted.map(({ style }) => style))].flatMap((style) => {
    const [first, ...others] = counted.flatMap((one) => (one.style === style ? [one.clause] : []));
    return first === undefined ? [] : withRestarts(parent, style, [first, ...others]);
  });
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
  let open: readonly Open[] = [outermost];
  let before = first;
  for (const item of others) {
    const current = open.at(-1) ?? outermost;
    const outer = open.at(-2);
    if (item.number === 1 && before.number > 0 && beginsAnew(parent, before, item)) {
      const inner: Open = { items: [item], introduced: true };
      lists.push(inner);
      open = [...open, inner];
    } else if (
      outer !== undefined &&
      item.number !== before.number + 1 &&
      item.number === (outer.items.at(-1)?.number ?? 0) + 1
    ) {
      outer.items.push(item);
      open = open.slice(0, -1);
    } else current.items.push(item);
    before = item;
  }
  return lists.map(({ items, introduced }) => ({ parent, style, items, introduced }));
}

/** Do words that introduce a list stand right above an item? */
function beginsAnew(parent: Clause | null, before: Clause, item: Clause): boolean {
  if (introduces(before)) return true;
  return (parent?.paragraphs ?? []).some(
    ({ from, to }) => from >= before.own.to && to <= item.span.from,
  );
}

export const introduces = ({ text }: Clause): boolean => /[：:]\s*$/.test(text);
