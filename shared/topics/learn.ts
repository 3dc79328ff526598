import { builtInPrecedents } from '../library/precedents.ts';
import type { Precedent } from '../model/document.ts';
import type { Topic } from '../model/topic.ts';
import { builtInTopics } from './list.ts';
import { packed, type Table, tableOf } from './packed.ts';
import { unitsOf } from './units.ts';
import { clauseVector, unit, type Vector } from './vectors.ts';

/** What labelled clauses and definitions say of the topics: the centre of each. */
export type TopicModel = { readonly topics: readonly string[]; readonly centres: Table };

/** What a definition counts against one labelled clause. */
const DEFINITION = 4;

let builtIn: TopicModel | null = null;

/** Learnt from what comes with the product alone. */
export function builtInModel(): TopicModel {
  builtIn ??= learn(builtInPrecedents);
  return builtIn;
}

/**
 * Learns from the clauses a reader labelled, in any document of the library, and from the
 * definitions; a topic of the user's own needs no more than its name and definition.
 */
export function learn(
  precedents: readonly Precedent[],
  ownTopics: readonly Topic[] = [],
): TopicModel {
  const centres = new Map<string, Map<string, number>>();
  const add = (topic: string, vector: Vector, share: number): void => {
    const centre = centres.get(topic) ?? new Map<string, number>();
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight * share);
    centres.set(topic, centre);
  };
  for (const { id, name, definition } of [...builtInTopics, ...ownTopics])
    add(id, clauseVector(name, definition), DEFINITION);
  for (const { policy, topics } of precedents)
    for (const { path, heading, body } of unitsOf(policy.clauses)) {
      const labels = topics[path] ?? [];
      if (labels.length === 0) continue;
      const vector = clauseVector(heading, body);
      // A topic that was taken off the list again is learnt no more.
      for (const { id, score } of labels) if (centres.has(id)) add(id, vector, score);
    }
  const vectors = [...centres.values()].map((centre) => packed(unit(centre)));
  return { topics: [...centres.keys()], centres: tableOf(vectors) };
}
