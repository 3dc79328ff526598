import { heaviestRising } from '../versions/increasing.ts';
import { charsOf, type Lines } from './lines.ts';
import type { Segment } from './segments.ts';

/** Segments that stand in the same order in both texts, and those that went elsewhere together. */
export type Course = {
  readonly stays: readonly Segment[];
  /** Each a run of segments with nothing between them, in either text, that was in the other. */
  readonly moved: readonly (readonly Segment[])[];
};

/** Two short lines (a cell of a table, a number) that look alike are no clause that moved. */
const LEAST_MOVED = 12;

/** The fewest characters are said to have moved. */
export function courseOf(segments: readonly Segment[], old: Lines): Course {
  const sizeOf = ({ old: range }: Segment): number => {
    const { from, to } = charsOf(old, range.from, range.to);
    return to - from;
  };
  const rising = heaviestRising(
    segments.map((segment) => segment.now.from),
    segments.map(sizeOf),
  );
  const stays = segments.filter((_, at) => rising[at]);
  const others = segments.filter((_, at) => !rising[at]);
  const moved = runsIn(segments, others).filter(
    (run) => run.reduce((size, segment) => size + sizeOf(segment), 0) >= LEAST_MOVED,
  );
  return { stays, moved };
}

/** Joins what follows each other among all segments of either text. */
function runsIn(
  all: readonly Segment[],
  some: readonly Segment[],
): readonly (readonly Segment[])[] {
  const inOld = new Map(all.map((segment, at) => [segment, at]));
  const sorted = all.toSorted((a, b) => a.now.from - b.now.from);
  const inNow = new Map(sorted.map((segment, at) => [segment, at]));
  const runs: Segment[][] = [];
  for (const segment of some) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows = (places: ReadonlyMap<Segment, number>): boolean =>
      last !== undefined && (places.get(last) ?? 0) + 1 === places.get(segment);
    if (run !== undefined && follows(inOld) && follows(inNow)) run.push(segment);
    else runs.push([segment]);
  }
  return runs;
}
