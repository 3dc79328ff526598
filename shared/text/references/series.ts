import type { Clause } from '../../model/policy.ts';

/** Clauses that are counted together, found by number without going through all of them. */
export type Series = {
  readonly clauses: readonly Clause[];
  /** All clauses with a number, at most `MOST_ALIKE`. */
  readonly numbered: (number: number) => readonly Clause[];
  /** Place of a clause in the series; -1 for others. */
  readonly placeOf: (clause: Clause) => number;
};

/** So many clauses of one number are as unclear as more. */
const MOST_ALIKE = 20;

/** @param clauses in order of the text. */
export function seriesOf(clauses: readonly Clause[]): Series {
  const byNumber = new Map<number, Clause[]>();
  const places = new Map<Clause, number>();
  clauses.forEach((clause, at) => {
    places.set(clause, at);
    const same = byNumber.get(clause.number);
    if (same === undefined) byNumber.set(clause.number, [clause]);
    else if (same.length < MOST_ALIKE) same.push(clause);
  });
  return {
    clauses,
    numbered: (number) => byNumber.get(number) ?? [],
    placeOf: (clause) => places.get(clause) ?? -1,
  };
}
