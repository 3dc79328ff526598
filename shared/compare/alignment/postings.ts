import type { Vector } from './vectors.ts';

/** Vectors by the terms they hold: term -> number of the vector and weight by turns. */
export type Postings = {
  readonly size: number;
  readonly byTerm: ReadonlyMap<string, readonly number[]>;
};

export function postingsOf(vectors: readonly Vector[]): Postings {
  const byTerm = new Map<string, number[]>();
  vectors.forEach((vector, number) => {
    for (const [term, weight] of vector) {
      const list = byTerm.get(term);
      if (list) list.push(number, weight);
      else byTerm.set(term, [number, weight]);
    }
  });
  return { size: vectors.length, byTerm };
}

/** The product of a vector with every vector of the postings, in one pass over its own terms. */
export function products(vector: Vector, { size, byTerm }: Postings): Float64Array {
  const sums = new Float64Array(size);
  for (const [term, weight] of vector) {
    const list = byTerm.get(term);
    if (!list) continue;
    for (let at = 0; at < list.length; at += 2) {
      const number = list[at] ?? 0;
      sums[number] = (sums[number] ?? 0) + weight * (list[at + 1] ?? 0);
    }
  }
  return sums;
}
