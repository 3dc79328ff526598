import { edited } from '../model/edit.ts';
import type { Policy } from '../model/policy.ts';
import { openChecker } from './checker.ts';
import { editsOf, type Fixable, isFixable, together } from './together.ts';
import type { Context, Finding } from './types.ts';

/** What came of making all safe fixes. */
export type Fixed = {
  /** The text behind all safe fixes, read again. */
  readonly policy: Policy;
  /** What was fixed, turn by turn; the places are those of the text of that turn. */
  readonly turns: readonly { readonly source: string; readonly made: readonly Fixable[] }[];
  /** What stands in the text now. */
  readonly left: readonly Finding[];
};

/** A fix may bring out another (,, becomes ，， becomes ，); more turns than these need a person. */
const MOST_TURNS = 5;

/**
 * Makes every safe fix: form only, no number, amount, duty or quotation. Those that touch the same
 * words are made one after the other.
 *
 * @param read the way from a text to its structure.
 */
export function fixed(policy: Policy, context: Context, read: (text: string) => Policy): Fixed {
  const check = openChecker(context);
  const turns: { source: string; made: readonly Fixable[] }[] = [];
  let now = policy;
  for (;;) {
    const findings = check(now);
    const made = together(findings.filter(isFixable).filter(({ fix }) => fix.safe));
    if (made.length === 0 || turns.length === MOST_TURNS) {
      return { policy: now, turns, left: findings };
    }
    turns.push({ source: now.source, made });
    now = read(edited(now.source, editsOf(made)));
  }
}
