import type { ParagraphLook } from '../paragraph-look.ts';
import { advance, portionAt } from './advance.ts';
import { breaksBetweenWords } from './latin.ts';
import type { Measured } from './measured.ts';
import type { Metrics } from './metrics.ts';
import { isLetterOrDigit } from './script.ts';

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
    const indent = look.left + (lines.length === 0 ? look.first : 0);
    const full = advance(paragraph, from, indent, areaWidth - look.right, metrics.scriptGap);
    const line = lineEnd(paragraph, from, full, metrics);
    lines.push(line);
    goesOn = line.next < text.length || (line.next > from && text[line.next - 1] === '\n');
    from = line.next;
  }
  return lines;
};

/** Where a line that begins at `from` ends when the character at `full` has no room any more. */
const lineEnd = (paragraph: Measured, from: number, full: number, metrics: Metrics): Extent => {
  const { text } = paragraph;
  if (full >= text.length) return { from, to: text.length, next: text.length, last: true };
  const mark = text[full] ?? '';
  if (mark === '\n') return { from, to: full, next: full + 1, last: true };
  if (mark === '\t') {
    const next = Math.max(full, from + 1);
    return { from, to: next, next, last: false };
  }
  if (isBlank(mark)) {
    let next = full + 1;
    while (next < text.length && isBlank(text[next] ?? '')) next++;
    if (text[next] === '\n') next++;
    return { from, to: withoutBlanks(text, from, full), next, last: next >= text.length };
  }
  const at = breakBefore(paragraph, from, full, metrics);
  return { from, to: withoutBlanks(text, from, at), next: at, last: at >= text.length };
};

/** The last place up to `full` where the line may end; `full` itself when there is none. */
const breakBefore = (
  { text, portions }: Measured,
  from: number,
  full: number,
  { rules }: Metrics,
): number => {
  // The script of the last letter decides, or a mark behind a number would tear the number up.
  const own = portions[portionAt(portions, full)];
  let letter = full;
  while (letter > from && !isLetterOrDigit(text[letter] ?? '')) letter--;
  const deciding =
    own !== undefined && letter < own.from ? portions[portionAt(portions, letter)] : own;
  if (deciding?.script === 'latin') return wordEnd(text, from, full);

  if (rules.hanging.has(text[full] ?? '') && mayBreak(text, full + 1, rules)) return full + 1;
  for (let at = full; at > from; at--) if (mayBreak(text, at, rules)) return at;
  return Math.max(full, from + 1);
};

const mayBreak = (text: string, at: number, rules: Metrics['rules']): boolean =>
  at >= text.length ||
  (!rules.notFirst.has(text[at] ?? '') &&
    !rules.notLast.has(text[at - 1] ?? '') &&
    !isLowSurrogate(text.charCodeAt(at)));

const wordEnd = (text: string, from: number, full: number): number => {
  for (let at = full; at > from; at--) {
    if (!breaksBetweenWords(text, at) || isLowSurrogate(text.charCodeAt(at))) continue;
    return at;
  }
  return Math.max(full, from + 1);
};

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

const isBlank = (mark: string): boolean => mark === ' ' || mark === '\u3000';

const withoutBlanks = (text: string, from: number, to: number): number => {
  let end = to;
  while (end > from && isBlank(text[end - 1] ?? '')) end--;
  return end === from ? to : end;
};
