import { trailingNote } from '../text/parse/note.ts';
import { fullWidth } from '../text/punctuation.ts';
import { pairsIn } from './quoted.ts';

/** 事实: what no edit may change without the drafter's click. In order of the text. */
export type Facts = {
  /** 50万元 30% 三年 一 以上: each with its unit, digits at half width, no blank inside. */
  readonly numbers: readonly string[];
  /** What stands in “…”, "…" and 《…》 that are closed, without the marks. */
  readonly quotations: readonly string[];
  /** Who does what: letters and Han characters of 责任单位 notes and of 由…负责. */
  readonly duties: readonly string[];
};

/** Of whole lines. Linear time. */
export const factsOf = (text: string): Facts => ({
  numbers: numbersOf(text),
  quotations: pairsIn(text)
    .quoted.filter(({ kind }) => kind !== 'bracket')
    .map(({ from, to }) => text.slice(from + 1, to - 1)),
  duties: text.split('\n').flatMap(dutiesOf),
});

const DIGITS = '0-9０-９';
const HAN = '〇零一二三四五六七八九十百千万亿两';
/** First characters of what is counted: 元 年 月 家 名 百分点 …. */
const UNITS =
  '元角分美欧港日年月号天周旬季小秒倍成折个百家户名人位件项条款章节次批期届轮所处座栋套台辆只份种类级层岁学课平公千米亩吨克升部门场支组页字度％%‰℃';
const BLANKS = '[ \\t\\u00a0\\u3000]{0,8}';
/**
 * A sign belongs to a number where no other number or letter stands before it (2021-2035 is a range).
 * Also the words that make of a number a limit: of 20万元以上 and 20万元以下 each says another amount.
 */
const NUMBER = new RegExp(
  `(?:(?<![${DIGITS}A-Za-z年月日%％])[-−－])?(?:[${DIGITS}]+(?:[.．,，][${DIGITS}]+)*|[${HAN}]+)` +
    `(?:${BLANKS}[十百千万亿]+)?(?:${BLANKS}[${UNITS}])?` +
    '|以上|以下|以内|以外|不超过|不低于|不少于|不高于|不多于|最高|最低|最多|最少|至少|累计|左右',
  'g',
);

/** 50万元 30% 三年 以上: the numbers of a stretch of text. */
export const numbersOf = (text: string): readonly string[] =>
  (text.match(NUMBER) ?? []).map((number) => plain(number).replace(/[ \t\u00a0\u3000]/g, ''));

/** Full-width digits, points and signs as half-width ones; a full-width comma stays what it is. */
const plain = (number: string): string =>
  number.replace(/[０-９．％－−]/g, (sign) => (sign === '−' ? '-' : sign.normalize('NFKC')));

/** 由区市场监管局负责, 由区财政局会同区科委实施 in running text. */
const DONE_BY = /由([^，。；：、\n]{1,30})(?:负责|牵头|会同|承担|组织|实施|解释|发布|制定)/g;
/** A note the parser cannot read, as its bracket is not closed. */
const LABELLED = /(?:责任|牵头|配合|主办|协办|承办|实施|完成|落实)(?:单位|部门|主体)\s*：([^\n]*)$/;

/** Of one line. The marks between the bodies may change, the bodies may not. */
function dutiesOf(printed: string): readonly string[] {
  const line = printed.replace(/[,:;()]/g, fullWidth);
  const note = trailingNote(line)?.note.responsible ?? null;
  const noted = note === null ? LABELLED.exec(line)?.[1] : line.slice(note.from, note.to);
  const done = [...line.matchAll(DONE_BY)].map(([, body = '']) => body);
  return [...done, ...(noted === undefined ? [] : [noted])].map((words) =>
    words.replace(/[^\p{L}\p{N}]/gu, ''),
  );
}
