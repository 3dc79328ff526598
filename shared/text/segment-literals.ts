/**
 * Pieces of a sentence that are one word by their shape, not by a word list: amounts with their
 * units, dates, document numbers, clause references, Latin words. A changed amount is then always
 * shown whole (50万元 -> 30万元, never 5 -> 3).
 */

const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?(?:\s?[%％‰])?`;
const HAN_DIGITS = '〇零一二两三四五六七八九十百千万亿';
const TO = String.raw`\s?[～~—–\-－至]{1,2}\s?`;
const DAY = String.raw`(?:\d{1,2}[日号]|底|[上中下]旬|(?:初|末)(?!\p{Script=Han}))`;
const DATE = String.raw`\d{4}年(?:\d{1,2}月${DAY}?|底|初(?![步次期中])|末(?!端))?`;

/** 第（三）项 */
const ITEM_REFERENCE = String.raw`第[（(][${HAN_DIGITS}\d]{1,4}[）)][条款项目点]`;

/** Units that follow a number; the longer first, since the first match wins. */
const UNIT =
  '万亿元|亿元|万元|千元|百元|亿美元|万美元|美元|元|个百分点|百分点|个工作日|工作日|个自然日|自然日|个小时|小时|' +
  '分钟|个月|月底|月|年度|年底|年末|年|日|天|号|周|季度|人次|人民币|件次|家次|项次|批次|平方米|平方公里|公里|亩|吨|' +
  '个|家|名|人|位|件|项|条|款|种|类|批|期|次|届|倍|级|篇|套|册|岁|张|处|所|座|户|笔|字|页|章|分|成';

/** Matched from a place where no Chinese character stands. The order matters: longest shape first. */
const LITERAL = new RegExp(
  [
    String.raw`https?:\/\/[\w\-./?=&%#~:+]+`, // a web address
    String.raw`[〔\[（(【［]\s?\d{4}\s?[〕\]）)】］]\s?第?\s?\d+\s?号`, // 〔2024〕32号
    String.raw`\d{4}(?:年)?${TO}${DATE}|${DATE}(?:${TO}${DATE})?`, // 2021—2035年, 2025年12月底
    String.raw`\d{1,2}月(?:\d{1,2}日|底)?`,
    String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}:\d{2}(?::\d{2})?`,
    String.raw`${NUMBER}(?:${TO}${NUMBER}|\+\d+)?`, // 20%, 15%～30%, 3+6
    ITEM_REFERENCE,
    String.raw`[（(](?:[${HAN_DIGITS}]{1,3}|\d{1,2})[）)]`, // （七）, (12)
    String.raw`第\d+(?:条|款|项|章|节|编|部分|批|届|期|次)`,
    String.raw`[A-Za-z\u00c0-\u024f][\w\-.+&'\u00c0-\u024f]*[A-Za-z\d\u00c0-\u024f]|[A-Za-z\u00c0-\u024f]`,
    '[—…─]{1,4}',
    String.raw`[ \t\u00a0\u3000]+`,
    String.raw`[\s\S]`, // anything else by itself, a surrogate pair as one
  ].join('|'),
  'uy',
);

const HAN = new RegExp(String.raw`(?!${ITEM_REFERENCE})\p{Script=Han}`, 'uy');
const UNIT_AT = new RegExp(`(?:[十百千万亿]{1,2})?(?:余|多)?(?:${UNIT})`, 'y');
const QUANTITY = new RegExp(
  `第?[${HAN_DIGITS}]{1,16}(?:分之[${HAN_DIGITS}]{1,16})?(?:部分|章|节|编|目|${UNIT})?`,
  'y',
);
const DOC_NUMBER = /^[〔[（(【［]\s?\d{4}\s?[〕\]）)】］]\s?第?\s?\d+\s?号$/;

function at(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from;
  return pattern.exec(text)?.[0] ?? '';
}

/** The Chinese characters from a place on, up to a mark or a reference such as 第（三）项; may be ''. */
export function hanRunAt(text: string, from: number): string {
  let to = from;
  while (to < text.length) {
    const unit = text.charCodeAt(to);
    if (unit >= FIRST_IDEOGRAPH && unit <= LAST_IDEOGRAPH && unit !== ORDINAL) to += 1;
    else {
      const han = at(HAN, text, to);
      if (han === '') break;
      to += han.length;
    }
  }
  return text.slice(from, to);
}
// The usual ideographs; the others (〇, 々, 𠮷) and a 第, which may begin a reference, take the pattern.
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;
const ORDINAL = 0x7b2c;

/** Never empty inside the text. */
export function literalAt(text: string, from: number): string {
  return MARKS.get(text.charCodeAt(from)) ?? (at(LITERAL, text, from) || text.charAt(from));
}
/** The usual marks, always a word by themselves: no need to try the patterns, nor to cut them out. */
const MARKS = new Map(Array.from('，、。；：！？“”‘’《》\n', (mark) => [mark.charCodeAt(0), mark]));
/** The unit right behind a number: 万元, 个工作日; '' when there is none. */
export const unitAt = (text: string, from: number): string => at(UNIT_AT, text, from);
/** A quantity or reference in Chinese digits: 三年, 十二条, 第二十条, 百分之三十. */
export const quantityAt = (text: string, from: number): string =>
  QUANTITY_BEGINS[text.charCodeAt(from)] === 1 ? at(QUANTITY, text, from) : '';
// Asked at every character: the pattern is tried only where it can begin.
const QUANTITY_BEGINS = new Uint8Array(0x1_0000);
for (const digit of `第${HAN_DIGITS}`) QUANTITY_BEGINS[digit.charCodeAt(0)] = 1;
export const endsInDigit = (literal: string): boolean => /[\d%％‰]$/.test(literal);
export const isDocNumber = (literal: string): boolean =>
  literal.length > 1 && DOC_NUMBER.test(literal);
