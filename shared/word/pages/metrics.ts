import type { Look } from '../type.ts';
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
