import type { Library, LibraryClause } from './library.ts';
import type { Features } from './prepared.ts';
import { scoresOf } from './scores.ts';

/** A clause of the library by its place there. */
export type Candidate = {
  readonly number: number;
  readonly clause: LibraryClause;
  readonly score: number;
};

/** From here on two clauses work on the same matter at least in part (相关). */
const RELATED = 0.36;

/** By the place of the document in the library. */
type Candidates = readonly (readonly Candidate[])[];

const found = new WeakMap<Features, WeakMap<Library, Candidates>>();

/**
 * The clauses of each document of the library that are like this one, best first, none below
 * `RELATED`. Remembered, so that after a keystroke only the clause that changed is looked up.
 */
export function candidatesOf(clause: Features, library: Library): Candidates {
  const known = found.get(clause) ?? new WeakMap<Library, Candidates>();
  found.set(clause, known);
  const before = known.get(library);
  if (before) return before;
  const scores = scoresOf(clause, library.tables);
  const fresh = library.documents.map(({ from, to }) => near(scores, library, from, to));
  known.set(library, fresh);
  return fresh;
}

function near(scores: Float32Array, { clauses }: Library, from: number, to: number): Candidate[] {
  const candidates: Candidate[] = [];
  for (let number = from; number < to; number += 1) {
    const score = scores[number] ?? 0;
    const clause = clauses[number];
    if (score >= RELATED && clause) candidates.push({ number, clause, score });
  }
  return candidates.sort((a, b) => b.score - a.score);
}
