import type { ClauseTopic } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import { refound } from './decisions/refound.ts';
import type { ClauseAnchor, TopicDecision } from './types.ts';

/** The decisions with one more, which takes the place of an earlier one on the same clause. */
export const decideTopics = (
  decisions: readonly TopicDecision[],
  decision: TopicDecision,
): readonly TopicDecision[] => [
  ...decisions.filter(({ draft }) => !isSameAnchor(draft, decision.draft)),
  decision,
];

/** The decisions without that on a clause, so that its words decide again. */
export const undecideTopics = (
  decisions: readonly TopicDecision[],
  path: string,
): readonly TopicDecision[] => decisions.filter(({ draft }) => draft.path !== path);

/** As `anchored` does for links: the very same array when nothing changed. */
export function anchoredTopics(
  decisions: readonly TopicDecision[],
  policy: Policy,
): readonly TopicDecision[] {
  if (decisions.length === 0) return decisions;
  const places = refound(
    decisions.map(({ draft }) => draft),
    policy.clauses,
  );
  const fresh = decisions.map((decision): TopicDecision => {
    const anchor = places.get(decision.draft)?.anchor ?? decision.draft;
    return anchor === decision.draft ? decision : { ...decision, draft: anchor };
  });
  return fresh.some((decision, at) => decision !== decisions[at]) ? fresh : decisions;
}

/**
 * What the drafter said of the clauses of the present text, by path; an empty list where a clause is
 * about no topic. Decisions on clauses that are gone are left out.
 */
export function topicsDecided(
  decisions: readonly TopicDecision[],
  policy: Policy,
): Readonly<Record<string, readonly ClauseTopic[]>> {
  if (decisions.length === 0) return {};
  const places = refound(
    decisions.map(({ draft }) => draft),
    policy.clauses,
  );
  return Object.fromEntries(
    decisions.flatMap(({ draft, topics }) => {
      const path = places.get(draft)?.clause.path;
      return path === undefined ? [] : [[path, topics.map((id) => ({ id, score: 1 }))]];
    }),
  );
}

const isSameAnchor = (a: ClauseAnchor, b: ClauseAnchor): boolean =>
  a.path === b.path && a.heading === b.heading && a.text === b.text;
