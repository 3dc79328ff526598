import { useMemo } from 'react';
import type { Alignment } from '../../shared/compare/types.ts';
import type { ClauseTopic, Precedent } from '../../shared/model/document.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { headingsFor } from '../../shared/suggest/headings.ts';
import { type Answering, answering } from '../../shared/suggest/measures/answering.ts';
import { measuresIn, withDraft } from '../../shared/suggest/measures.ts';
import type { HeadingProposal, MeasureGroup } from '../../shared/suggest/types.ts';
import { type TopicReading, topicsOf } from '../../shared/topics/classify.ts';
import { topicIdsBy } from '../../shared/topics/library.ts';
import type { TopicModel } from '../../shared/topics/model.ts';
import { unitsOf } from '../../shared/topics/units.ts';

export type ClauseSuggestion = {
  readonly topics: readonly TopicReading[];
  readonly answers: readonly Answering[];
  readonly headings: readonly HeadingProposal[];
  readonly groups: readonly MeasureGroup[];
};

const none: readonly Answering[] = [];

/**
 * Everything proposed for one clause. What the precedents say is worked out anew only when other
 * clauses answer; after a letter only the draft's own sentences are read again.
 *
 * @param decided what the drafter said the clause is about; undefined where nothing was said.
 * @param model what is learnt of the whole library and the user's own topics.
 */
export function useClauseSuggestion(
  policy: Policy,
  clause: Clause,
  alignment: Alignment | null,
  precedents: readonly Precedent[],
  decided: readonly ClauseTopic[] | undefined,
  model: TopicModel,
  localise: (heading: string, precedent: Precedent) => string | null,
): ClauseSuggestion {
  const unit = useMemo(
    () => unitsOf(policy.clauses).find(({ path }) => path === clause.path) ?? null,
    [policy, clause.path],
  );
  const words = unit === null ? '' : `${unit.heading}\n${unit.body}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the clause only its words count
  const topics = useMemo(
    () =>
      unit === null || decided?.length === 0 ? [] : topicsOf(unit, { labels: decided, model }),
    [words, decided, model],
  );
  const topic = topics[0]?.id ?? null;
  const topicIdsOf = useMemo(() => topicIdsBy(model), [model]);

  const found =
    alignment === null ? none : answering(alignment, clause.path, topic, precedents, topicIdsOf);
  const key = found.map(({ precedent, clause: { path } }) => `${precedent.id} ${path}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what was found
  const answers = useMemo(() => found, [key, precedents]);
  const measures = useMemo(() => measuresIn(answers, precedents.length), [answers, precedents]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the clause only its words count
  const groups = useMemo(() => withDraft(measures, clause), [measures, words]);
  const headings = useMemo(
    () => headingsFor(clause.heading, answers, topic, precedents, topicIdsOf, localise),
    [clause.heading, answers, topic, precedents, topicIdsOf, localise],
  );
  return { topics, answers, headings, groups };
}
