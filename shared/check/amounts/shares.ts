import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';
import { type Figure, figuresOf, isLimit, sumOf } from './figures.ts';

/** 总额和分项: 共安排1000万元，其中机构培育500万元、人才引育300万元. */
export type Shares<F = Figure> = {
  readonly total: F;
  readonly parts: readonly F[];
  /** The words say that nothing is left out. */
  readonly closed: boolean;
  /** The words say that something is: 等, 主要. */
  readonly open: boolean;
};

/** An exact sum that is one part, and not so much for each. */
export const isPart = (figure: Figure): boolean =>
  sumOf(figure) !== null &&
  !isLimit(figure) &&
  !/每|各|单[个笔家项件]|最高|不超过|至少|左右/.test(figure.before) &&
  !/^(?:以上|以内|左右)/.test(figure.after);

/** What divides the sum before it into parts. */
const OF_WHICH = /其中|分别(?:用于|安排)|(?<=，)包括|按以下(?:分配|安排)|(?<=元)：/;
const TOTAL_BEHIND = /(?:合计|共计|总计|总共|共)(?:安排|投入|为|是|约|资金|金额)*$/;
const OPEN = /等|主要|其余|剩余|结余|左右|约/;
const SHARED_OUT = /分别|各(?:项|安排)|共分|三部分|两部分|四部分/;

/** More figures than any paragraph shares out; bounds the work on hostile texts. */
const MOST = 80;

/** The sums of a paragraph that it divides into parts itself. */
export const sharesIn = perParagraph((paragraph): readonly Shares[] => {
  const all = figuresOf(paragraph);
  const figures = all.filter(({ kind }) => kind === 'amount');
  if (figures.length < 2 || all.length > MOST) return [];
  return [...sharedBehind(paragraph, figures), ...summedUp(paragraph, figures)].filter(isWhole);
});

/** 2000万元，其中…: what divides the sum stands behind it. */
function sharedBehind(paragraph: Paragraph, figures: readonly Figure[]): readonly Shares[] {
  const text = readableOf(paragraph);
  const marks = [...text.matchAll(new RegExp(OF_WHICH, 'g'))].map(({ index }) => index);
  return marks.flatMap((mark, index): readonly Shares[] => {
    const end = Math.min(stop(text, mark), marks[index + 1] ?? text.length);
    const total = figures.findLast(({ to }) => to <= mark);
    const words = text.slice(mark, end);
    if (total === undefined || text.slice(total.to, mark).includes('。') || isInBrackets(words))
      return [];
    if (counts(paragraph, mark, end)) return [];
    // 共计1200万元：… lists all of it; 每项50万元：… explains.
    const lists = text[mark] === '：';
    if (lists && !/[共总]|合计/.test(total.before)) return [];
    const parts = figures.filter(({ from, to }) => from > mark && to <= end);
    return [{ total, parts, closed: lists || SHARED_OUT.test(words), open: OPEN.test(words) }];
  });
}

/** …、公共服务100万元，合计500万元: the sum stands behind its parts. */
function summedUp(paragraph: Paragraph, figures: readonly Figure[]): readonly Shares[] {
  const text = readableOf(paragraph);
  return figures.flatMap((total): readonly Shares[] => {
    if (!TOTAL_BEHIND.test(total.before)) return [];
    const start = stopBefore(text, total.from);
    const parts = figures.filter(({ from, to }) => from >= start && to < total.from);
    const isOther =
      counts(paragraph, start, total.from) || OF_WHICH.test(text.slice(start, total.from));
    return parts.length < 2 || isOther ? [] : [{ total, parts, closed: true, open: false }];
  });
}

/** 一等奖2名各10万元: a part may be so much for each. */
const counts = (paragraph: Paragraph, start: number, end: number): boolean =>
  figuresOf(paragraph).some(({ kind, from, to }) => kind === 'count' && from >= start && to <= end);

/** True where all are sums that can be added. */
const isWhole = ({ total, parts }: Shares): boolean =>
  sumOf(total) !== null && !isLimit(total) && parts.length > 0 && parts.every(isPart);

const stop = (text: string, from: number): number => {
  const at = text.indexOf('。', from);
  return at < 0 ? text.length : at;
};
const stopBefore = (text: string, to: number): number => text.lastIndexOf('。', to - 1) + 1;
/** 500万元（其中市级200万元）: what stands in brackets divides a part again. */
const isInBrackets = (words: string): boolean => /[（）]/.test(words);
