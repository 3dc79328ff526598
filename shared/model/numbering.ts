import { toHan } from './numerals.ts';
import type { MarkerStyle } from './policy.ts';

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

/** A number in the form of other markers: 14 in `#.` is 14. and in `（〇）` is （十四）. */
export const inForm = (form: string, number: number): string =>
  form
    .replace('〇', () => toHan(Math.floor(number)))
    .replace('#', () => String(Math.floor(number)))
    .replace(/^①/, () => formatMarker('circled', Math.floor(number)))
    .replace(/^⑴/, () => formatMarker('arabic-paren', Math.floor(number)))
    .replace(/^⒈/, () => formatMarker('arabic', Math.floor(number)))
    .replace(/^㈠/, () => formatMarker('han-paren', Math.floor(number)));

/** 三 and (一) and 1 give 三.(一).1; the first label stands alone. */
export const joinPath = (parent: string, label: string): string =>
  parent === '' ? label : `${parent}.${label}`;
