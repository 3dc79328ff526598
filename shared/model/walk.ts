import { firstThat } from './first-that.ts';
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

/** The innermost clause at an offset of the source; null outside the clauses. Siblings are in order. */
export const clauseAt = (clauses: readonly Clause[], offset: number): Clause | null => {
  const clause = clauses[firstThat(clauses, ({ span }) => span.to >= offset)];
  if (clause === undefined || offset < clause.span.from) return null;
  return clauseAt(clause.children, offset) ?? clause;
};

/**
 * True for a clause whose children are the items of a list it introduces with a colon (按照以下标准
 * 给予一次性资助：1.国际标准每项不超过50万元；…). Alone such an item says nothing about its subject,
 * so the items are compared as part of their clause.
 */
export const introducesList = (clause: Clause): boolean =>
  clause.children.length > 0 && /[：:]\s*$/.test(clause.text);

/** The clauses that stand in a comparison: the substantive ones, items counted to their clause. */
export const compared = (clauses: readonly Clause[]): Clause[] =>
  clauses.flatMap((clause) => {
    const own = clause.text !== '' || clause.children.length === 0 ? [clause] : [];
    return introducesList(clause) ? own : [...own, ...compared(clause.children)];
  });

/** The clause that stands for a path in a comparison: the clause itself, or the one whose item it is. */
export const comparedAs = (clauses: readonly Clause[], path: string): Clause | null => {
  for (const clause of clauses) {
    if (clause.path === path) return clause;
    const inside = comparedAs(clause.children, path);
    if (inside !== null) return introducesList(clause) ? clause : inside;
  }
  return null;
};
