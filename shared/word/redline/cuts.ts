import { printable } from '../printable.ts';
import type { Item } from './items.ts';
import type { Cut } from './steps.ts';

/** The first lines of a clause of the draft and of its counterpart; null where there is none. */
export type Paired = { readonly draft: string; readonly old: string | null };

/**
 * Where the clauses stand among what is printed. `beside` is in the order of both texts. A line that
 * is not found gives no cut; the words then decide.
 */
export const cutsOf = (
  beside: readonly Paired[],
  old: readonly Item[],
  draft: readonly Item[],
): readonly Cut[] => {
  const next = { old: finderIn(old), draft: finderIn(draft) };
  const places = beside.map((pair) => ({
    old: pair.old === null ? null : next.old(pair.old),
    draft: next.draft(pair.draft),
  }));
  const cuts: Cut[] = [];
  let following = old.length;
  // What has no counterpart stands before the next one that has.
  for (const place of places.toReversed()) {
    following = place.old ?? following;
    if (place.draft !== null) cuts.push([following, place.draft]);
  }
  return cuts.reverse();
};

/** Finds lines in order, each behind the one before. */
const finderIn = (items: readonly Item[]): ((line: string) => number | null) => {
  const texts = items.map(({ text }) => bare(text));
  let from = 0;
  return (line) => {
    const wanted = bare(line);
    const found = texts.findIndex((text, at) => at >= from && text.startsWith(wanted));
    if (found < 0) return null;
    from = found + 1;
    return found;
  };
};

/** Blanks of a line are layout: 第六条 gets another one behind it in print. */
const bare = (text: string): string => printable(text).replace(/\s/gu, '');
