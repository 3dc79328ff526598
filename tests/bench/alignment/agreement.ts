import { align } from '../../../shared/compare/align.ts';
import { centresOf, topicsByLikeness } from '../../../shared/compare/alignment/topic-likeness.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import type { Precedent } from '../../../shared/model/document.ts';
import { packed } from '../../../shared/topics/packed.ts';
import { unitsOf } from '../../../shared/topics/units.ts';
import { clauseVector } from '../../../shared/topics/vectors.ts';
import { precedent, type Reading } from './readings.ts';

/** How well suggested links agree with a reader's, in numbers of clauses and pairs. */
export type Agreement = {
  /** Clauses with a main counterpart; those it comes first for; is among the first three for. */
  readonly mains: number;
  readonly first: number;
  readonly amongThree: number;
  /** Clauses with a counterpart; those whose first suggestion is one. */
  readonly partnered: number;
  readonly acceptable: number;
  /** Pairs of the reader; reported; both. */
  readonly pairs: number;
  readonly reported: number;
  readonly right: number;
};

/**
 * What is known of the draft's topics: nothing but its words, as with any drafter's text; its labels,
 * as when a document of the library is the draft; or its words classified by the other documents'
 * labels alone, which is what a text no one has labelled meets.
 */
export type Knowledge = 'words' | 'labels' | 'others';

export function agreement(reading: Reading, knowledge: Knowledge): Agreement {
  const { draft, doc, clauses } = reading;
  const topics = topicsKnown(precedent(draft), knowledge);
  const { links } = align(precedent(draft).policy, [precedent(doc)], [], topics);
  const rows = [...clauses].map(([path, grades]) => {
    const suggested = links.filter((link) => link.draft === path).map((link) => link.path);
    const main = [...grades.values()].includes(2);
    const [best = ''] = suggested;
    return {
      mains: Number(main),
      first: Number(main && grades.get(best) === 2),
      amongThree: Number(main && suggested.some((one) => grades.get(one) === 2)),
      partnered: Number(grades.size > 0),
      acceptable: Number(grades.has(best)),
      pairs: grades.size,
      reported: suggested.length,
      right: suggested.filter((one) => grades.has(one)).length,
    };
  });
  return total(rows);
}

function topicsKnown(draft: Precedent, knowledge: Knowledge): Precedent['topics'] {
  if (knowledge === 'words') return {};
  if (knowledge === 'labels') return draft.topics;
  const centres = centresOf(builtInPrecedents.filter(({ id }) => id !== draft.id));
  return Object.fromEntries(
    unitsOf(draft.policy.clauses).map(({ path, heading, body }) => [
      path,
      topicsByLikeness(packed(clauseVector(heading, body)), [], centres),
    ]),
  );
}

const NOTHING: Agreement = {
  mains: 0,
  first: 0,
  amongThree: 0,
  partnered: 0,
  acceptable: 0,
  pairs: 0,
  reported: 0,
  right: 0,
};

export const total = (all: readonly Agreement[]): Agreement =>
  all.reduce(
    (sum, one) => ({
      mains: sum.mains + one.mains,
      first: sum.first + one.first,
      amongThree: sum.amongThree + one.amongThree,
      partnered: sum.partnered + one.partnered,
      acceptable: sum.acceptable + one.acceptable,
      pairs: sum.pairs + one.pairs,
      reported: sum.reported + one.reported,
      right: sum.right + one.right,
    }),
    NOTHING,
  );

export const f1 = ({ pairs, reported, right }: Agreement): number =>
  (2 * right) / (reported + pairs);
