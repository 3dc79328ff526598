import type { Index, Prepared } from './prepared.ts';

export type Candidate = { readonly clause: Prepared; readonly score: number };

/** Clauses of different frames (goals, safeguards, closing, measures) are this much less alike. */
const OTHER_FRAME = 0.3;

const found = new WeakMap<Prepared['vector'], WeakMap<Index, readonly Candidate[]>>();

/**
 * The clauses of a precedent most like this one, best first, at most `most`, none below `least`.
 * One pass over the postings of the clause's terms instead of one over all clauses.
 */
export function candidates(
  clause: Prepared,
  index: Index,
  least: number,
  most: number,
): readonly Candidate[] {
  const known = found.get(clause.vector) ?? new WeakMap<Index, readonly Candidate[]>();
  found.set(clause.vector, known);
  const before = known.get(index);
  if (before) return before;
  const likeness = new Float64Array(index.clauses.length);
  for (const [term, weight] of clause.vector) {
    const list = index.postings.get(term);
    if (!list) continue;
    for (let at = 0; at < list.length; at += 2) {
      const number = list[at] ?? 0;
      likeness[number] = (likeness[number] ?? 0) + weight * (list[at + 1] ?? 0);
    }
  }
  const best = index.clauses
    .map((other, number) => ({ clause: other, score: scoreOf(clause, other, likeness[number]) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);
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
