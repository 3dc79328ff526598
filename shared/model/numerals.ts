const DIGITS = '〇一二三四五六七八九';
/** Other ways to write a digit: ○ and 零 for zero, 两 for two. */
const VARIANTS: Readonly<Record<string, number>> = { '○': 0, 零: 0, 两: 2 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

const digitOf = (character: string): number => {
  const place = DIGITS.indexOf(character);
  return place >= 0 ? place : (VARIANTS[character] ?? Number.NaN);
};

/**
 * Value of a numeral in Chinese characters: 二十一 and 二一 are 21, 一百零二 is 102, 〇 is 0.
 * NaN for anything else, also for 十十.
 */
export function fromHan(numeral: string): number {
  if (numeral === '') return Number.NaN;
  const characters = [...numeral];
  if (!characters.some((character) => character in UNITS)) {
    return characters.reduce((value, character) => value * 10 + digitOf(character), 0);
  }
  let total = 0;
  let digit = Number.NaN;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of characters) {
    const unit = UNITS[character];
    if (unit === undefined) {
      // 零 only holds a place (一百零二); two digits in a row are no numeral here (二三十).
      if (!Number.isNaN(digit) && digit !== 0) return Number.NaN;
      digit = digitOf(character);
      if (Number.isNaN(digit)) return Number.NaN;
      continue;
    }
    if (unit >= lastUnit) return Number.NaN;
    total += (Number.isNaN(digit) || digit === 0 ? 1 : digit) * unit;
    lastUnit = unit;
    digit = Number.NaN;
  }
  return total + (Number.isNaN(digit) ? 0 : digit);
}

/** The numeral as headings print it: 10 is 十, 21 is 二十一, 102 is 一百零二. Up to 999. */
export function toHan(value: number): string {
  const digit = (n: number): string => DIGITS.charAt(n);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  if (hundreds === 0) {
    if (tens === 0) return digit(ones);
    return `${tens === 1 ? '' : digit(tens)}十${ones === 0 ? '' : digit(ones)}`;
  }
  const middle = tens > 0 ? `${digit(tens)}十` : ones > 0 ? '零' : '';
  return `${digit(hundreds)}百${middle}${ones === 0 ? '' : digit(ones)}`;
}

/** １２ becomes 12; everything else stays. */
export const toHalfWidthDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
