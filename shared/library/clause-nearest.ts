import type { ClauseIndex, ClausePlace } from './clause-index.ts';
import { fold } from './fold.ts';
import { pairsIn, sharedPairs } from './grams.ts';
import { rarest } from './pair-index.ts';

/** Rare pairs a clause, and a whole draft, is recognised by. */
const RARE_OF_CLAUSE = 32;
const RARE_OF_DRAFT = 1_000;
/** Places of pairs that are looked up for a draft, at most. */
const MOST_LOOKED = 2_000_000;
/** Clauses that are compared in full for each one that is asked for. */
const CANDIDATES = 4;

type NearClause = { readonly place: ClausePlace; readonly share: number };

/** The clauses with most pairs of a text in common; rare pairs say which are looked at. */
export function nearestClauses(
  index: ClauseIndex,
  text: string,
  limit: number,
): readonly NearClause[] {
  const asked = pairsIn(fold(text));
  const weights = new Float32Array(index.pairs.clauses);
  const met: number[] = [];
  for (const { clauses } of rarest(index.pairs, asked, RARE_OF_CLAUSE)) {
    const weight = Math.log(1 + index.pairs.clauses / clauses.length);
    for (const clause of clauses) {
      const before = weights[clause] ?? 0;
      if (before === 0) met.push(clause);
      weights[clause] = before + weight;
    }
  }
  const best = highest(met, (clause) => weights[clause] ?? 0, limit * CANDIDATES);
  const waiting = Array.from(
    { length: index.clauses - index.pairs.clauses },
    (_, at) => index.pairs.clauses + at,
  );
  return [...best, ...waiting]
    .map((clause) => index.placeOf(clause))
    .filter(({ document }) => index.isLive(document))
    .map((place) => ({ place, share: sharedPairs(asked, index.textOf(place)) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, limit);
}

type NearDocumentNumber = { readonly document: number; readonly share: number };

/**
 * The documents in which most of the pairs of a draft stand, rare ones counting more. Pairs that
 * stand nearly everywhere tell none from another and are left out.
 */
export function nearestDocumentsIn(
  index: ClauseIndex,
  text: string,
  limit: number,
): readonly NearDocumentNumber[] {
  const asked = pairsIn(fold(text));
  const telling = tellingOf(index, asked);
  const met = new Float64Array(index.documents.length);
  let whole = 0;
  for (const { clauses, weight } of telling) {
    whole += weight;
    countDocuments(index, clauses, weight, met);
  }
  index.documents.forEach(({ text: other }, document) => {
    if ((index.firsts[document] ?? 0) < index.pairs.clauses) return;
    for (const { pair, weight } of telling)
      if (other.includes(pair)) met[document] = (met[document] ?? 0) + weight;
  });
  const live = [...met.keys()].filter((one) => (met[one] ?? 0) > 0 && index.isLive(one));
  return highest(live, (one) => met[one] ?? 0, limit).map((document) => ({
    document,
    share: (met[document] ?? 0) / whole,
  }));
}

type Telling = {
  readonly pair: string;
  readonly clauses: Uint32Array;
  readonly weight: number;
};

/** Pairs with what they weigh, the rarest first, as many as are looked up in some milliseconds. */
function tellingOf({ pairs }: ClauseIndex, asked: ReadonlySet<string>): readonly Telling[] {
  const rare = rarest(pairs, asked, RARE_OF_DRAFT);
  // A library too small to be indexed knows none that is rarer than others.
  if (rare.length === 0) {
    return [...asked].map((pair) => ({ pair, clauses: new Uint32Array(0), weight: 1 }));
  }
  let looked = 0;
  return rare.flatMap(({ pair, clauses }) => {
    looked += clauses.length;
    const weight = Math.log(pairs.clauses / clauses.length);
    return looked > MOST_LOOKED || weight <= 0 ? [] : [{ pair, clauses, weight }];
  });
}

/** So much more for each document that has one of the clauses. */
function countDocuments(
  { firsts }: ClauseIndex,
  clauses: Uint32Array,
  weight: number,
  met: Float64Array,
): void {
  let document = 0;
  let counted = -1;
  for (const clause of clauses) {
    while ((firsts[document + 1] ?? Number.POSITIVE_INFINITY) <= clause) document += 1;
    if (document === counted) continue;
    counted = document;
    met[document] = (met[document] ?? 0) + weight;
  }
}

/** The so many highest, best first; equal ones in their order. */
function highest(
  numbers: readonly number[],
  rank: (number: number) => number,
  most: number,
): readonly number[] {
  if (numbers.length <= most) return numbers.toSorted((a, b) => rank(b) - rank(a) || a - b);
  const values = Float32Array.from(numbers, rank).sort();
  const least = values[values.length - most] ?? 0;
  return numbers
    .filter((number) => rank(number) >= least)
    .sort((a, b) => rank(b) - rank(a) || a - b)
    .slice(0, most);
}
