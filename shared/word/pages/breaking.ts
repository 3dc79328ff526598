import type { ParagraphLook } from '../looks/look-types.ts';
import { advance, portionAt } from './advance.ts';
import { breaksBetweenWords } from './latin.ts';
import type { Measured } from './measured.ts';
import type { Metrics } from './metrics.ts';
import type { BreakRules } from './rules.ts';
import { isLetterOrDigit, type Script } from './script.ts';

/** One line of a paragraph: its characters, and where the next line begins (behind blanks). */
export type Extent = {
  readonly from: number;
  readonly to: number;
  readonly next: number;
  /** Ends the paragraph or was broken by hand: not stretched. */
  readonly last: boolean;
};

/**
 * Breaks a paragraph into lines of the given widths (twips), each as long as it can be. A line
 * ends between two Han characters, where no mark forbids it, or between Latin words.
 */
export const broken = (
  paragraph: Measured,
  look: ParagraphLook,
  areaWidth: number,
  metrics: Metrics,
): Extent[] => {
  const { text } = paragraph;
  const lines: Extent[] = [];
  let from = 0;
  let goesOn = true;
  while (goesOn) {
    const line = lineFrom(paragraph, from, look, areaWidth, metrics);
    lines.push(line);
    goesOn = line.next < text.length || (line.next > from && text[line.next - 1] === '\n');
    from = line.next;
  }
  return lines;
};

/** The line that begins at `from`; the first of the paragraph has an indent of its own. */
export const lineFrom = (
  paragraph: Measured,
  from: number,
  look: ParagraphLook,
  areaWidth: number,
  metrics: Metrics,
): Extent => {
  const indent = look.left + (from === 0 ? look.first : 0);
  const full = advance(paragraph, from, indent, areaWidth - look.right, look.tabs);
  return lineEnd(paragraph, from, full, metrics);
};

/** Where a line that begins at `from` ends when the character at `full` has no room any more. */
const lineEnd = (paragraph: Measured, from: number, full: number, metrics: Metrics): Extent => {
  const { text } = paragraph;
  if (full >= text.length) return { from, to: text.length, next: text.length, last: true };
  const mark = text[full] ?? '';
  if (mark === '\n') return { from, to: full, next: full + 1, last: true };
  if (mark === '\t') return { from, to: full, next: full, last: false };
  if (isBlank(mark)) return brokenAtBlank(text, from, full);
  const at = breakBefore(paragraph, from, full, metrics);
  if (isBlank(text[at] ?? '')) return brokenAtBlank(text, from, at);
  return { from, to: withoutBlanks(text, from, at), next: at, last: at >= text.length };
};

/** Blanks at a break are not printed; a line set by hand may begin right behind them. */
const brokenAtBlank = (text: string, from: number, at: number): Extent => {
  let next = at + 1;
  while (next < text.length && isBlank(text[next] ?? '')) next++;
  const byHand = text[next] === '\n';
  if (byHand) next++;
  const last = byHand || next >= text.length;
  return { from, to: withoutBlanks(text, from, at), next, last };
};

/**
 * The last place up to `full` where the line may end; where there is none, the line ends in the
 * middle of a word. Word processors ask the words of one script at a time: when those that ran out
 * of room hold no such place, the words before them give up their last character at least.
 */
const breakBefore = (paragraph: Measured, from: number, full: number, metrics: Metrics): number => {
  const { text, portions } = paragraph;
  let at = full;
  while (at > from && !isBlank(text[at] ?? '')) {
    const portion = portions[portionAt(portions, at)];
    const start = portion?.from ?? 0;
    const place =
      scriptAround(paragraph, from, at) === 'latin'
        ? wordEnd(text, from, at)
        : markEnd(text, from, at, metrics.rules);
    if (place <= from) return Math.max(at, from + 1);
    if (place >= start) return place;
    at = start - 1;
  }
  return at;
};

/**
 * The script whose rules hold at a place. Of a mark, the letter before it decides where it stands
 * in other words: the ， of 2026， must not tear the number up.
 */
const scriptAround = ({ text, portions }: Measured, from: number, at: number): Script => {
  const own = portions[portionAt(portions, at)];
  let letter = at;
  while (letter > from && !isLetterOrDigit(text[letter] ?? '')) letter--;
  const deciding = own !== undefined && letter < own.from ? portionAt(portions, letter) : null;
  return (deciding === null ? own : portions[deciding])?.script ?? 'han';
};

/** Before `at` or further back, where no mark forbids it; `from` when there is no such place. */
const markEnd = (text: string, from: number, at: number, rules: BreakRules): number => {
  if (rules.hanging.has(text[at] ?? '') && allowed(text, at + 1, rules)) return at + 1;
  let place = at;
  while (place > from && !allowed(text, place, rules)) place--;
  return place;
};

const allowed = (text: string, at: number, { notFirst, notLast }: BreakRules): boolean =>
  at >= text.length ||
  (!notFirst.has(text[at] ?? '') &&
    !notLast.has(text[at - 1] ?? '') &&
    !isLowSurrogate(text.charCodeAt(at)));

const wordEnd = (text: string, from: number, at: number): number => {
  let place = at;
  while (place > from && !breaksBetweenWords(text, place, at)) place--;
  return text[place - 1] === '/' ? blankBefore(text, place) : place;
};

/** Addresses are not broken at their slashes where a blank stands not too far before them. */
const blankBefore = (text: string, slash: number): number => {
  for (let at = slash - 1; at > 0 && slash - at < LONG_ADDRESS; at--) {
    if (isBlank(text[at - 1] ?? '')) return at;
  }
  return slash;
};

const LONG_ADDRESS = 66;

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const isBlank = (mark: string): boolean => mark === ' ' || mark === '\u3000';

const withoutBlanks = (text: string, from: number, to: number): number => {
  let end = to;
  while (end > from && isBlank(text[end - 1] ?? '')) end--;
  return end === from ? to : end;
};
