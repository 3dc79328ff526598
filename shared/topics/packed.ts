import type { Vector } from './vectors.ts';

/** Terms by number, so that ten thousand clauses are arrays of numbers and not maps of strings. */
const numbers = new Map<string, number>();

function numberOf(term: string): number {
  const known = numbers.get(term);
  if (known !== undefined) return known;
  numbers.set(term, numbers.size);
  return numbers.size - 1;
}

/** A vector as it is kept: numbers of its terms with their weights. */
export type Packed = { readonly terms: Int32Array; readonly weights: Float32Array };

export function packed(vector: Vector): Packed {
  const terms = new Int32Array(vector.size);
  const weights = new Float32Array(vector.size);
  let at = 0;
  for (const [term, weight] of vector) {
    terms[at] = numberOf(term);
    weights[at] = weight;
    at += 1;
  }
  return { terms, weights };
}

/** Packed vectors by the terms they hold: those of term t lie from starts[t] to starts[t + 1]. */
export type Table = {
  readonly size: number;
  readonly starts: Int32Array;
  readonly holders: Int32Array;
  readonly weights: Float32Array;
};

/** Counts first, then fills: two passes, no lists that grow. */
export function tableOf(vectors: readonly Packed[]): Table {
  const starts = new Int32Array(numbers.size + 1);
  let count = 0;
  for (const { terms } of vectors) {
    count += terms.length;
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  }
  for (let term = 1; term < starts.length; term += 1)
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  const next = starts.slice();
  const holders = new Int32Array(count);
  const weights = new Float32Array(count);
  vectors.forEach(({ terms, weights: own }, holder) => {
    terms.forEach((term, at) => {
      const place = next[term] ?? 0;
      next[term] = place + 1;
      holders[place] = holder;
      weights[place] = own[at] ?? 0;
    });
  });
  return { size: vectors.length, starts, holders, weights };
}

/** What a vector has in common with every vector of a table. */
export type Overlap = {
  /** The product with each. */
  readonly products: Float32Array;
  /** How much of the vector's square lies on terms the other has too; 1 for itself. */
  readonly own: Float32Array;
  /** How much of the other's square lies on terms the vector has too. */
  readonly others: Float32Array;
};

/** In one pass over the vector's own terms. */
export function overlap({ terms, weights }: Packed, table: Table): Overlap {
  const products = new Float32Array(table.size);
  const own = new Float32Array(table.size);
  const others = new Float32Array(table.size);
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] ?? 0;
    const weight = weights[at] ?? 0;
    const end = table.starts[term + 1] ?? 0;
    for (let place = table.starts[term] ?? end; place < end; place += 1) {
      const holder = table.holders[place] ?? 0;
      const other = table.weights[place] ?? 0;
      products[holder] = (products[holder] ?? 0) + weight * other;
      own[holder] = (own[holder] ?? 0) + weight * weight;
      others[holder] = (others[holder] ?? 0) + other * other;
    }
  }
  return { products, own, others };
}

/** For each term of a vector how much more of the product it gives with one holder than with all on average. */
export function surplus({ terms, weights }: Packed, table: Table, holder: number): Float32Array {
  return Float32Array.from(terms, (term, at) => {
    const end = table.starts[term + 1] ?? 0;
    let [own, all] = [0, 0];
    for (let place = table.starts[term] ?? end; place < end; place += 1) {
      const weight = table.weights[place] ?? 0;
      all += weight;
      if (table.holders[place] === holder) own += weight;
    }
    return (weights[at] ?? 0) * (own - all / Math.max(1, table.size));
  });
}
