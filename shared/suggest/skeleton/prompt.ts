import type { Precedent } from '../../model/document.ts';
import { findClause } from '../../model/walk.ts';
import type { OutlineEntry, Source } from '../types.ts';

/** What every measure has to say, whatever it is about. */
const MEASURE = '写明支持对象和具体举措';
const STANDARD = '给予资助的，写明标准、上限和次数';
const AMOUNT = /\d(?:\.\d+)?\s*[万亿]?元|\d(?:\.\d+)?\s*[%％‰]/;

/**
 * What a clause of a topic has to say, from what the precedents' clauses say: the matters of the
 * topic, and how many of them give a standard. Names no precedent, since the words stand in the draft.
 */
export const promptOf = (
  { definition, support }: Pick<OutlineEntry, 'definition' | 'support'>,
  precedents: readonly Precedent[],
): string => {
  const withAmount = support.filter((source) => AMOUNT.test(wordsOf(source, precedents))).length;
  const standard =
    withAmount === 0 ? STANDARD : `${STANDARD}（${support.length}条先例中${withAmount}条写有数额）`;
  return [matters(definition), MEASURE, standard].filter((words) => words !== '').join('；');
};

/** For a clause the drafter added: nothing is known of its matter. */
export const plainPrompt: string = [MEASURE, STANDARD].join('；');

/** Definitions are written with half-width commas in some lists. */
const matters = (definition: string): string =>
  definition
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/[。；\s]+$/, '');

const wordsOf = ({ doc, path }: Source, precedents: readonly Precedent[]): string => {
  const precedent = precedents.find(({ id }) => id === doc);
  return precedent === undefined ? '' : (findClause(precedent.policy.clauses, path)?.text ?? '');
};
