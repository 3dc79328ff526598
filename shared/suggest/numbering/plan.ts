import type { Clause, Policy } from '../../model/policy.ts';
import { walk } from '../../model/walk.ts';

/** How the clauses of a text are to stand: what number each has, and what it stands in. */
export type Plan = {
  readonly numberOf: (clause: Clause) => number;
  readonly parentOf: (clause: Clause) => Clause | null;
};

/** The parent of every clause as the text stands. */
export function parentsOf({ clauses }: Policy): ReadonlyMap<Clause, Clause> {
  const parents = new Map<Clause, Clause>();
  for (const clause of walk(clauses))
    for (const child of clause.children) parents.set(child, clause);
  return parents;
}

/** Every clause where it is; those named get other numbers. */
export function planOf(policy: Policy, numbers: ReadonlyMap<Clause, number>): Plan {
  const parents = parentsOf(policy);
  return {
    numberOf: (clause) => numbers.get(clause) ?? clause.number,
    parentOf: (clause) => parents.get(clause) ?? null,
  };
}

/** One Chinese sentence that says why nothing was done, and what to do first. */
export type Refused = { readonly kind: 'refused'; readonly why: string };

/** @param why one Chinese sentence. */
export const refused = (why: string): Refused => ({ kind: 'refused', why });

/** “（二）培养人才”, as sentences name a clause. */
export const called = ({ marker, heading, text }: Clause): string =>
  `“${marker.trim()}${heading ?? text.slice(0, 12).split('\n')[0]}”`;
