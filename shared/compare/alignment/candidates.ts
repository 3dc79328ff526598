import { products } from './postings.ts';
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
const MOST = 3;

/** Clauses of different frames (goals, safeguards, closing, measures) are this much less alike. */
const OTHER_FRAME = 0.3;

const found = new WeakMap<Prepared['vector'], WeakMap<Index, readonly Candidate[]>>();

/**
 * The clauses of a precedent most like this one, best first, at most three, none below `RELATED`;
 * remembered for the clause, so that after a keystroke only the clause that changed is looked up.
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
    .slice(0, MOST)
    .map((one) => ({ ...one, shared: sharedPhrases(clause.unit, one.clause.unit) }));
  known.set(index, best);
  return best;
}

/**
 * From likeness (a cosine, which is low even for clauses a reader puts side by side) to a score
 * that reads as people expect: the root spreads the low end, 1 stays 1.
 */
function scoreOf(clause: Prepared, other: Prepared, likeness = 0): number {
  const alike = clause.frame === other.frame ? likeness : likeness * OTHER_FRAME;
  return Math.min(1, Math.sqrt(Math.max(0, alike)));
}
