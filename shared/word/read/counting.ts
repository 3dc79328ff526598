/**
 * The number formats Word offers in Chinese documents (w:numFmt). Unknown ones are written in
 * Arabic digits, so that no number is ever lost.
 */
export const formatNumber = (value: number, format: string): string => {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/gu, (digit) => shift(digit, 0xff10 - 0x30));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return han(value, '零一二三四五六七八九', ['', '十', '百', '千']);
    case 'chineseLegalSimplified':
      return han(value, '零壹贰叁肆伍陆柒捌玖', ['', '拾', '佰', '仟']);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return within(value, 20, 0x2460);
    case 'decimalEnclosedParen':
      return within(value, 20, 0x2474);
    case 'decimalEnclosedFullstop':
      return within(value, 20, 0x2488);
    case 'lowerLetter':
      return letters(value, 'a');
    case 'upperLetter':
      return letters(value, 'A');
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    default:
      return String(value);
  }
};

const shift = (character: string, by: number): string =>
  String.fromCodePoint((character.codePointAt(0) ?? 0) + by);

/** ① for 1, as far as Unicode has such characters. */
const within = (value: number, last: number, first: number): string =>
  value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value);

/** 一 … 十 十一 … 二十 … 一百零一; above 9999 Word itself falls back to digits. */
const han = (value: number, digits: string, units: readonly string[]): string => {
  if (value < 0 || value > 9999) return String(value);
  if (value === 0) return digits[0] ?? '';
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    if (gap) text += digits[0];
    gap = false;
    const leadingTen = place === 1 && digit === 1 && text === '' && units[1] === '十';
    text += (leadingTen ? '' : digits[digit]) + (units[place] ?? '');
  }
  return text;
};

/** a … z, aa, bb …: Word repeats the letter. */
const letters = (value: number, first: string): string => {
  if (value < 1) return String(value);
  const letter = shift(first, (value - 1) % 26);
  return letter.repeat(Math.min(Math.ceil(value / 26), 30));
};

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

const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / amount));
    rest %= amount;
  }
  return text;
};
