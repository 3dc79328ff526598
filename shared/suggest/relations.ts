import type { Clause } from '../model/policy.ts';
import type { Topical } from './topical.ts';

/** What the documents say of pairs of topics, summed by the documents' weights. */
export type Relations = {
  /** Above 0 where the first stands before the second in documents of more weight. */
  readonly lead: (first: number, second: number) => number;
  /** 0 to 1: how much two topics stand together; null where no document has both. */
  readonly nearness: (
    one: number,
    other: number,
  ) => { readonly sum: number; readonly weight: number };
};

/**
 * What nearness in the text counts beside standing in one part; of documents without parts (天津) it is
 * all there is.
 */
const NEARNESS = 0.5;

/** One pass over the documents: each adds what it says of the pairs of its own topics. */
export function relationsOf(
  topics: readonly string[],
  documents: readonly Topical[],
  weights: readonly number[],
): Relations {
  const size = topics.length;
  const leads = new Float64Array(size * size);
  const sums = new Float64Array(size * size);
  const totals = new Float64Array(size * size);
  documents.forEach(({ places, holdings }, number) => {
    const weight = weights[number] ?? 0;
    const own = topics.flatMap((topic, at) => {
      const place = places.get(topic);
      return place === undefined ? [] : [{ at, place, parts: holdings.get(topic) }];
    });
    for (const one of own)
      for (const other of own) {
        const pair = one.at * size + other.at;
        const together = shareTogether(one.parts, other.parts);
        leads[pair] = (leads[pair] ?? 0) + weight * Math.sign(other.place - one.place);
        sums[pair] =
          (sums[pair] ?? 0) +
          weight * (NEARNESS * (1 - Math.abs(one.place - other.place)) + (together ?? 0));
        totals[pair] = (totals[pair] ?? 0) + weight * (NEARNESS + (together === null ? 0 : 1));
      }
  });
  return {
    lead: (first, second) => leads[first * size + second] ?? 0,
    nearness: (one, other) => ({
      sum: sums[one * size + other] ?? 0,
      weight: totals[one * size + other] ?? 0,
    }),
  };
}

type Holding = ReadonlyMap<Clause, number> | undefined;

/** Share of the pairs of their clauses that stand in one part; null where one of them is in none. */
function shareTogether(one: Holding, other: Holding): number | null {
  if (one === undefined || other === undefined) return null;
  let shared = 0;
  for (const [part, count] of one) shared += count * (other.get(part) ?? 0);
  return shared / (total(one) * total(other));
}

const total = (held: ReadonlyMap<Clause, number>): number => {
  let sum = 0;
  for (const count of held.values()) sum += count;
  return sum;
};
