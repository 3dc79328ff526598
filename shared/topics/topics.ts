import type { ClauseTopic } from '../model/document.ts';
import { type Frame, frameOf } from './frame.ts';
import { builtInModel } from './learn.ts';
import { type Evidence, evidenceIn, type TopicModel } from './model.ts';
import type { Wording } from './units.ts';

/** A topic with how strongly a clause speaks for it. */
export type Fit = ClauseTopic & { readonly likeness: number };

/**
 * Evidence below this says nothing: some topic is nearest to 拖欠中小企业款项 too. Of clauses about
 * nothing the topics know nine of ten lie below, of others four of a hundred.
 */
const LEAST_STRENGTH = 0.12;
/** From here on nearly all readings are right; below, the score says the less the weaker it is. */
const FIRM_STRENGTH = 0.3;
/** One primary topic and at most two secondary ones, as the labels have them. */
const MOST_TOPICS = 3;
/** A secondary topic is spoken for by at least this share of what speaks for the primary one. */
const SECONDARY = 0.55;
/** 框架性条款: they list the words of all subjects. */
const OVERALL: ReadonlySet<Frame> = new Set<Frame>(['goals', 'principles', 'overview']);
const GENERAL = 'general-goals';

/** How the topics fit a clause, best first; the score is the share of the best. */
export const fitsOf = (wording: Wording, model: TopicModel = builtInModel()): readonly Fit[] =>
  fitsBy(evidenceIn(wording, model), model);

export function fitsBy({ strengths }: Evidence, { topics }: TopicModel): readonly Fit[] {
  const best = Math.max(...strengths);
  return topics
    .map((id, number) => {
      const likeness = strengths[number] ?? 0;
      return { id, likeness, score: best > 0 ? likeness / best : 0 };
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/**
 * The topics of a clause, the primary one first: its labels where a reader has labelled it (an empty
 * list says that it is about none), else what its words say; none for the closing clauses (施行, 解释)
 * and for words about nothing the topics know.
 */
export function topicsOfClause(
  clause: Wording,
  labels?: readonly ClauseTopic[],
  fits: () => readonly Fit[] = () => fitsOf(clause),
): readonly ClauseTopic[] {
  if (labels !== undefined) return labels;
  const frame = frameOf(clause, undefined);
  if (frame === 'closing') return [];
  if (OVERALL.has(frame)) return [{ id: GENERAL, score: 1 }];
  const found = fits();
  const strongest = found[0]?.likeness ?? 0;
  if (strongest < LEAST_STRENGTH) return [];
  const firmness = Math.min(1, strongest / FIRM_STRENGTH);
  return found
    .filter(({ score }) => score >= SECONDARY)
    .slice(0, MOST_TOPICS)
    .map(({ id, score }) => ({ id, score: score * firmness }));
}
