import type { Correction, CorrectionKind } from '../model/policy.ts';
import { advertisements } from './hijack.ts';
import { unclosedQuotes } from './quotes.ts';
import { type Reading, sourceSpan } from './reading.ts';

/** Something on the read text that is left as printed. */
type Note = {
  readonly from: number;
  readonly to: number;
  readonly kind: CorrectionKind;
  readonly reading: string | null;
  readonly confidence: 'medium' | 'low';
  readonly reason: string;
};

/** What may be damaged and is not certain enough to change, in order of the text. */
export function remarksOn(reading: Reading): readonly Correction[] {
  const notes = [
    ...yearRanges(reading.text),
    ...amounts(reading.text),
    ...openQuotes(reading.text),
    ...spam(reading),
    ...questionMarks(reading.text),
  ];
  return notes
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, ...note }) => {
      const span = sourceSpan(reading, { from, to });
      return { span, printed: reading.source.slice(span.from, span.to), ...note };
    });
}

/** 2021-2035年: year ranges take a dash (GB/T 15834-2011 4.13.3.2), but both forms circulate. */
const yearRanges = (text: string): Note[] =>
  [...text.matchAll(/(?<!\d)((?:19|20)\d{2}年?)-((?:19|20)\d{2}年)/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    kind: 'hyphen-for-dash',
    reading: `${match[1]}—${match[2]}`,
    confidence: 'low',
    reason: '年份起止之间一般用一字线“—”，此处为半字线；两种写法都有流传，照录',
  }));

/** 年主营业务收入不低于1000万或者: a sum of money that has lost its 元. */
const SUM =
  /(?:收入|产值|投资|资金|资助|奖励|补贴|补助|贴息|经费|营收|销售额|成交额|融资额)(?:总额|额度)?(?:累计|合计)?(?:不低于|不少于|不超过|最高|达到|超过|突破|约|达|为){0,2}(\d[\d.]{0,9}[万亿])(?=[或的以，。；、）]|$)/gm;

const amounts = (text: string): Note[] =>
  [...text.matchAll(SUM)].map((match) => {
    const sum = match[1] ?? '';
    const to = match.index + match[0].length;
    return {
      from: to - sum.length,
      to,
      kind: 'other',
      reading: `${sum}元`,
      confidence: 'medium',
      reason: '金额后似缺“元”',
    };
  });

const openQuotes = (text: string): Note[] =>
  unclosedQuotes(text).map((from) => ({
    from,
    to: from + 1,
    kind: 'unclosed-quote',
    reading: null,
    confidence: 'medium',
    reason: '前引号在本段内没有对应的后引号，缺在何处无法断定',
  }));

/** Where a repair has shown which organ the word stands for, that organ is offered here too. */
function spam(reading: Reading): Note[] {
  const known = new Map(
    reading.changes
      .filter(({ kind }) => kind === 'inserted-spam-word')
      .map((change) => [change.printed, change.reading]),
  );
  return advertisements(reading.text).map(({ from, word }) => ({
    from,
    to: from + word.length,
    kind: 'inserted-spam-word',
    reading: known.get(word) ?? null,
    confidence: 'medium',
    reason: `“${word}”像是网页劫持插入的广告词，请核对原文`,
  }));
}

/** A half-width `?` between Chinese characters: a question, or a character lost in conversion. */
const questionMarks = (text: string): Note[] =>
  [...text.matchAll(/(?<=[\u4e00-\u9fff])\?(?=[\u4e00-\u9fff])/g)].map(({ index }) => ({
    from: index,
    to: index + 1,
    kind: 'other',
    reading: null,
    confidence: 'low',
    reason: '句中的半角问号可能是转码时丢失的字或空格',
  }));
