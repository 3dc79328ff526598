import { dayOf } from '../../compare/slots/dates.ts';
import type { Span } from '../../model/span.ts';

/** A date a text names, and the days it covers: 2031年12月 is 1 to 31 December. */
type DateInText = Span & { readonly first: string; readonly last: string };

const MONTH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,2})';
/** 2027年1月1日, 2031年12月底, 2031年底, 2031年, 二〇三一年十二月三十一日. */
export const DATE = `(?:\\d{4}|[〇○零一二三四五六七八九]{4})年(?:${MONTH}月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|底|末|初|[上中下]旬)?|底|末|初)?`;
const DATES = new RegExp(DATE, 'g');

/** The dates of a text in order; what is no day of the calendar (2月30日) is left out. */
export const datesIn = (text: string): readonly DateInText[] =>
  [...text.matchAll(DATES)].flatMap(({ 0: words, index }) => {
    const day = dayOf(words);
    return day === null
      ? []
      : [{ from: index, to: index + words.length, first: day.first, last: day.last }];
  });
