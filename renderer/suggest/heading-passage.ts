import { parentPath } from '../../shared/model/paths.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';
import type { Passage } from '../grid/passage.ts';

/**
 * What is rewritten to give a clause a heading: its present heading as printed, else its marker, behind
 * which the heading goes (a clause of nothing but words has no other place that is sure to be found).
 */
export function headingPassage({ source }: Policy, { headingSpan, markerSpan }: Clause): Passage {
  const { from, to } = headingSpan ?? markerSpan;
  return { from, printed: source.slice(from, to) };
}

/** The words that passage becomes. */
export function withHeading(policy: Policy, clause: Clause, heading: string): string {
  if (clause.headingSpan !== null) return heading;
  const { printed } = headingPassage(policy, clause);
  const behind = onOwnLine(policy, clause) ? '\n' : '。';
  return `${printed}${heading}${clause.text === '' ? '' : behind}`;
}

/** As the clauses beside it have theirs. */
function onOwnLine({ clauses }: Policy, { path }: Clause): boolean {
  const parent = parentPath(path);
  const siblings = parent === '' ? clauses : (findClause(clauses, parent)?.children ?? []);
  const headed = siblings.filter(({ heading }) => heading !== null);
  return headed.length > 0 && headed.every(({ runIn }) => !runIn);
}
