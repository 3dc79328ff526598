import { analyze } from '../shared/analyze.ts';
import type { Issuance } from '../shared/model/issuance.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import type { Metrics } from '../shared/word/pages/metrics.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';
import type { Layout, Line } from '../shared/word/pages/types.ts';
import { mmOfPt, type PrintedPage, type PrintedWord } from './rendered.ts';

/** Holding a layout against the pages LibreOffice prints: what stands on each, and where. */

export const layoutOf = (text: string, issuance: Issuance, metrics: Metrics): Layout => {
  const { placed, format } = officialBlocks(analyze(text), issuance);
  return pagesOf(placed, format, metrics);
};

const squeezed = (text: string): string => text.replace(/\s/gu, '');

const wordsOf = ({ pieces }: Line): string => squeezed(pieces.map(({ text }) => text).join(''));

/** Printed characters of a page of the layout. */
export const countOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + wordsOf(line).length, 0);

/** Page numbers stand below the text area; on a page that lies across, left of it. */
export const countOn = ({ words, widthMm, heightMm }: PrintedPage): number =>
  words
    .filter(({ top, left }) => (widthMm > heightMm ? left > 34 : top < 263))
    .reduce((sum, { text }) => sum + squeezed(text).length, 0);

/** A third of a millimetre is nothing to the eye. */
const TOLERANCE_MM = 0.4;

/** Lines no printed word stands at; the box of Noto's characters reaches so far above their feet. */
const ABOVE_FEET = 0.2725;

export const astray = (lines: readonly Line[], page: PrintedPage | undefined): string[] =>
  lines
    .filter((line) => wordsOf(line) !== '' && !page?.words.some((word) => isAt(word, line)))
    .map(wordsOf);

const isAt = (word: PrintedWord, line: Line): boolean => {
  const [first] = line.pieces;
  if (first === undefined) return false;
  const feet = (word.top + word.bottom) / 2 + mmOfPt(first.sizePt * ABOVE_FEET);
  return (
    (wordsOf(line).startsWith(word.text) || word.text.startsWith(wordsOf(line))) &&
    Math.abs(word.left - mmOfPt(first.left)) < TOLERANCE_MM &&
    Math.abs(feet - mmOfPt(line.baseline)) < TOLERANCE_MM
  );
};
