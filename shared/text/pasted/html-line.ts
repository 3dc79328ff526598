import { htmlCharacters } from '../html-characters.ts';
import { plainCharacters } from './characters.ts';

/**
 * Blanks of the page's source: a run is one blank, and one with a line break in it is none at all
 * between two Chinese characters (Word breaks its source anywhere).
 */
export const collapsed = (source: string): string =>
  htmlCharacters(source.replace(/[ \t\r\n\f]+/g, (blanks) => (/[\r\n]/.test(blanks) ? '\n' : ' ')));

const WIDE = '[\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uff60“”‘’…—]';
const JOINED = new RegExp(`(?<=${WIDE})\\n(?=${WIDE})`, 'g');

/** A line as a draft has it: without the page's indents and what cannot be seen. */
export const finished = (line: string): string =>
  plainCharacters(
    line
      .replace(/(?<! ) *\n[ \n]*/g, '\n')
      .replace(JOINED, '')
      .replace(/\n/g, ' '),
  )
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\t ?/g, '\t')
    .trim();

const RAISED: Readonly<Record<string, string>> = {
  sup: '⁰¹²³⁴⁵⁶⁷⁸⁹',
  sub: '₀₁₂₃₄₅₆₇₈₉',
};

/** 10<sup>6</sup> is no 106: digits set high or low stay so. @param name of their element */
export const raised = (text: string, name: string): string =>
  RAISED[name] !== undefined && /^\d+$/.test(text)
    ? text.replace(/\d/g, (digit) => RAISED[name]?.charAt(Number(digit)) ?? digit)
    : text;
