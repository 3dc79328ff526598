import { copied } from '../../../shared/compare/copied.ts';
import { difference } from '../../../shared/compare/difference.ts';
import { slotPairs } from '../../../shared/compare/slots.ts';
import type { Piece } from '../../../shared/compare/types.ts';
import type { Clause, Policy } from '../../../shared/model/policy.ts';
import { walk } from '../../../shared/model/walk.ts';

/** A draft clause beside a clause of another document. */
export type Pair = {
  readonly draft: Clause;
  /** Id of the precedent, `base` for the earlier version. */
  readonly doc: string;
  readonly other: Clause;
  readonly score: number;
  readonly relation: 'same' | 'related';
  readonly confirmed: boolean;
  readonly copied: number;
  readonly diff: readonly Piece[];
  readonly slots: ReturnType<typeof slotPairs>;
};

export const pairOf = (
  facts: Pick<Pair, 'draft' | 'doc' | 'other' | 'score' | 'relation' | 'confirmed'>,
): Pair => ({
  ...facts,
  copied: copied(facts.draft.text, facts.other.text),
  diff: difference(facts.other.text, facts.draft.text),
  slots: slotPairs(facts.draft, facts.other),
});

/** In order of the draft; for one clause the best counterpart first. */
export function inOrder(policy: Policy, pairs: readonly Pair[]): readonly Pair[] {
  const places = new Map([...byPath(policy).keys()].map((path, at) => [path, at]));
  const placeOf = ({ draft }: Pair): number => places.get(draft.path) ?? 0;
  return [...pairs].sort((a, b) => placeOf(a) - placeOf(b) || b.score - a.score);
}

export const byPath = (policy: Policy): ReadonlyMap<string, Clause> =>
  new Map([...walk(policy.clauses)].map((clause) => [clause.path, clause]));

export const pairJson = ({ draft, other, score, copied: share, ...rest }: Pair) => ({
  draft: draft.path,
  doc: rest.doc,
  path: other.path,
  score: rounded(score),
  relation: rest.relation,
  confirmed: rest.confirmed,
  copied: rounded(share),
  diff: rest.diff,
  slots: rest.slots,
});

/** Four digits tell apart what can be told apart, and come out the same on every machine. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;
