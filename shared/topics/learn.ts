import { builtInPrecedents } from '../library/precedents.ts';
import type { Precedent } from '../model/document.ts';
import type { Policy } from '../model/policy.ts';
import type { Topic } from '../model/topic.ts';
import { cueIndex } from './cues.ts';
import { builtInTopics, cuesOf } from './list.ts';
import { countsIn, type Labels, type TopicModel } from './model.ts';
import { packed, tableOf } from './packed.ts';
import { unitsOf } from './units.ts';
import { countsOf, HEADING, unit, type Vector, weighted } from './vectors.ts';

export type { TopicModel };

/** What name, definition and cues of a topic count against one labelled clause. */
const DEFINITION = 8;

/** Learnt from what comes with the product alone. */
export const builtInModel = (): TopicModel => learn(builtInPrecedents);

/** The window has one library, and a bench four of five documents. */
const KEPT = 4;
const kept: {
  readonly precedents: readonly Precedent[];
  readonly ownTopics: readonly Topic[];
  readonly model: TopicModel;
}[] = [];

/**
 * Learns from the clauses a reader labelled, in any document of the library, and from the
 * definitions; a topic of the user's own needs no more than its name and definition. The very same
 * documents give the very same model without learning again.
 */
export function learn(
  precedents: readonly Precedent[],
  ownTopics: readonly Topic[] = [],
): TopicModel {
  const labelled = precedents.filter(({ topics }) => Object.keys(topics).length > 0);
  const before = kept.find(
    (one) =>
      isSame(one.precedents, labelled) &&
      JSON.stringify(one.ownTopics) === JSON.stringify(ownTopics),
  );
  if (before) return before.model;
  const model = learnt(labelled, [...builtInTopics, ...ownTopics]);
  kept.unshift({ precedents: labelled, ownTopics, model });
  kept.splice(KEPT);
  return model;
}

const isSame = <T>(some: readonly T[], others: readonly T[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

function learnt(precedents: readonly Precedent[], topics: readonly Topic[]): TopicModel {
  const numbers = new Map(topics.map(({ id }, number) => [id, number]));
  const clauses = precedents.flatMap((precedent) => labelledIn(precedent, numbers));
  const rarity = rarityIn(clauses.map(({ counts }) => counts));
  const centres = topics.map((): Map<string, number> => new Map());
  const add = (topic: number, vector: Vector, share: number): void => {
    const centre = centres[topic];
    for (const [term, weight] of vector)
      centre?.set(term, (centre.get(term) ?? 0) + weight * share);
  };
  topics.forEach((topic, number) => {
    const said = countsOf([
      [topic.name, HEADING],
      [[topic.definition, ...cuesOf(topic)].join('。'), 1],
    ]);
    add(number, weighted(said, rarity), DEFINITION);
  });
  const vectors = clauses.map(({ counts, labels }) => {
    const vector = weighted(counts, rarity);
    for (const [topic, score] of labels) add(topic, vector, score);
    return packed(vector);
  });
  return {
    topics: topics.map(({ id }) => id),
    rarity,
    centres: tableOf(centres.map((centre) => packed(unit(centre)))),
    examples: { clauses: tableOf(vectors), labels: clauses.map(({ labels }) => labels) },
    cues: cueIndex(topics.map(cuesOf)),
  };
}

type Counts = ReadonlyMap<string, number>;
type LabelledClause = { readonly counts: Counts; readonly labels: Labels };

/** A topic that was taken off the list again is learnt no more. */
function labelledIn(
  { policy, topics }: Precedent,
  numbers: ReadonlyMap<string, number>,
): readonly LabelledClause[] {
  const read = readCounts(policy);
  return Object.entries(topics).flatMap(([path, said]) => {
    const counts = read(path);
    const labels = said.flatMap(({ id, score }) => {
      const topic = numbers.get(id);
      return topic === undefined ? [] : [[topic, score] as const];
    });
    return counts === undefined || labels.length === 0 ? [] : [{ counts, labels }];
  });
}

const known = new WeakMap<Policy, (path: string) => Counts | undefined>();

/** The terms of a document's clauses, counted once: a changed label changes no words. */
function readCounts(policy: Policy): (path: string) => Counts | undefined {
  const before = known.get(policy);
  if (before) return before;
  const units = new Map(unitsOf(policy.clauses).map((one) => [one.path, one]));
  const counted = new Map<string, Counts>();
  const read = (path: string): Counts | undefined => {
    const clause = units.get(path);
    if (clause === undefined) return undefined;
    const counts = counted.get(path) ?? countsIn(clause);
    counted.set(path, counts);
    return counts;
  };
  known.set(policy, read);
  return read;
}

/** Inverse document frequency; a term never seen says most, one in nearly every clause nothing. */
function rarityIn(clauses: readonly Counts[]): (term: string) => number {
  const having = new Map<string, number>();
  for (const counts of clauses)
    for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  return (term) => Math.max(0, Math.log((clauses.length + 1) / ((having.get(term) ?? 0) + 0.5)));
}
