import { builtInPrecedents } from '../../library/precedents.ts';
import type { ClauseTopic, Precedent } from '../../model/document.ts';
import { builtInTopics } from '../../topics/list.ts';
import { overlap, type Packed, packed, type Table, tableOf } from '../../topics/packed.ts';
import { unitsOf } from '../../topics/units.ts';
import { clauseVector, unit, type Vector } from '../../topics/vectors.ts';

/** The centre of each topic: the sum of its labelled clauses and its definition. */
export type Centres = { readonly topics: readonly string[]; readonly table: Table };

/** What a definition counts against one labelled clause. */
const DEFINITION = 4;
/** Topics that fit less than this share of the best one are left out. */
const LEAST_FIT = 0.1;
/** A clause less alike than this to every topic says the less of the nearest one the farther it is. */
const LEAST_LIKENESS = 0.08;

let builtIn: Centres | null = null;

/**
 * All topics a clause is near to by its plain words, the best one with 1, or less where it is near to
 * none; its labels where a reader has labelled it. Two clauses that share few words (数智化转型 and
 * 数据基础) may still share their topic.
 *
 * Not the reading of shared/topics: that knows by one cue (公平竞争) what a clause is about, and two
 * clauses on one topic need not say the same. With it as the bridge between clauses a draft on food
 * safety found six counterparts instead of one, and the readers' pairs were found no better in sum.
 */
export function topicsByLikeness(
  words: Packed,
  labels: readonly ClauseTopic[],
  centres?: Centres,
): readonly ClauseTopic[] {
  if (labels.length > 0) return labels;
  builtIn ??= centresOf(builtInPrecedents);
  const { topics, table } = centres ?? builtIn;
  const likeness = overlap(words, table).products;
  const best = Math.max(...likeness);
  if (best <= 0) return [];
  const known = Math.min(1, best / LEAST_LIKENESS);
  return topics
    .map((id, number) => ({ id, score: ((likeness[number] ?? 0) / best) ** 2 }))
    .filter(({ score }) => score > LEAST_FIT)
    .sort((a, b) => b.score - a.score)
    .map(({ id, score }) => ({ id, score: score * known }));
}

/** Nearest centroid (Rocchio 1971). */
export function centresOf(precedents: readonly Precedent[]): Centres {
  const centres = new Map<string, Map<string, number>>();
  const add = (topic: string, vector: Vector, share: number): void => {
    const centre = centres.get(topic) ?? new Map<string, number>();
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight * share);
    centres.set(topic, centre);
  };
  for (const { id, name, definition } of builtInTopics)
    add(id, clauseVector(name, definition), DEFINITION);
  for (const { policy, topics } of precedents)
    for (const { path, heading, body } of unitsOf(policy.clauses)) {
      const vector = clauseVector(heading, body);
      for (const { id, score } of topics[path] ?? []) add(id, vector, score);
    }
  const vectors = [...centres.values()].map((centre) => packed(unit(centre)));
  return { topics: [...centres.keys()], table: tableOf(vectors) };
}
