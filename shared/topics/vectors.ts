import { background, termsOf } from './background.ts';

/** Weights by term, of length 1 (or empty). */
export type Vector = ReadonlyMap<string, number>;

export const isPair = (term: string): boolean => term.startsWith(' ');

/**
 * The terms of a clause with their weights (tf-idf). Words and character pairs count half each.
 * Terms of the heading count `HEADING` times: it says what the clause is about.
 */
export const HEADING = 3;

export const clauseVector = (heading: string, body: string): Vector =>
  weighted(
    countsOf([
      [heading, HEADING],
      [body, 1],
    ]),
    background().rarity,
  );

export const textVector = (text: string): Vector =>
  weighted(countsOf([[text, 1]]), background().rarity);

/** How often each term occurs in some texts, those of each text counted so many times. */
export function countsOf(
  texts: readonly (readonly [string, number])[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [text, times] of texts)
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  return counts;
}

export function weighted(
  counts: ReadonlyMap<string, number>,
  rarity: (term: string) => number,
): Vector {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(term);
    if (weight > 0) (isPair(term) ? pairs : words).set(term, weight);
  }
  return joined([
    [unit(words), 0.5],
    [unit(pairs), 0.5],
  ]);
}

/** Scaled to length 1. */
export function unit(weights: ReadonlyMap<string, number>): Vector {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const length = Math.sqrt(square);
  const scaled = new Map<string, number>();
  if (length > 0) for (const [term, weight] of weights) scaled.set(term, weight / length);
  return scaled;
}

/**
 * Lays vectors side by side so that the product of two joined ones is the weighted sum of the
 * products of their parts, which have no term in common.
 */
function joined(parts: readonly (readonly [Vector, number])[]): Vector {
  const whole = new Map<string, number>();
  for (const [vector, share] of parts) {
    const scale = Math.sqrt(share);
    for (const [term, weight] of vector) whole.set(term, weight * scale);
  }
  return whole;
}
