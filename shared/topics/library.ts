import type { ClauseTopic, Precedent } from '../model/document.ts';
import type { Topic } from '../model/topic.ts';
import { builtInModel, learn } from './learn.ts';
import type { TopicModel } from './model.ts';
import { fitsOf, topicsOfClause } from './topics.ts';
import { unitsOf } from './units.ts';

type Learnt = {
  readonly labelled: readonly Precedent[];
  readonly own: readonly Topic[];
  readonly model: TopicModel;
};

let last: Learnt | null = null;

/**
 * What the library teaches of the topics. The same object as long as no label and no topic of the
 * user's own is other: a document without labels that comes or goes changes nothing, so what was
 * read with the model stays read.
 */
export function modelOf(precedents: readonly Precedent[], own: readonly Topic[] = []): TopicModel {
  const labelled = precedents.filter(({ topics }) => Object.keys(topics).length > 0);
  if (last === null || !sameList(last.labelled, labelled) || !sameTopics(last.own, own)) {
    last = { labelled, own, model: learn(labelled, own) };
  }
  return last.model;
}

const sameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

const sameTopics = (one: readonly Topic[], other: readonly Topic[]): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const known = new WeakMap<TopicModel, WeakMap<Precedent, Precedent>>();

type Entry = readonly [path: string, topics: readonly ClauseTopic[]];

/** A precedent whose every clause has its topics, if they have been read with this model already. */
export const classifiedBefore = (precedent: Precedent, model: TopicModel): Precedent | null =>
  known.get(model)?.get(precedent) ?? null;

/**
 * The precedent with topics for all its clauses: a reader's labels as they are, for every other
 * clause what its words say. A document of one's own is found by topic like those that come along.
 */
export function classified(precedent: Precedent, model: TopicModel): Precedent {
  const before = classifiedBefore(precedent, model);
  if (before !== null) return before;
  const listed = (labels: readonly ClauseTopic[]): readonly ClauseTopic[] => {
    const known = labels.filter(({ id }) => model.topics.includes(id));
    return known.length === labels.length ? labels : known;
  };
  const topics = unitsOf(precedent.policy.clauses).map((unit): Entry => {
    const said = precedent.topics[unit.path];
    // A label with a topic that was taken off the list again says nothing any more.
    const labels = said === undefined || said.length === 0 ? said : listed(said);
    const counts = said?.length === 0 || labels?.length !== 0 ? labels : undefined;
    return [unit.path, topicsOfClause(unit, counts, () => fitsOf(unit, model))];
  });
  const isSaid = topics.every(([path, read]) => read === precedent.topics[path]);
  const whole = isSaid ? precedent : { ...precedent, topics: Object.fromEntries(topics) };
  const documents = known.get(model) ?? new WeakMap<Precedent, Precedent>();
  known.set(model, documents);
  documents.set(precedent, whole);
  return whole;
}

/** For lists that ask clause by clause (search): ids, the primary one first. */
export const topicIdsBy =
  (model: TopicModel = builtInModel()) =>
  (precedent: Precedent, path: string): readonly string[] =>
    (classified(precedent, model).topics[path] ?? []).map(({ id }) => id);
