import { fromHan, toHalfWidthDigits } from '../../model/numerals.ts';
import type { Numeral } from './types.ts';

const HAN = '[〇○零一二三四五六七八九十百]{1,7}';
const ARABIC = '[0-9０-９]{1,3}';
const BLANK = '[ \\u3000\\n]?';

/** 三, 12, （三）, (3); what stands in one bracket only is no number. */
export const NUMERAL = `(?:[（(]${BLANK}(?:${HAN}|${ARABIC})${BLANK}[）)]|${HAN}|${ARABIC})`;
export const BRACKETED = `[（(]${BLANK}(?:${HAN}|${ARABIC})${BLANK}[）)]`;
export const blank = BLANK;
/** What joins numbers of one unit: 第一、二、三项, 第（一）至（三）项. */
const BETWEEN = '(?:、|和|或者?|以及|及|与|至|到|[—–－～~-]{1,2})';
/** No more numbers than this in a row. */
const MOST = 12;
/** Brackets may also follow each other with nothing between: （一）（二）项. */
export const NUMERALS = `${NUMERAL}(?:${BETWEEN}${BLANK}第?${BLANK}${NUMERAL}|${BRACKETED}){0,${MOST}}`;
export const BRACKETS = `${BRACKETED}(?:${BETWEEN}?${BLANK}${BRACKETED}){0,${MOST}}`;

const THROUGH = /[至到—–－～~-]/;
const PARTS = new RegExp(
  `(?<lead>[^〇○零一二三四五六七八九十百0-9０-９]*)(?<digits>${HAN}|${ARABIC})`,
  'g',
);

/**
 * The numbers of some words that hold nothing but numbers with what joins them.
 *
 * @param at where the words begin; spans count from the same place.
 */
export function numeralsOf(words: string, at: number): readonly Numeral[] {
  const found: Numeral[] = [];
  for (const match of words.matchAll(PARTS)) {
    const { lead = '', digits = '' } = match.groups ?? {};
    const from = at + match.index + lead.length;
    const arabic = /^[0-9０-９]/.test(digits);
    found.push({
      from,
      to: from + digits.length,
      value: arabic ? Number(toHalfWidthDigits(digits)) : fromHan(digits),
      form: arabic ? 'arabic' : 'han',
      bracketed: /[（(][ \u3000\n]?$/.test(lead),
      through: found.length > 0 && THROUGH.test(lead),
    });
  }
  return found;
}

/** True for numbers that count something: 第十十条 and 第〇条 do not. */
export const areSound = (numerals: readonly Numeral[]): boolean =>
  numerals.length > 0 && numerals.every(({ value }) => value >= 1);
