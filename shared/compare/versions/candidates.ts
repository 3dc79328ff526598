import type { Features } from './features.ts';

/** Terms that more passages use tell none from another, and would make the work grow with the square. */
const MOST_USES = 16;
/** Passages that share most with one are looked at closely. */
const MOST_CANDIDATES = 5;

/**
 * Looks up which passages of a list share rare terms with a given one, most first.
 */
export function indexed(
  list: readonly Features[],
  places: readonly number[],
  weights: Float64Array,
): (features: Features) => readonly number[] {
  const users = new Map<number, number[]>();
  for (const place of places)
    for (const term of list[place]?.pairs ?? []) {
      const known = users.get(term);
      if (known === undefined) users.set(term, [place]);
      else if (known.length <= MOST_USES && known.at(-1) !== place) known.push(place);
    }
  return ({ pairs }) => {
    const sums = new Map<number, number>();
    for (const term of new Set(pairs)) {
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
