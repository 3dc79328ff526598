import { product, products } from './postings.ts';
import type { Index, Prepared } from './prepared.ts';
import { sharedPhrases } from './shared-phrases.ts';

export type Candidate = {
  readonly clause: Prepared;
  readonly score: number;
  /** Phrases both clauses share, longest first. */
  readonly shared: readonly string[];
};

/** From here on two clauses work on the same matter at least in part (相关). */
export const RELATED = 0.39;
/** Clauses of different frames (goals, safeguards, closing, measures) are this much less alike. */
const OTHER_FRAME = 0.3;

const found = new WeakMap<Prepared['vector'], WeakMap<Index, readonly Candidate[]>>();

/**
 * The clauses of a precedent that are like this one, best first, none below `RELATED`; remembered for the clause, so that after a keystroke only the clause that changed is looked up.
 */
export function candidates(clause: Prepared, index: Index): readonly Candidate[] {
  const known = found.get(clause.vector) ?? new WeakMap<Index, readonly Candidate[]>();
  found.set(clause.vector, known);
  const before = known.get(index);
  if (before) return before;
  const likeness = products(clause.vector, index.postings);
  const best = index.clauses
    .flatMap((other, number) => {
      const score = scoreOf(clause, other, likeness[number]);
      return score >= RELATED ? [{ clause: other, score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .map(({ clause: other, score }) => candidate(clause, other, score));
  known.set(index, best);
  return best;
}

/** A pair the drafter put together, whatever the words say. */
export const pairing = (clause: Prepared, other: Prepared): Candidate =>
  candidate(clause, other, scoreOf(clause, other, product(clause.vector, other.vector)));

/** Why a link stands is read by few and costs most: the phrases are sought when they are looked at. */
function candidate(clause: Prepared, other: Prepared, score: number): Candidate {
  let shared: readonly string[] | null = null;
  return {
    clause: other,
    score,
    get shared() {
      shared ??= sharedPhrases(clause.unit, other.unit);
      return shared;
    },
  };
}

/**
 * From likeness (a cosine, which is low even for clauses a reader puts side by side) to a score
 * that reads as people expect: the root spreads the low end, 1 stays 1.
 */
function scoreOf(clause: Prepared, other: Prepared, likeness = 0): number {
  const alike = clause.frame === other.frame ? likeness : likeness * OTHER_FRAME;
  return Math.min(1, Math.sqrt(Math.max(0, alike)));
}
