import type { Clause } from '../model/policy.ts';
import { type Answering, sourceOf } from './measures/answering.ts';
import { kindOf, OTHER_KIND } from './measures/kinds.ts';
import { likenessTo } from './measures/likeness.ts';
import { measureSentences } from './measures/sentences.ts';
import type { Measure, MeasureGroup, Wording } from './types.ts';

/**
 * Sentences alike by this or more say the same. Read through on a district's draft and the three main
 * precedents: above it the same thing in other words (开展分级分类评价 of 上海 and 天津, 0.58), around 0.2
 * half of the pairs only share their subject (质押融资 and 知识产权评估).
 */
const SAME = 0.24;

/**
 * What the corresponding clauses of the precedents do, sentence by sentence, grouped by the leading
 * verb: the largest group first, 其他 last; in a group what most documents have first, then in order of
 * the clauses.
 *
 * @param draft the clause it is for; null for one that is still to be written.
 * @param of how many precedents were asked.
 */
export const measuresOf = (
  answers: readonly Answering[],
  draft: Clause | null,
  of: number,
): readonly MeasureGroup[] => {
  const groups = measuresIn(answers, of);
  return draft === null ? groups : withDraft(groups, draft);
};

/** The same without a look at the draft. */
export function measuresIn(answers: readonly Answering[], of: number): readonly MeasureGroup[] {
  const groups = new Map<string, Measure[]>();
  for (const wordings of merged(wordingsOf(answers))) {
    const kind = kindOf(wordings[0]?.text ?? '');
    const measure = { wordings, docs: documentsOf(wordings).size, of, inDraft: false };
    const others = groups.get(kind);
    if (others === undefined) groups.set(kind, [measure]);
    else others.push(measure);
  }
  return [...groups]
    .map(([kind, measures]) => ({ kind, measures: measures.sort((a, b) => b.docs - a.docs) }))
    .sort((a, b) => rank(b) - rank(a));
}

/** Measures with what a clause of the draft says already marked. */
export function withDraft(groups: readonly MeasureGroup[], draft: Clause): readonly MeasureGroup[] {
  const said = likenessTo(measureSentences(draft));
  const isSaid = ({ text }: Wording): boolean => said(text).some((likeness) => likeness >= SAME);
  return groups.map(({ kind, measures }) => ({
    kind,
    measures: measures.map((measure) => ({ ...measure, inDraft: measure.wordings.some(isSaid) })),
  }));
}

const rank = ({ kind, measures }: MeasureGroup): number =>
  kind === OTHER_KIND ? -1 : measures.length;

const wordingsOf = (answers: readonly Answering[]): readonly Wording[] =>
  answers.flatMap(({ precedent, clause }) =>
    measureSentences(clause).map((text) => ({ text, source: sourceOf(precedent, clause) })),
  );

/** Each sentence with the one before it that is most like it and is not of its document. */
function merged(wordings: readonly Wording[]): readonly (readonly Wording[])[] {
  const measures: Wording[][] = [];
  const placeOf: number[] = [];
  const likeness = likenessTo(wordings.map(({ text }) => text));
  for (const [number, wording] of wordings.entries()) {
    const alike = likeness(wording.text);
    let [place, most] = [measures.length, SAME];
    for (let before = 0; before < number; before += 1) {
      const measure = measures[placeOf[before] ?? -1];
      if (measure === undefined || documentsOf(measure).has(wording.source.doc)) continue;
      const share = alike[before] ?? 0;
      if (share >= most) [place, most] = [placeOf[before] ?? place, share];
    }
    placeOf.push(place);
    const measure = measures[place];
    if (measure === undefined) measures.push([wording]);
    else measure.push(wording);
  }
  return measures;
}

const documentsOf = (wordings: readonly Wording[]): ReadonlySet<string> =>
  new Set(wordings.map(({ source }) => source.doc));
