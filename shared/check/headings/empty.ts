import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';

/** A clause without a word of its own; `bare` where it has not even a heading. */
export type EmptyClause = { readonly clause: Clause; readonly bare: boolean };

/**
 * Clauses with nothing behind marker or heading. A heading alone is empty only among clauses of which
 * most have a body: in a list of materials (1.申报表 2.营业执照) each item is nothing but a name.
 */
export function emptyClauses(policy: Policy): readonly EmptyClause[] {
  const parents = [policy, ...walk(policy.clauses)];
  return parents.flatMap((parent) => {
    const siblings = 'clauses' in parent ? parent.clauses : parent.children;
    const filled = siblings.filter(isFilled).length;
    return siblings.flatMap((clause): readonly EmptyClause[] => {
      if (clause.marker === '' || isFilled(clause)) return [];
      if (isBare(policy, clause)) return [{ clause, bare: true }];
      return filled * 2 > siblings.length ? [{ clause, bare: false }] : [];
    });
  });
}

const isFilled = ({ text, children }: Clause): boolean => text !== '' || children.length > 0;

const isBare = ({ source }: Policy, { markerSpan, own, heading }: Clause): boolean =>
  heading === null && sliceOf(source, { from: markerSpan.to, to: own.to }).trim() === '';
