import topicData from '../../../templates/topics.json';
import { builtInPrecedents } from '../../library/precedents.ts';
import type { ClauseTopic } from '../../model/document.ts';
import { type Postings, postingsOf, products } from './postings.ts';
import { unitsOf } from './units.ts';
import { clauseVector, unit, type Vector } from './vectors.ts';

/** What a definition counts against one labelled clause. */
const DEFINITION = 4;
/** Topics that fit less than this share of the best one are left out. */
const LEAST_FIT = 0.1;

type Learnt = { readonly topics: readonly string[]; readonly centres: Postings };

let learnt: Learnt | null = null;

/**
 * The topics of a clause, as a vector: its labels where a reader has labelled it, else by likeness
 * to the labelled clauses and definitions of each topic (nearest centroid). Two clauses that share
 * few words (数智化转型 and 数据基础) may still share their topic.
 */
export function topicVector(clause: Vector, labels: readonly ClauseTopic[]): Vector {
  if (labels.length > 0) return unit(new Map(labels.map(({ id, score }) => [id, score])));
  learnt ??= learn();
  const fits = products(clause, learnt.centres);
  const best = Math.max(...fits);
  const clear = new Map<string, number>();
  learnt.topics.forEach((topic, number) => {
    const share = best > 0 ? ((fits[number] ?? 0) / best) ** 2 : 0;
    if (share > LEAST_FIT) clear.set(topic, share);
  });
  return unit(clear);
}

/** The centre of each topic: the sum of its labelled clauses and its definition. */
function learn(): Learnt {
  const centres = new Map<string, Map<string, number>>();
  const add = (topic: string, vector: Vector, share: number): void => {
    const centre = centres.get(topic) ?? new Map<string, number>();
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight * share);
    centres.set(topic, centre);
  };
  for (const { id, zh, definition } of topicData.topics)
    add(id, clauseVector(zh, definition), DEFINITION);
  for (const { policy, topics } of builtInPrecedents)
    for (const { path, heading, body } of unitsOf(policy.clauses)) {
      const vector = clauseVector(heading, body);
      for (const { id, score } of topics[path] ?? []) add(id, vector, score);
    }
  return { topics: [...centres.keys()], centres: postingsOf([...centres.values()].map(unit)) };
}
