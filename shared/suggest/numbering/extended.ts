import { type Edit, edited } from '../../model/edit.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { normalise } from '../../text/normalise.ts';
import { parse } from '../../text/parse/parse.ts';
import { referencesOf } from '../../text/references/references.ts';
import { doubtfulIn } from './arranged.ts';
import { referencesLost } from './kept.ts';
import { planOf, type Refused } from './plan.ts';
import { offsetIn } from './rearranged.ts';
import { type Change, rewritten } from './rewritten.ts';

/** Edits that put words in and give the clauses behind them other numbers. */
export type Extended = {
  readonly kind: 'extended';
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
};

/**
 * Puts words into a text with other numbers for some of its clauses; the references to these follow.
 * Refuses where a reference would not lead where it led before.
 */
export function extended(
  policy: Policy,
  insertion: Edit,
  numbers: ReadonlyMap<Clause, number>,
): Extended | Refused {
  const plan = planOf(policy, numbers);
  const references = referencesOf(policy);
  const doubtful = doubtfulIn(policy, references, plan);
  if (doubtful !== null) return doubtful;
  const renamed = rewritten(policy, references, plan);
  if (renamed.kind === 'refused') return renamed;
  // What is put in stands before a marker that is rewritten at the same place.
  const edits = [insertion, ...renamed.edits].sort((a, b) => a.from - b.from || a.to - b.to);
  if (references.length > 0) {
    const next = parse(normalise(edited(policy.source, edits)));
    const lost = referencesLost(policy, references, next, (old) => offsetIn(edits, old));
    if (lost !== null) return lost;
  }
  return { kind: 'extended', edits, changes: renamed.changes };
}
