import type { Precedent } from '../../model/document.ts';
import type { Clause } from '../../model/policy.ts';
import { findClause } from '../../model/walk.ts';
import { kindOf, OTHER_KIND } from '../measures/kinds.ts';
import { measureSentences } from '../measures/sentences.ts';
import type { OutlineEntry, Source } from '../types.ts';

/** What every measure has to say, whatever it is about. */
const MEASURE = '写明支持对象和具体举措，给予资助的写明标准和上限';
const AMOUNT = /\d(?:\.\d+)?\s*[万亿]?元|\d(?:\.\d+)?\s*[%％‰]/;
const MOST_VERBS = 4;

/**
 * What a clause of a topic has to say, from what the precedents' clauses say: the matters of the
 * topic, what their measures do (鼓励、支持、推动), how many of them give a standard. Names no
 * precedent, since the words stand in the draft.
 */
export const promptOf = (
  { definition, support }: Pick<OutlineEntry, 'definition' | 'support'>,
  precedents: readonly Precedent[],
): string => {
  const clauses = support.flatMap((source) => clauseOf(source, precedents) ?? []);
  const verbs = verbsOf(clauses);
  const withAmount = clauses.filter(({ text }) => AMOUNT.test(text)).length;
  return [
    matters(definition),
    verbs.length === 0 ? '' : `先例的举措多为${verbs.join('、')}`,
    withAmount === 0 ? MEASURE : `${MEASURE}（先例有${withAmount}条写明数额）`,
  ]
    .filter((words) => words !== '')
    .join('；');
};

/** For a clause the drafter added: nothing is known of its matter. */
export const plainPrompt: string = MEASURE;

/** Definitions are written with half-width commas in some lists. */
const matters = (definition: string): string =>
  definition
    .replace(/,/g, '，')
    .replace(/;/g, '；')
    .replace(/(?<![。；\s])[。；\s]+$/, '');

/** What the measures do, the most frequent first; of equals the one met first. */
function verbsOf(clauses: readonly Clause[]): readonly string[] {
  const times = new Map<string, number>();
  for (const clause of clauses)
    for (const kind of measureSentences(clause).map(kindOf))
      if (kind !== OTHER_KIND) times.set(kind, (times.get(kind) ?? 0) + 1);
  return [...times]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_VERBS)
    .map(([kind]) => kind);
}

const clauseOf = ({ doc, path }: Source, precedents: readonly Precedent[]): Clause | null => {
  const precedent = precedents.find(({ id }) => id === doc);
  return precedent === undefined ? null : findClause(precedent.policy.clauses, path);
};
