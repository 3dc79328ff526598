import type { Span } from '../../model/span.ts';
import { isBody } from '../body.ts';
import { perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** 金奖、银奖、优秀奖分别给予10万元、5万元: grades and the values that should go to them one by one. */
export type Shared = {
  readonly grades: Span;
  readonly values: Span;
  readonly gradeCount: number;
  readonly valueCount: number;
};

const GRADE =
  '(?:特等|[一二三四]等|[特一二三四]|金|银|铜|优秀|优胜|鼓励|国家|省部?|市|区|县|国际|行业|地方|团体|博士|硕士|本科|学士|[甲乙丙丁]|[ABCD]|[一二三四五]星)';
/** What a grade ends with: 金奖, 国家级, 行业标准; 一、二、三等奖 share it. */
const KIND = '(?:等?奖|等次?|级|标准|类|档|研究生|生)';
const AND = '(?:、|和|及|或|与|以及)';
const GRADES = new RegExp(
  `(?<![第本全我各])${GRADE}${KIND}?(?:${AND}${GRADE}${KIND}?){0,4}${AND}${GRADE}${KIND}`,
  'gu',
);
/** 前三名, 三个等次; without more than it says. */
const COUNTED =
  /(?:前|分为?|按)?(?<count>[二两三四五])(?:名(?!额)|个(?:等次|等级|档次|层次)|[档等](?!奖))/g;

const VALUE =
  '(?:最高|不超过|各)?(?:\\d{1,6}(?:[.]\\d{1,2})?[百千]?|[一二三四五六七八九十百千]{1,5}(?=[万亿]?元))(?:亿元|万元|元|万|亿|[%％])?';
/** The values behind 分别; ended by no further mark of a list, which would be another one. */
const VALUES = new RegExp(
  `分别(?<words>[^，。；、：\\d]{0,16}?)(?<values>${VALUE}(?:、${VALUE}){0,5}(?:、|和|及|以及)${VALUE})(?![\\d、和及])`,
  'gu',
);
const WORTH = /元|万|亿|[%％]/;
const REACH = 60;

/** Where a sentence shares out values to grades with 分别; only where one list of grades stands before. */
export const sharedOut = perParagraph((paragraph): readonly Shared[] => {
  const text = readableOf(paragraph);
  if (!isBody(paragraph) || !text.includes('分别')) return [];
  return [...text.matchAll(VALUES)].flatMap(({ index, groups }) => {
    const { words = '', values = '' } = groups ?? {};
    if (!WORTH.test(values)) return [];
    const grades = gradesBefore(text, index, paragraph.marker?.to ?? 0);
    if (grades === null) return [];
    const from = index + 2 + words.length;
    const valueCount = values.split(/、|和|及|以及/).length;
    return [{ ...grades, valueCount, values: { from, to: from + values.length } }];
  });
});

function gradesBefore(
  text: string,
  at: number,
  first: number,
): Pick<Shared, 'grades' | 'gradeCount'> | null {
  const start = Math.max(first, sentenceStart(text, at), at - REACH);
  const before = text.slice(start, at);
  const found = [
    ...[...before.matchAll(GRADES)].map(({ 0: words, index }) => ({
      words,
      index,
      gradeCount: countOf(words),
    })),
    ...[...before.matchAll(COUNTED)].map(({ 0: words, index, groups }) => ({
      words,
      index,
      gradeCount: '一二三四五'.indexOf((groups?.['count'] ?? '').replace('两', '二')) + 1,
    })),
  ];
  const [one, ...more] = found;
  // 国家级、省级的金奖、银奖: who gets what is more than a row.
  if (one === undefined || more.length > 0) return null;
  const from = start + one.index;
  return { grades: { from, to: from + one.words.length }, gradeCount: one.gradeCount };
}

const sentenceStart = (text: string, at: number): number =>
  Math.max(text.lastIndexOf('。', at), text.lastIndexOf('；', at)) + 1;

/** 行业标准、地方标准 stand for one grade as a rule. */
function countOf(words: string): number {
  const names = words.split(new RegExp(AND, 'u')).length;
  return /行业/.test(words) && /地方/.test(words) ? names - 1 : names;
}
