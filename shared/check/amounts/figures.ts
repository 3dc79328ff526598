import { deadlinesIn } from '../../compare/slots/dates.ts';
import { withoutNames, withoutNotes } from '../../compare/slots/names.ts';
import { quantitiesIn } from '../../compare/slots/quantities.ts';
import type { SlotKind } from '../../compare/slots/types.ts';
import type { Span } from '../../model/span.ts';
import { isBody } from '../body.ts';
import type { Placed } from '../draft.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** A figure of a paragraph with the words that say what it is. */
export type Figure = Span & {
  readonly kind: SlotKind;
  readonly unit: string;
  /** 不超过50万元 has no least, 50家以上 no most. Money in 万元. */
  readonly least: number | null;
  readonly most: number | null;
  /** The figure and its unit alone. */
  readonly core: Span;
  /** From the mark or figure before it: 每家企业每年累计不超过20万元. */
  readonly phrase: Span;
  /** Of the phrase what stands before the figure, and what stands behind it up to the next mark. */
  readonly before: string;
  readonly after: string;
  /** Its sentence, or what stands between two semicolons. */
  readonly sentence: Span;
};

/** A figure with the paragraph it stands in. */
export type FigureAt = { readonly placed: Placed; readonly figure: Figure };

/** Without one of these there is nothing to measure. */
const CUE = /[元%％]|百分之|[\d千百十][万亿]|\d成/;

/** The figures of what the measures say, in order; read only where there is money or a share. */
export const figuresOf: (paragraph: Paragraph) => readonly Figure[] = perParagraph((paragraph) => {
  const text = readableOf(paragraph);
  if (!isBody(paragraph) || !CUE.test(text)) return [];
  const bare = withoutNames(withoutNotes(text));
  const dates = deadlinesIn(bare).map(({ core }) => core);
  const figures = quantitiesIn(bare, dates);
  const sentenceAt = sentencesFrom(text, paragraph.marker?.to ?? 0);
  return figures.map((figure, index): Figure => {
    const sentence = sentenceAt(figure);
    const earlier = Math.max(sentence.from, figures[index - 1]?.to ?? 0);
    const from = phraseStart(text, figure.edge, earlier);
    return {
      ...figure,
      sentence,
      phrase: { from, to: figure.to },
      before: text.slice(from, figure.edge),
      after: /^[^，。；：！？\t、]*/.exec(text.slice(figure.to, figure.to + REACH))?.[0] ?? '',
    };
  });
});

const REACH = 40;

/** Of places asked for in order the sentence around each. */
function sentencesFrom(text: string, start: number): (place: Span) => Span {
  const ends = [...text.matchAll(/[。；！？\t]/g)].map(({ index }) => index);
  let next = 0;
  return ({ from, to }) => {
    while ((ends[next] ?? text.length) < from) next += 1;
    const begin = Math.max(start, next === 0 ? 0 : (ends[next - 1] ?? 0) + 1);
    let last = next;
    while ((ends[last] ?? text.length) < to) last += 1;
    return { from: Math.min(begin, from), to: ends[last] ?? text.length };
  };
}

function phraseStart(text: string, edge: number, earliest: number): number {
  let at = edge;
  while (at > earliest && !/[，：、\t]/.test(text.charAt(at - 1))) at -= 1;
  while (at < edge && /\s/.test(text.charAt(at))) at += 1;
  return at;
}

/** 单位万元的数额, one figure and no range: what it can be compared by; null for anything else. */
export function sumOf({ kind, unit, least, most }: Figure): number | null {
  if (kind !== 'amount' || unit !== '万元' || most === null) return null;
  return least === null || least === most ? most : null;
}

/** 不超过50万元, and 最高补偿100万元 where a word stands between. */
export const isLimit = ({ least, most, before }: Figure): boolean =>
  most !== null &&
  (least === null || (least === most && /(?:最高|最多|至多|不超过|上限)[^，]{0,12}$/.test(before)));
