import { toHalfWidthDigits } from '../../model/numerals.ts';

const DIGITS = '〇一二三四五六七八九';
const VARIANTS: Readonly<Record<string, number>> = { '○': 0, 零: 0, 两: 2 };
/** 万 and 亿 close a section (1亿5000万); 十百千 stand inside one. */
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const SECTIONS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Longer ones are no figures but serial numbers, and hostile input. */
const LONGEST = 24;

/**
 * Value of a figure as measures write it: 1,000 １０ 1.5亿 5千万 三十 一百二十万 二〇二五. NaN for what is
 * none, also for loose talk such as 三五 (三五家) and 十十.
 */
export function numberOf(figure: string): number {
  if (figure === '' || figure.length > LONGEST) return Number.NaN;
  const text = toHalfWidthDigits(figure)
    .replace(/[,，\s]/g, '')
    .replace(/．/g, '.');
  const han = [...text].every((character) => digitOf(character) >= 0);
  if (han) return [...text].length >= 4 || text.length === 1 ? positional(text) : Number.NaN;
  return exact(composed(text));
}

const digitOf = (character: string): number => {
  const place = DIGITS.indexOf(character);
  return place >= 0 ? place : (VARIANTS[character] ?? -1);
};

const positional = (text: string): number =>
  [...text].reduce((value, character) => value * 10 + digitOf(character), 0);

/** Keeps 1.1 × 10000 at 11000. */
const exact = (value: number): number => Number(value.toPrecision(12));

function composed(text: string): number {
  let total = 0;
  let section = 0;
  let digit = Number.NaN;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const [part] of text.matchAll(/\d+(?:\.\d+)?|[\s\S]/g)) {
    const closes = SECTIONS[part];
    const place = PLACES[part];
    if (closes !== undefined) {
      const before = section + (Number.isNaN(digit) ? 0 : digit);
      // 万亿: the second closes what the first has made.
      if (before === 0 && total === 0) return Number.NaN;
      total = before === 0 ? total * closes : total + before * closes;
      section = 0;
      lastPlace = Number.POSITIVE_INFINITY;
      digit = Number.NaN;
    } else if (place !== undefined) {
      if (place >= lastPlace) return Number.NaN;
      section += (Number.isNaN(digit) || digit === 0 ? 1 : digit) * place;
      lastPlace = place;
      digit = Number.NaN;
    } else {
      if (!Number.isNaN(digit) && digit !== 0) return Number.NaN;
      digit = /^\d/.test(part) ? Number(part) : digitOf(part);
      if (digit < 0 || Number.isNaN(digit)) return Number.NaN;
    }
  }
  return total + section + (Number.isNaN(digit) ? 0 : digit);
}

/** 万 of 50—100万: what the second figure of a range says for both. */
const TRAILING = /[千万亿]+$/;

/** Both figures of a range: 50至100万 is 500,000 to 1,000,000, but 5000元至1万元 keeps its 5000. */
export function numbersOf(
  first: string,
  last: string,
  ownUnit: boolean,
): readonly [number, number] {
  const shared = ownUnit || /[千万亿]$/.test(first) ? '' : (TRAILING.exec(last)?.[0] ?? '');
  return [numberOf(first + shared), numberOf(last)];
}
