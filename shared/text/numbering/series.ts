import { parentPath } from '../../model/paths.ts';
import { perPolicy } from '../../model/per-policy.ts';
import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { type List, listsOf } from './lists.ts';

/**
 * Clauses whose numbers have to follow each other. Where a document counts on across its parts
 * (一、 with 1. to 7., 二、 with 8. to 13.; 章 with 第X条) these are the items of several lists.
 */
export type Series = {
  readonly items: readonly Clause[];
  /** True where the numbers go on from part to part. */
  readonly runsOn: boolean;
};

/** Every series of the text. */
export const seriesOf: (policy: Policy) => readonly Series[] = perPolicy((policy) => {
  const lists = listsOf(policy);
  const counted = lists.filter(({ introduced }) => !introduced);
  const alone = lists.filter(({ introduced }) => introduced);
  return [
    ...[...byStyle(counted).values()].flatMap(joined),
    ...alone.map(({ items }) => ({ items, runsOn: false })),
  ];
});

/** True where clauses of a style are counted on across their parents. */
export const runsOn = (policy: Policy, style: MarkerStyle): boolean =>
  stylesRunningOn(policy).has(style);

const stylesRunningOn: (policy: Policy) => ReadonlySet<MarkerStyle | undefined> = perPolicy(
  (policy) =>
    new Set(seriesOf(policy).flatMap(({ runsOn, items }) => (runsOn ? [items[0]?.style] : []))),
);

function byStyle(lists: readonly List[]): ReadonlyMap<MarkerStyle, readonly List[]> {
  const found = new Map<MarkerStyle, List[]>();
  for (const list of lists) {
    const same = found.get(list.style);
    if (same === undefined) found.set(list.style, [list]);
    else same.push(list);
  }
  return found;
}

/** Lists of one style, joined where the later ones go on counting. */
function joined(lists: readonly List[]): readonly Series[] {
  const habits = habitsOf(lists);
  const series: { items: Clause[]; runsOn: boolean }[] = [];
  lists.forEach((list, at) => {
    const open = series.at(-1);
    const before = lists[at - 1];
    if (open !== undefined && before !== undefined && goesOn(before, list, habits)) {
      open.items.push(...list.items);
      open.runsOn = true;
    } else series.push({ items: [...list.items], runsOn: false });
  });
  return series;
}

/** How strongly the lists go on counting (above 0) or begin anew (below): in the whole text, by part. */
type Habits = { readonly all: number; readonly parts: ReadonlyMap<string, number> };

/**
 * Some documents count through the （一）（二） of one part and begin anew in each （一） of the next. So
 * the lists of one part tell for this part; where they are even, and between parts, all lists tell.
 */
function goesOn(before: List, list: List, { all, parts }: Habits): boolean {
  const part = partOf(list);
  if (part === partOf(before)) return (parts.get(part) || all) > 0;
  return list.items[0].number !== 1 && all > 0;
}

/** The part a list stands in: 三 for the items of 三.(一), none for those of 三. */
const partOf = ({ parent }: List): string => parentPath(parent?.path ?? '');

function habitsOf(lists: readonly List[]): Habits {
  const parts = new Map<string, number>();
  let all = 0;
  lists.forEach((list, at) => {
    const before = lists[at - 1];
    if (before === undefined) return;
    const hint = hintOf(before, list);
    const part = partOf(list);
    // Where the hints are even, the first one counts.
    all = all + hint || Math.sign(all);
    if (part === partOf(before)) {
      const sum = parts.get(part) ?? 0;
      parts.set(part, sum + hint || Math.sign(sum));
    }
  });
  return { all, parts };
}

/**
 * What the beginning of a list says: 2 where it goes on from the one before, -2 where it begins with
 * one; less where a slip brought its number only near to one of these.
 */
function hintOf(before: List, { items: [{ number }] }: List): number {
  const next = 1 + Math.floor(before.items.at(-1)?.number ?? 0);
  if (number === 1) return -2;
  return number === next ? 2 : Math.sign(Math.abs(number - 1) - Math.abs(number - next));
}
