import type { Clause } from './policy.ts';

/** All clauses of the tree in order of the text, parents before children. */
export function* walk(clauses: readonly Clause[]): Generator<Clause> {
  for (const clause of clauses) {
    yield clause;
    yield* walk(clause.children);
  }
}

/**
 * The clauses that are compared, searched and counted: those with words of their own.
 * Containers that only hold a heading (一、…) are left out.
 */
export const substantive = (clauses: readonly Clause[]): Clause[] =>
  [...walk(clauses)].filter((clause) => clause.text !== '' || clause.children.length === 0);

export const findClause = (clauses: readonly Clause[], path: string): Clause | null => {
  for (const clause of walk(clauses)) if (clause.path === path) return clause;
  return null;
};

/** The innermost clause at an offset of the source; null outside the clauses. */
export const clauseAt = (clauses: readonly Clause[], offset: number): Clause | null => {
  for (const clause of clauses) {
    if (offset < clause.span.from || offset > clause.span.to) continue;
    return clauseAt(clause.children, offset) ?? clause;
  }
  return null;
};
