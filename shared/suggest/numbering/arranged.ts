import type { Edit } from '../../model/edit.ts';
import type { Clause, Policy } from '../../model/policy.ts';
import { sliceOf } from '../../model/span.ts';
import { walk } from '../../model/walk.ts';
import { normalise } from '../../text/normalise.ts';
import { parse } from '../../text/parse/parse.ts';
import { referencesOf } from '../../text/references/references.ts';
import type { Reference } from '../../text/references/types.ts';
import { notKept } from './kept.ts';
import { type Plan, type Refused, refused } from './plan.ts';
import { rearranged, type Shift } from './rearranged.ts';
import { type Change, rewritten } from './rewritten.ts';

/** Edits after which every clause has its number and every reference leads where it led. */
export type Arranged = {
  readonly kind: 'arranged';
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly changes: readonly Change[];
  /** Where the words at an offset of the old text stand then. */
  readonly offset: (old: number) => number;
};

/** Gives the clauses the numbers of a plan, with a stretch of the text moved where there is one. */
export function arranged(policy: Policy, plan: Plan, shift: Shift | null): Arranged | Refused {
  const references = referencesOf(policy);
  const doubtful = doubtfulIn(policy, references, plan);
  if (doubtful !== null) return doubtful;
  const numbers = rewritten(policy, references, plan);
  if (numbers.kind === 'refused') return numbers;
  if (shift === null && numbers.edits.length === 0) return unchanged(policy);
  const { text, edits, offset } = rearranged(policy.source, numbers.edits, shift);
  // The new text is read again: what cannot be kept right shows there, whatever the reason.
  const lost = notKept(policy, references, parse(normalise(text)), offset, plan);
  return lost ?? { kind: 'arranged', edits, text, changes: numbers.changes, offset };
}

const unchanged = ({ source }: Policy): Arranged => ({
  kind: 'arranged',
  edits: [],
  text: source,
  changes: [],
  offset: (old) => old,
});

/** A reference of which it cannot be told what it means may mean a number that is changed. */
export function doubtfulIn(
  { source, clauses }: Policy,
  references: readonly Reference[],
  { numberOf }: Plan,
): Refused | null {
  const changed = new Set(
    [...walk(clauses)]
      .filter((clause: Clause) => numberOf(clause) !== clause.number)
      .map(({ number }) => number),
  );
  if (changed.size === 0) return null;
  for (const { mention, resolution, span } of references) {
    if (resolution.kind !== 'unknown' || mention.kind !== 'clause') continue;
    const named = mention.steps.flatMap((step) => (step.kind === 'numbered' ? step.numerals : []));
    if (named.some(({ value }) => changed.has(value))) {
      const words = sliceOf(source, span);
      return refused(`不能确定引用“${words}”指哪里，改动序号可能使它指错，请先核对这处引用。`);
    }
  }
  return null;
}
