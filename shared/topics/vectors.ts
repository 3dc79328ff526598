import { background, termsOf } from './background.ts';

/** Weights by term, of length 1 (or empty). */
export type Vector = ReadonlyMap<string, number>;

const isPair = (term: string): boolean => term.startsWith(' ');

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
  const weights = new Map<string, number>();
  let [words, pairs] = [0, 0];
  for (const [term, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(term);
    if (weight <= 0) continue;
    weights.set(term, weight);
    if (isPair(term)) pairs += weight * weight;
    else words += weight * weight;
  }
  // Each half is scaled to the same length, so that a product is the mean of the products of the halves.
  const [ofWords, ofPairs] = [Math.sqrt(0.5 / words), Math.sqrt(0.5 / pairs)];
  for (const [term, weight] of weights)
    weights.set(term, weight * (isPair(term) ? ofPairs : ofWords));
  return weights;
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
