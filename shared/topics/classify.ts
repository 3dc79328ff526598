import type { ClauseTopic, Precedent } from '../model/document.ts';
import { builtInModel } from './learn.ts';
import { evidenceIn, type TopicModel } from './model.ts';
import { fitsBy, topicsOfClause } from './topics.ts';
import { unitsOf, type Wording } from './units.ts';
import { decidingWords } from './words.ts';

/** A topic of a clause with the words of the clause that decided for it. */
export type TopicReading = ClauseTopic & { readonly words: readonly string[] };

export type TopicContext = {
  /** What a reader or the drafter said of this clause: goes before what its words say. */
  readonly labels?: readonly ClauseTopic[] | undefined;
  /** What is learnt of the whole library; without it, of what comes with the product. */
  readonly model?: TopicModel;
};

/**
 * The topics of a clause, the primary one first and at most two more; none for closing clauses (施行,
 * 解释) and for words about nothing the topics know.
 */
export function topicsOf(
  wording: Wording,
  { labels, model = builtInModel() }: TopicContext = {},
): readonly TopicReading[] {
  // A label with a topic that was taken off the list again says nothing any more.
  const listed = labels?.filter(({ id }) => model.topics.includes(id));
  const known = labels?.length === 0 || listed?.length !== 0 ? listed : undefined;
  const evidence = evidenceIn(wording, model);
  const topics = topicsOfClause(wording, known, () => fitsBy(evidence, model));
  return topics.map((topic) => ({
    ...topic,
    words: decidingWords(wording, evidence, model.topics.indexOf(topic.id), model),
  }));
}

/** A document with its reader's labels; a draft has none. */
export type Labelled = Pick<Precedent, 'policy' | 'topics'>;

/** The readings of all compared clauses of a document, by path. */
export function topicsIn(
  { policy, topics }: Labelled,
  model: TopicModel = builtInModel(),
): ReadonlyMap<string, readonly TopicReading[]> {
  return new Map(
    unitsOf(policy.clauses).map((unit) => {
      const labels = topics[unit.path];
      return [unit.path, topicsOf(unit, labels === undefined ? { model } : { labels, model })];
    }),
  );
}
