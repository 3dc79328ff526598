import { ENGLISH } from './english.ts';
import { counted, digitsOnly, legal } from './han-numbers.ts';

/**
 * The number formats of Word (w:numFmt, ECMA-376 17.18.59, [MS-OI29500] and [MS-DOCX] 2.4 for what
 * Word really prints). Unknown ones are written in Arabic digits, so that no number is ever lost.
 */
export const formatNumber = (value: number, format: string): string =>
  FORMATS.get(format)?.(value) ?? padded(value, format) ?? String(value);

/** Gives null where the format has no sign for the number; Word then prints digits. */
type Format = (value: number) => string | null;

const sequence =
  (signs: string): Format =>
  (value) =>
    [...signs][value - 1] ?? null;

/** ① for 1, as far as Word has such characters. */
const enclosed =
  (first: number, last: number): Format =>
  (value) =>
    value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : null;

const fullWidth: Format = (value) =>
  String(value).replace(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10));

/** a … z, aa, bb …: Word repeats the letter. */
const letters =
  (first: string): Format =>
  (value) =>
    value < 1
      ? null
      : String.fromCodePoint((first.codePointAt(0) ?? 0) + ((value - 1) % 26)).repeat(
          Math.min(Math.ceil(value / 26), 30),
        );

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const roman: Format = (value) => {
  if (value < 1 || value > 3999) return null;
  let rest = value;
  let text = '';
  for (const [amount, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return text;
};

/** *, †, ‡, §, **, …: the order of footnote marks in the Chicago manual. */
const chicago: Format = (value) =>
  value < 1 ? null : ('*†‡§'[(value - 1) % 4] ?? '').repeat(Math.min(Math.ceil(value / 4), 30));

const FORMATS: ReadonlyMap<string, Format> = new Map(
  Object.entries<Format>({
    none: () => '',
    decimalZero: (value) => String(value).padStart(2, '0'),
    decimalFullWidth: fullWidth,
    decimalFullWidth2: fullWidth,
    numberInDash: (value) => `- ${value} -`,
    hex: (value) => value.toString(16).toUpperCase(),
    chineseCounting: (value) => (value < 100 ? counted(value, '零') : digitsOnly(value, '○')),
    taiwaneseCounting: (value) => (value < 100 ? counted(value, '零') : digitsOnly(value, '○')),
    chineseCountingThousand: (value) => counted(value, '零'),
    taiwaneseCountingThousand: (value) => counted(value, '零'),
    // Japanese counts 百 for 一百 and passes over empty places: 百一.
    japaneseCounting: (value) => counted(value, '')?.replace(/一(?=[百千])/gu, '') ?? null,
    chineseLegalSimplified: (value) => legal(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
    ideographLegalTraditional: (value) => legal(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟'),
    japaneseLegal: (value) => legal(value, '零壱弐参四伍六七八九', '拾百阡'),
    ideographDigital: (value) => digitsOnly(value, '〇'),
    japaneseDigitalTenThousand: (value) => digitsOnly(value, '〇'),
    taiwaneseDigital: (value) => digitsOnly(value, '○'),
    ideographTraditional: sequence('甲乙丙丁戊己庚辛壬癸'),
    ideographZodiac: sequence('子丑寅卯辰巳午未申酉戌亥'),
    // Word puts the ideograph in brackets, not in a circle ([MS-OI29500] 17.18.59 a).
    ideographEnclosedCircle: enclosed(0x3220, 10),
    decimalEnclosedCircle: enclosed(0x2460, 20),
    // 带圈数字 of Chinese Word end with ⑩.
    decimalEnclosedCircleChinese: enclosed(0x2460, 10),
    decimalEnclosedParen: enclosed(0x2474, 20),
    decimalEnclosedFullstop: enclosed(0x2488, 20),
    lowerLetter: letters('a'),
    upperLetter: letters('A'),
    lowerRoman: (value) => roman(value)?.toLowerCase() ?? null,
    upperRoman: roman,
    chicago,
    ...ENGLISH,
  }),
);

/** Word 2010's own formats are examples: `001, 002, 003, ...` pads to three digits. */
const padded = (value: number, format: string): string | null => {
  const first = /^(0+1), 0+2, /u.exec(format)?.[1];
  return first === undefined ? null : String(value).padStart(Math.min(first.length, 9), '0');
};
