import type { Span } from '../../model/span.ts';
import { type Hunk, hunksBetween, joined, partsOf, placeOf } from './stretches.ts';
import type { Block } from './types.ts';
import { wholeLines } from './whole-lines.ts';

/** What stands between two passages that have counterparts, but for the blocks among it. */
export type Gap = {
  /** Where it begins in the old text. */
  readonly start: number;
  /** Lines of the old text; blocks left from the seams. */
  readonly old: readonly Span[];
  /** Lines of the reviewed text; blocks arrive at the seams. */
  readonly now: readonly Span[];
  readonly arriving: readonly { readonly number: number; readonly reviewed: Span }[];
};

/** Words, or whole lines, that went at one place of a gap, and those that came. */
export type Turn = {
  /** Several only of whole lines. */
  readonly gone: readonly Span[];
  readonly come: readonly Span[];
  readonly isWhole: boolean;
  /** Where they come in in the old text. */
  readonly at: number;
  /** Where they stand, or would, in the reviewed text. */
  readonly order: number;
};

export type Arrival = Pick<Block, 'at' | 'order'> & { readonly number: number };

/**
 * What went and what came in a gap, and where the blocks arrive. Whatever comes in at one place, lines
 * or blocks, comes in the order of the reviewed text: so all that is made there is what stands there.
 */
export function acrossGap(
  before: string,
  reviewed: string,
  { start, old, now, arriving }: Gap,
): { readonly turns: readonly Turn[]; readonly arrivals: readonly Arrival[] } {
  const sides = { old: joined(before, old), now: joined(reviewed, now) };
  const turnOf = (hunk: Hunk): Turn => {
    const gone = partsOf(sides.old, hunk.gone);
    const come = partsOf(sides.now, hunk.come);
    const isWhole = areLines(gone, before) && areLines(come, reviewed);
    // What comes in stands behind all that went there.
    const at = gone.at(-1)?.to ?? placeOf(sides.old, hunk.gone.from, start);
    const order = come[0]?.from ?? placeOf(sides.now, hunk.come.from, 0);
    return { gone, come, isWhole, at, order };
  };
  const points = arriving.map((arrival) => ({
    ...arrival,
    point: lengthBefore(now, arrival.reviewed.from),
  }));
  const narrow = hunksBetween(sides.old, sides.now);
  const reached = new Set(points.map(({ point }) => hunkAt(narrow, point)));
  const isTorn = (hunk: Hunk): boolean => {
    if (hunk.equal || (!reached.has(hunk) && partsOf(sides.old, hunk.gone).length < 2))
      return false;
    return !turnOf(hunk).isWhole;
  };
  const hunks = wholeLines(narrow, isTorn, sides);
  const arrivals = points.map(({ number, reviewed: { from: order }, point }): Arrival => {
    const hunk = hunkAt(hunks, point);
    if (hunk === undefined) return { number, at: start, order };
    const behind = point - hunk.come.from;
    const isBetween = hunk.equal || behind === 0;
    const at = isBetween ? placeOf(sides.old, hunk.gone.from + behind, start) : turnOf(hunk).at;
    return { number, at, order };
  });
  return { turns: hunks.filter(({ equal }) => !equal).map(turnOf), arrivals };
}

/** The first hunk a place of the joined reviewed text stands in, or at an end of. */
const hunkAt = (hunks: readonly Hunk[], point: number): Hunk | undefined =>
  hunks.find(({ come }) => come.from <= point && point <= come.to);

const lengthBefore = (spans: readonly Span[], at: number): number =>
  spans.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, at) - from), 0);

const areLines = (spans: readonly Span[], text: string): boolean =>
  spans.every(({ from, to }) => (from === 0 || text[from - 1] === '\n') && text[to - 1] === '\n');
