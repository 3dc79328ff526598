import type { Look } from '../type.ts';
import { type BreakRules, wordRules } from './rules.ts';

/** How wide characters are and how lines are broken: what differs between fonts and programs. */
export type Metrics = {
  /** Width of a character (code point) in ems. */
  readonly widthOf: (character: number, look: Look) => number;
  /** Blank between Han and Latin letters or digits, in ems of the size. */
  readonly scriptGap: number;
  readonly rules: BreakRules;
};

/**
 * 仿宋, 楷体, 黑体, 宋体 and 小标宋: every character fills a square, ASCII half of one. Word leaves
 * no blank between Chinese and digits, since the file says so (autoSpaceDE, autoSpaceDN).
 */
export const chineseMetrics: Metrics = {
  widthOf: (character) => (character < 0x80 ? 0.5 : 1),
  scriptGap: 0,
  rules: wordRules,
};
