import { fromHan, toHalfWidthDigits, toHan } from './numerals.ts';
import type { MarkerStyle } from './policy.ts';

/** A marker at the beginning of a line: 一、 （二） 14. 第六条 ①. */
export type Marker = {
  readonly style: MarkerStyle;
  /** 十四、 is 14; an inserted article 第二十条之一 is 20.01, behind 20 and before 21. */
  readonly number: number;
  /** The marker with its numeral replaced by #, full-width brackets, half-width point: `#、` `（#）` `#.`. */
  readonly form: string;
  /** The numeral as printed: 十四, 14, ⑤. */
  readonly numeral: string;
  /** What a path says: 一 (二) 14 第六条 ①. */
  readonly label: string;
  /** Characters of the marker at the beginning of the text, without the blank behind it. */
  readonly length: number;
};

const HAN = '[〇○零一二三四五六七八九十百]{1,7}';
const ARABIC = '[0-9０-９]{1,3}';
const BLANK = '[ \\u3000]?';

/** A shape of marker: the groups `numeral`, and for articles `unit` and `extra`. */
type Shape = {
  readonly pattern: RegExp;
  readonly style: MarkerStyle | null;
  readonly label: (numeral: string) => string;
};

const plain = (numeral: string): string => toHalfWidthDigits(numeral);
const bracketed = (numeral: string): string => `(${toHalfWidthDigits(numeral)})`;

/** （一）至（三）项, （一）和（二） at the beginning of a broken line are references, not markers. */
const NO_REFERENCE = '(?!至|、|项(?!目)|[和或][（(第])';

const SHAPES: readonly Shape[] = [
  // 第X条 as a marker, but not 第三条规定…, 第二条第一款 at the beginning of a broken line.
  {
    pattern: new RegExp(
      `^第${BLANK}(?<numeral>${HAN}|${ARABIC})${BLANK}(?<unit>编|篇|部分|章|节|条)(?:之(?<extra>[一二三四五六七八九十]{1,2}))?[：:]?` +
        '(?!第|规定|所称|所列|所指|所述|明确|要求|[的、，,至和及或与中款项])',
    ),
    style: null,
    label: plain,
  },
  {
    pattern: new RegExp(`^(?<numeral>${HAN})${BLANK}[、．.](?!\\d)`),
    style: 'han',
    label: plain,
  },
  // （一） (一) 一） and the slip （一）、
  {
    pattern: new RegExp(
      `^[（(]?${BLANK}(?<numeral>${HAN})${BLANK}[）)](?:[、．.](?![（(]))?${NO_REFERENCE}`,
    ),
    style: 'han-paren',
    label: bracketed,
  },
  { pattern: /^(?<numeral>[㈠-㈩])[、．.]?/, style: 'han-paren', label: bracketed },
  // 1. 1． 1、 and 3.2025年…, but not 3.5亿元 or 2024.12.
  {
    pattern: new RegExp(
      `^(?<numeral>${ARABIC})${BLANK}(?:[.．](?![0-9０-９](?![0-9０-９]{3}年))|、)`,
    ),
    style: 'arabic',
    label: plain,
  },
  { pattern: /^(?<numeral>[⒈-⒛])/, style: 'arabic', label: plain },
  {
    pattern: new RegExp(`^[（(]?${BLANK}(?<numeral>${ARABIC})${BLANK}[）)][、．.]?${NO_REFERENCE}`),
    style: 'arabic-paren',
    label: bracketed,
  },
  { pattern: /^(?<numeral>[⑴-⒇])[、．.]?/, style: 'arabic-paren', label: bracketed },
  { pattern: /^(?<numeral>[①-⑳㉑-㉟㊱-㊿❶-❿])[、．.]?/, style: 'circled', label: plain },
];

/** 二、三产业, 一、二等奖, 1、2号楼: the next number right behind the mark makes it a list. */
const NEXT_IN_LIST = new RegExp(`^(${HAN}|${ARABIC})(?=[、产等级类档期线者季次号])`);

const isList = (value: number, rest: string): boolean =>
  numberOf(NEXT_IN_LIST.exec(rest)?.[1] ?? '') === value + 1;

const UNIT_STYLES: Readonly<Record<string, MarkerStyle>> = {
  编: 'part',
  篇: 'part',
  部分: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

/** Where the ready-made numerals ① ⑴ ⒈ ㈠ begin, and the value of the first of each range. */
const RANGES: readonly (readonly [first: string, last: string, value: number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['㊱', '㊿', 36],
  ['❶', '❿', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
];

/** Reads the marker a line begins with; the line must not begin with blanks. Null if there is none. */
export function readMarker(text: string): Marker | null {
  for (const shape of SHAPES) {
    const match = shape.pattern.exec(text);
    if (match?.groups === undefined) continue;
    const { numeral = '', unit = '', extra } = match.groups;
    const value = numberOf(numeral);
    if (!(value >= 1)) return null;
    const style = shape.style ?? UNIT_STYLES[unit];
    if (style === undefined) return null;
    const [printed] = match;
    if (printed.endsWith('、') && isList(value, text.slice(printed.length))) return null;
    return {
      style,
      number: extra === undefined ? value : value + fromHan(extra) / 100,
      numeral,
      form: formOf(printed.replace(numeral, '#')),
      label:
        shape.style === null
          ? inWords(numeral, unit, extra)
          : shape.label(inRange(numeral) && style !== 'circled' ? spelled(style, value) : numeral),
      length: printed.length,
    };
  }
  return null;
}

const inWords = (numeral: string, unit: string, extra: string | undefined): string =>
  `第${toHalfWidthDigits(numeral)}${unit}${extra === undefined ? '' : `之${extra}`}`;

const formOf = (printed: string): string =>
  printed
    .replace(/[ \u3000]/g, '')
    .replace('．', '.')
    .replace('(', '（')
    .replace(')', '）');

const spelled = (style: MarkerStyle, value: number): string =>
  style === 'han-paren' ? toHan(value) : String(value);

const inRange = (numeral: string): boolean =>
  RANGES.some(([first, last]) => numeral >= first && numeral <= last);

function numberOf(numeral: string): number {
  for (const [first, last, value] of RANGES) {
    if (numeral >= first && numeral <= last)
      return value + numeral.charCodeAt(0) - first.charCodeAt(0);
  }
  const digits = toHalfWidthDigits(numeral);
  return /^\d+$/.test(digits) ? Number(digits) : fromHan(numeral);
}

/** The marker of a number as official documents print it (GB/T 9704 7.3.3): 一、 （一） 1. （1） ①. */
export function formatMarker(style: MarkerStyle, number: number): string {
  const han = toHan(number);
  switch (style) {
    case 'part':
      return `第${han}编`;
    case 'chapter':
      return `第${han}章`;
    case 'section':
      return `第${han}节`;
    case 'article':
      return `第${han}条`;
    case 'han':
      return `${han}、`;
    case 'han-paren':
      return `（${han}）`;
    case 'arabic':
      return `${number}.`;
    case 'arabic-paren':
      return `（${number}）`;
    case 'circled':
      return number <= 20 ? String.fromCharCode(0x2460 + number - 1) : `(${number})`;
  }
}

/** 三 and (一) and 1 give 三.(一).1; the first label stands alone. */
export const joinPath = (parent: string, label: string): string =>
  parent === '' ? label : `${parent}.${label}`;
