import { fromHan, toHalfWidthDigits, toHan } from './numerals.ts';
import type { MarkerStyle } from './policy.ts';

/** A marker at the beginning of a line: 一、 （二） 14. 第六条 ①. */
export type Marker = {
  readonly style: MarkerStyle;
  /** 十四、 is 14; an inserted article 第二十条之一 is 20.01, behind 20 and before 21. */
  readonly number: number;
  /**
   * How the marker is written, apart from its number: 〇 stands for a Chinese numeral, # for digits,
   * ① ⑴ ⒈ ㈠ for a ready-made one. Brackets are full-width: `〇、` `（〇）` `#.` `第〇条`.
   */
  readonly form: string;
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
  // 第X条 as a marker (also 第十二条、支持…), but not 第三条规定…, 第二条第一款 in a broken line.
  {
    pattern: new RegExp(
      `^第${BLANK}(?<numeral>${HAN}|${ARABIC})${BLANK}(?<unit>编|篇|部分|章|节|条)(?:之(?<extra>[一二三四五六七八九十]{1,2}))?[：:、]?` +
        '(?!第|规定|所称|所列|所指|所述|明确|要求|[的、，,至和及或与中款项])',
    ),
    style: null,
    label: plain,
  },
  {
    pattern: new RegExp(`^(?<numeral>${HAN})${BLANK}[、．.，](?!\\d)`),
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
  // 1. 1． 1、 1， and 3.2025年…, but not 3.5亿元 or 2024.12.
  {
    pattern: new RegExp(
      `^(?<numeral>${ARABIC})${BLANK}(?:[.．](?![0-9０-９](?![0-9０-９]{3}年))|、|[，。](?!\\d))`,
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

/** Ready-made numerals: the kind, the first and last of a range, the value of the first. */
const READY_MADE = [
  ['①', '①', '⑳', 1],
  ['①', '㉑', '㉟', 21],
  ['①', '㊱', '㊿', 36],
  ['①', '❶', '❿', 1],
  ['⑴', '⑴', '⒇', 1],
  ['⒈', '⒈', '⒛', 1],
  ['㈠', '㈠', '㈩', 1],
] as const;

const readyMade = (numeral: string) =>
  READY_MADE.find(([, first, last]) => numeral >= first && numeral <= last);

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
    if (/[、，]$/.test(printed) && isList(value, text.slice(printed.length))) return null;
    return {
      style,
      number: extra === undefined ? value : value + fromHan(extra) / 100,
      form: formOf(printed, numeral),
      label:
        shape.style === null
          ? inWords(numeral, unit, extra)
          : shape.label(spelled(style, numeral, value)),
      length: printed.length,
    };
  }
  return null;
}

const inWords = (numeral: string, unit: string, extra: string | undefined): string =>
  `第${toHalfWidthDigits(numeral)}${unit}${extra === undefined ? '' : `之${extra}`}`;

function formOf(printed: string, numeral: string): string {
  const kind = readyMade(numeral)?.[0] ?? (/^[0-9０-９]/.test(numeral) ? '#' : '〇');
  return printed
    .replace(/[ \u3000]/g, '')
    .replace(/之.*$/, '')
    .replace(numeral, kind)
    .replace('．', '.')
    .replace('(', '（')
    .replace(')', '）');
}

/** ⒈ is 1 and ㈠ is (一) in a path; ① stays. */
const spelled = (style: MarkerStyle, numeral: string, value: number): string => {
  if (readyMade(numeral) === undefined || style === 'circled') return numeral;
  return style === 'han-paren' ? toHan(value) : String(value);
};

function numberOf(numeral: string): number {
  const range = readyMade(numeral);
  if (range !== undefined) return range[3] + numeral.charCodeAt(0) - range[1].charCodeAt(0);
  const digits = toHalfWidthDigits(numeral);
  return /^\d+$/.test(digits) ? Number(digits) : fromHan(numeral);
}
