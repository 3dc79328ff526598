import type { Format } from '../format.ts';
import type { Look } from '../looks/type.ts';
import { type BreakRules, wordRules } from './rules.ts';
import type { Script } from './script.ts';

/** How wide characters are and how lines are broken: what differs between fonts and programs. */
export type Metrics = {
  /** Width of a character (code point) in ems. */
  readonly widthOf: (character: number, script: Script, look: Look) => number;
  /**
   * The script of neutral marks (“ ” … — ①): Word takes them for Chinese, since every run carries
   * the hint; LibreOffice has none for them (null) and goes by what stands before: the ” of “AI” is
   * a Latin mark there.
   */
  readonly neutral: Script | null;
  /** The script before the first character of a paragraph. */
  readonly initial: Script;
  /** Marks that the font draws as one when two or three follow each other: —— in Noto. */
  readonly joined: ReadonlySet<string>;
  /** Blank between Han and Latin letters or digits (not marks), in ems of the size. */
  readonly scriptGap: number;
  /**
   * Whether spacing also follows the last character before words of another look or script:
   * LibreOffice leaves it out there.
   */
  readonly spacesSeams: boolean;
  readonly rules: BreakRules;
};

/**
 * 仿宋, 楷体, 黑体, 宋体 and 小标宋: every character fills a square, ASCII half of one. Word leaves
 * no blank between Chinese and digits, since the file says so (autoSpaceDE, autoSpaceDN).
 */
export const chineseMetrics: Metrics = {
  widthOf: (character) => (character < 0x80 ? 0.5 : 1),
  neutral: 'han',
  initial: 'han',
  joined: new Set(),
  scriptGap: 0,
  spacesSeams: true,
  rules: wordRules,
};

/** The metrics of a format's own fonts: those of an office that sets digits in Times New Roman. */
export const metricsOf = ({ latin }: Format): Metrics =>
  latin.font.value === ''
    ? chineseMetrics
    : { ...chineseMetrics, widthOf: (character) => (TIMES[character - 0x20] ?? 1000) / 1000 };

/** Widths of Times New Roman from the blank to ~, in thousandths of an em. */
const TIMES: readonly number[] = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
  556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
  722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
  278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
