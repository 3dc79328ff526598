import type { Clause, Policy } from '../../model/policy.ts';
import { moveClause } from '../numbering/move-clause.ts';
import { type Refused, refused } from '../numbering/plan.ts';
import { insertClause, splitClause } from './insert.ts';
import { demote, promote } from './levels.ts';
import { mergeWithNext, mergeWithPrevious } from './merge.ts';
import { removeClause } from './remove.ts';
import type { Structured } from './told.ts';

/** What can be done to one clause, as commands and menus name it. */
export type Operation =
  | 'moveUp'
  | 'moveDown'
  | 'promote'
  | 'demote'
  | 'split'
  | 'mergePrevious'
  | 'mergeNext'
  | 'insertBefore'
  | 'insertAfter'
  | 'removeClause';

/** What is done, and where the caret goes in the new text; null where it stays in its words. */
export type Operated = Structured & { readonly caret: number | null };

/**
 * Does something to the clause at the caret, or to another.
 *
 * @param clause null where the caret is in none.
 * @param at the caret; a split is made there.
 */
export function operate(
  policy: Policy,
  operation: Operation,
  clause: Clause | null,
  at: number,
): Operated | Refused {
  if (clause === null) return refused('光标不在任何一条之内，请先把光标放到一条里。');
  const { path } = clause;
  switch (operation) {
    case 'moveUp':
      return still(moveClause(policy, path, -1));
    case 'moveDown':
      return still(moveClause(policy, path, 1));
    case 'promote':
      return still(promote(policy, path));
    case 'demote':
      return still(demote(policy, path));
    case 'split':
      return splitClause(policy, at);
    case 'mergePrevious':
      return still(mergeWithPrevious(policy, path));
    case 'mergeNext':
      return still(mergeWithNext(policy, path));
    case 'insertBefore':
      return insertClause(policy, path, 'before');
    case 'insertAfter':
      return insertClause(policy, path, 'after');
    case 'removeClause':
      return still(removeClause(policy, path));
  }
}

const still = (result: Structured | Refused): Operated | Refused =>
  result.kind === 'refused' ? result : { ...result, caret: null };
