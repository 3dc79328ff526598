import type { ClauseTopic } from '../model/document.ts';
import { frameOf } from './frame.ts';
import { builtInModel, type TopicModel } from './learn.ts';
import { overlap, type Packed, packed } from './packed.ts';
import type { Unit } from './units.ts';
import { clauseVector } from './vectors.ts';

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

/**
 * All topics a clause is near to, the best one with 1, or less where it is near to none: its labels
 * where a reader has labelled it, else by likeness to the labelled clauses and definitions of each
 * topic (nearest centroid, Rocchio 1971). Two clauses that share few words (数智化转型 and 数据基础) may still share their topic.
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
export function fitsOf(clause: Packed, model: TopicModel = builtInModel()): readonly Fit[] {
  const { topics, centres } = model;
  const likeness = overlap(clause, centres).products;
  const best = Math.max(...likeness);
  return topics
    .map((id, number) => {
      const fit = likeness[number] ?? 0;
      return { id, likeness: fit, score: best > 0 ? (fit / best) ** 2 : 0 };
    })
    .sort((a, b) => b.likeness - a.likeness);
}
