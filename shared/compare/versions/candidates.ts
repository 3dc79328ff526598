import type { Versions } from './equal.ts';
import type { Features, Read } from './features.ts';
import type { Gaps } from './gaps.ts';
import { freeOf, type Pairing } from './pairing.ts';

/** Two passages worth a closer look, by their places. */
export type Candidate = readonly [a: number, b: number];

/** Terms that more passages use tell none from another, and would make the work grow with the square. */
const MOST_USES = 16;
/** Passages that share most with one are looked at closely. */
const MOST_CANDIDATES = 5;

/** Passages without counterpart that share rare terms, looked up from either side. */
export function sharingTerms(read: Read, pairing: Pairing): readonly Candidate[] {
  const freeA = freeOf(pairing.after);
  const freeB = freeOf(pairing.before);
  const inAfter = indexed(read.after, freeB, read.weights);
  const inBefore = indexed(read.before, freeA, read.weights);
  return [
    ...freeA.flatMap((a) => inAfter(read.before[a]).map((b): Candidate => [a, b])),
    ...freeB.flatMap((b) => inBefore(read.after[b]).map((a): Candidate => [a, b])),
  ];
}

/** Looks up which of some passages share rare terms with a given one, most first. */
function indexed(
  list: readonly Features[],
  places: readonly number[],
  weights: Float64Array,
): (features: Features | undefined) => readonly number[] {
  const users = new Map<number, number[]>();
  for (const place of places)
    for (const term of list[place]?.pairs ?? []) {
      const known = users.get(term);
      if (known === undefined) users.set(term, [place]);
      else if (known.length <= MOST_USES && known.at(-1) !== place) known.push(place);
    }
  return (features) => {
    const sums = new Map<number, number>();
    for (const term of new Set(features?.pairs)) {
      const known = users.get(term) ?? [];
      if (known.length > MOST_USES) continue;
      for (const place of known) sums.set(place, (sums.get(place) ?? 0) + (weights[term] ?? 0));
    }
    return [...sums]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST_CANDIDATES)
      .map(([place]) => place);
  };
}

/** Passages without counterpart that have the same path, or the same place between two pairs. */
export function byPlace(
  { before, after }: Versions,
  pairing: Pairing,
  gaps: Gaps,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const add = (a: number, b: number | undefined): void => {
    if (b !== undefined) found.push([a, b]);
  };
  const freeA = freeOf(pairing.after);
  const freeB = freeOf(pairing.before);
  const paths = new Map(freeB.map((b) => [after[b]?.passage.path ?? null, b]));
  for (const a of freeA) {
    const path = before[a]?.passage.path ?? null;
    if (path !== null) add(a, paths.get(path));
  }
  const rowsB = byGap(freeB, gaps.after);
  for (const [gap, places] of byGap(freeA, gaps.before)) {
    const others = rowsB.get(gap) ?? [];
    places.forEach((a, at) => {
      for (const step of [-1, 0, 1]) {
        add(a, others[at + step]);
        add(a, others[others.length - places.length + at + step]);
      }
    });
  }
  return found;
}

function byGap(places: readonly number[], gaps: Int32Array): ReadonlyMap<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const place of places) {
    const gap = gaps[place] ?? 0;
    const row = rows.get(gap);
    if (row) row.push(place);
    else rows.set(gap, [place]);
  }
  return rows;
}
