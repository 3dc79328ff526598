import type { Clause, MarkerStyle, Policy } from '../../model/policy.ts';
import { type List, listsOf } from '../../text/numbering/lists.ts';
import { runsOn } from '../../text/numbering/series.ts';
import { standsBelow } from './ladder.ts';

/** A list one level too low: beside it the others of its kind use a higher one. */
export type SkippedLevel = {
  readonly parent: Clause;
  readonly items: List['items'];
  /** The style the lists of the other parts have. */
  readonly usual: MarkerStyle;
  /** False where only one other part shows it, and for 项, whose form is a habit of drafting laws. */
  readonly sure: boolean;
};

/**
 * Compares the lists under clauses of one style. What is counted on through the text stands where it
 * is by its own right, and the items of an enumeration (按照下列标准：1.…；2.…) are no level of the
 * text; only below 条 they are, where 项 are always introduced.
 */
export function skippedLevels(policy: Policy): readonly SkippedLevel[] {
  const byParent = new Map<MarkerStyle, Below[]>();
  for (const { parent, items, style, introduced } of listsOf(policy)) {
    if (parent === null || (introduced && parent.style !== 'article')) continue;
    const list = { parent, items, style };
    const same = byParent.get(parent.style);
    if (same === undefined) byParent.set(parent.style, [list]);
    else same.push(list);
  }
  return [...byParent.values()].flatMap((lists) => skippedAmong(lists, policy));
}

type Below = Pick<List, 'items' | 'style'> & { readonly parent: Clause };

function skippedAmong(lists: readonly Below[], policy: Policy): readonly SkippedLevel[] {
  const counts = new Map<MarkerStyle, number>();
  for (const { style } of lists) counts.set(style, (counts.get(style) ?? 0) + 1);
  const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (standsBelow(a, b) ? 1 : -1));
  if (most === undefined) return [];
  const [usual, number] = most;
  const usually = new Set(lists.flatMap(({ parent, style }) => (style === usual ? [parent] : [])));
  return lists.flatMap(({ parent, items, style }) => {
    if (!standsBelow(style, usual) || items[0].number !== 1 || runsOn(policy, style)) return [];
    if (usually.has(parent) && parent.style !== 'article') return [];
    return [{ parent, items, usual, sure: number > 1 && parent.style !== 'article' }];
  });
}
