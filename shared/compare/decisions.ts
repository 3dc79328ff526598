import type { Clause, Policy } from '../model/policy.ts';
import { anchoredText } from './decisions/anchor.ts';
import { refound } from './decisions/refound.ts';
import type { ClauseAnchor, LinkDecision } from './types.ts';

/** What is kept of a compared clause of the draft, to find it again. `anchored` adds what looks like it. */
export const anchorOf = (clause: Clause): ClauseAnchor => ({
  path: clause.path,
  heading: clause.heading,
  text: anchoredText(clause),
  alike: [],
});

/**
 * The decisions with one more, which replaces what contradicts it: confirming a pair takes back its
 * rejection and 无对应 for that document, 无对应 takes back what was confirmed there. Anchors are taken
 * to be of the same text, as `anchored` gives them.
 */
export const decide = (
  decisions: readonly LinkDecision[],
  decision: LinkDecision,
): readonly LinkDecision[] => [
  ...decisions.filter((earlier) => !replaces(decision, earlier)),
  decision,
];

function replaces(decision: LinkDecision, earlier: LinkDecision): boolean {
  if (earlier.doc !== decision.doc || !isSameAnchor(earlier.draft, decision.draft)) return false;
  if (decision.kind === 'none') return earlier.kind !== 'rejected';
  if (earlier.kind === 'none') return decision.kind === 'confirmed';
  return earlier.path === decision.path;
}

const isSameAnchor = (a: ClauseAnchor, b: ClauseAnchor): boolean =>
  a.path === b.path && a.heading === b.heading && a.text === b.text;

/** A decision as the window names it: draft clause, document, clause there; null for 无对应. */
export type DecisionName = {
  readonly draft: string;
  readonly doc: string;
  readonly path: string | null;
};

/** The decisions without one, so that the words decide again. */
export const undecide = (
  decisions: readonly LinkDecision[],
  { draft, doc, path }: DecisionName,
): readonly LinkDecision[] =>
  decisions.filter(
    (decision) =>
      decision.draft.path !== draft ||
      decision.doc !== doc ||
      (decision.kind === 'none' ? null : decision.path) !== path,
  );

/**
 * The decisions with their draft clauses found again in the present text and their anchors taken
 * anew. One whose clause is not found keeps its old anchor and sleeps: it has no effect until an
 * undo or a paste brings the clause back. Gives the very same array when nothing changed.
 */
export function anchored(
  decisions: readonly LinkDecision[],
  policy: Policy,
): readonly LinkDecision[] {
  if (decisions.length === 0) return decisions;
  const places = refound(
    decisions.map(({ draft }) => draft),
    policy.clauses,
  );
  const fresh = decisions.map((decision): LinkDecision => {
    const anchor = places.get(decision.draft)?.anchor ?? decision.draft;
    return anchor === decision.draft ? decision : { ...decision, draft: anchor };
  });
  return fresh.some((decision, at) => decision !== decisions[at]) ? fresh : decisions;
}
