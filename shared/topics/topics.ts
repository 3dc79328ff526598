import topicData from '../../templates/topics.json';
import { builtInPrecedents } from '../library/precedents.ts';
import type { ClauseTopic, Precedent } from '../model/document.ts';
import { frameOf } from './frame.ts';
import { overlap, type Packed, packed, type Table, tableOf } from './packed.ts';
import { type Unit, unitsOf } from './units.ts';
import { clauseVector, unit, type Vector } from './vectors.ts';

/** What a definition counts against one labelled clause. */
const DEFINITION = 4;
/** Topics that fit less than this share of the best one are left out. */
const LEAST_FIT = 0.1;
/**
 * A clause that is less alike than this to every topic has none, and the nearest one says the less of
 * it the farther it is: some topic is nearest to 拖欠中小企业款项 too.
 */
const LEAST_LIKENESS = 0.08;
/** One primary topic and at most two secondary ones, as the labels have them. */
const MOST_TOPICS = 3;
/** A secondary topic fits at least this share of the primary one. */
const SECONDARY = 0.5;

/** What labelled clauses say of the topics: the centre of each. */
export type TopicModel = { readonly topics: readonly string[]; readonly centres: Table };

let learnt: TopicModel | null = null;

/**
 * All topics a clause is near to, the best one with 1, or less where it is near to none: its labels
 * where a reader has labelled it, else by likeness to the labelled clauses and definitions of each topic (nearest centroid, Rocchio
 * 1971). Two clauses that share few words (数智化转型 and 数据基础) may still share their topic.
 */
export const topicsByLikeness = (
  fits: readonly Fit[],
  labels: readonly ClauseTopic[],
): readonly ClauseTopic[] => {
  if (labels.length > 0) return labels;
  const known = Math.min(1, (fits[0]?.likeness ?? 0) / LEAST_LIKENESS);
  return fits
    .filter(({ score }) => score > LEAST_FIT)
    .map(({ id, score }) => ({ id, score: score * known }));
};

/**
 * The topics of a clause, the primary one first: its labels where a reader has labelled it, else
 * what its words are most like; none for the closing clauses (施行, 解释) and for words about nothing
 * the topics know.
 */
export function topicsOfClause(
  clause: Unit,
  labels: readonly ClauseTopic[] = [],
  fits: () => readonly Fit[] = () => fitsOf(packed(clauseVector(clause.heading, clause.body))),
): readonly ClauseTopic[] {
  if (labels.length > 0) return labels;
  if (frameOf(clause, undefined) === 'closing') return [];
  return fits()
    .filter(({ likeness, score }) => likeness >= LEAST_LIKENESS && score >= SECONDARY)
    .slice(0, MOST_TOPICS)
    .map(({ id, score }) => ({ id, score }));
}

export type Fit = ClauseTopic & { readonly likeness: number };

/** How the topics fit a clause, best first; the score is the squared share of the best. */
export function fitsOf(clause: Packed, model?: TopicModel): readonly Fit[] {
  learnt ??= learnTopics(builtInPrecedents);
  const { topics, centres } = model ?? learnt;
  const likeness = overlap(clause, centres).products;
  const best = Math.max(...likeness);
  return topics
    .map((id, number) => {
      const fit = likeness[number] ?? 0;
      return { id, likeness: fit, score: best > 0 ? (fit / best) ** 2 : 0 };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** The centre of each topic: the sum of its labelled clauses and its definition. */
export function learnTopics(precedents: readonly Precedent[]): TopicModel {
  const centres = new Map<string, Map<string, number>>();
  const add = (topic: string, vector: Vector, share: number): void => {
    const centre = centres.get(topic) ?? new Map<string, number>();
    for (const [term, weight] of vector) centre.set(term, (centre.get(term) ?? 0) + weight * share);
    centres.set(topic, centre);
  };
  for (const { id, zh, definition } of topicData.topics)
    add(id, clauseVector(zh, definition), DEFINITION);
  for (const { policy, topics } of precedents)
    for (const { path, heading, body } of unitsOf(policy.clauses)) {
      const vector = clauseVector(heading, body);
      for (const { id, score } of topics[path] ?? []) add(id, vector, score);
    }
  const vectors = [...centres.values()].map((centre) => packed(unit(centre)));
  return { topics: [...centres.keys()], centres: tableOf(vectors) };
}
