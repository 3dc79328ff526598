import { toHan } from '../../model/numerals.ts';
import { attribute } from './html-tokens.ts';

/** A list that counts by itself: its numbers are on the screen and nowhere in the text. */
export type List = { readonly mark: (number: number) => string; next: number };

/** `<ol start="3" type="a">`; null for a list of dots, which say nothing. */
export function listOf(name: string, attributes: string): List | null {
  const style = attribute(attributes, 'style') ?? '';
  const value = /list-style(?:-type)?\s*:([^;]*)/i.exec(style)?.[1]?.trim() ?? '';
  const type = /(?<![\w-])[\w-]+$/.exec(value)?.[0].toLowerCase();
  if (name !== 'ol' || type === 'none') return null;
  const start = Number(attribute(attributes, 'start') ?? 1);
  return {
    mark: markOf(type ?? attribute(attributes, 'type') ?? '1'),
    next: Number.isSafeInteger(start) ? start : 1,
  };
}

/** The number that stands before the next item, and counts on. `<li value="5">` begins anew. */
export function numberOf(list: List, attributes: string): string {
  const own = Number(attribute(attributes, 'value') ?? Number.NaN);
  const number = Number.isSafeInteger(own) ? own : list.next;
  list.next = number + 1;
  return list.mark(number);
}

const HAN =
  /^(?:cjk-ideographic|cjk-decimal|(?:simp|trad)-chinese-(?:in)?formal|chinese-counting(?:-thousand)?|cjk-earthly-branch|ideograph.*)$/;

function markOf(type: string): (number: number) => string {
  if (HAN.test(type))
    return (number) => `${number > 0 && number < 1000 ? toHan(number) : number}、`;
  switch (type) {
    case 'a':
    case 'lower-alpha':
    case 'lower-latin':
      return (number) => `${letter(number)}.`;
    case 'A':
    case 'upper-alpha':
    case 'upper-latin':
      return (number) => `${letter(number).toUpperCase()}.`;
    case 'i':
    case 'lower-roman':
      return (number) => `${roman(number)}.`;
    case 'I':
    case 'upper-roman':
      return (number) => `${roman(number).toUpperCase()}.`;
    case 'decimal-leading-zero':
      return (number) => `${String(number).padStart(2, '0')}.`;
    default:
      return (number) => `${number}.`;
  }
}

const LETTERS = 26;

const letter = (number: number): string =>
  number > 0 && number <= LETTERS ? String.fromCharCode(96 + number) : String(number);

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number <= 0 || number >= 40) return String(number);
  let left = number;
  let written = '';
  for (const [worth, sign] of ROMAN) {
    while (left >= worth) {
      written += sign;
      left -= worth;
    }
  }
  return written;
}
