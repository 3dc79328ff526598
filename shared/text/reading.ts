import type { Correction, CorrectionKind } from '../model/policy.ts';
import type { Span } from '../model/span.ts';

/**
 * A text as it is read: the printed source with recorded changes applied. Parsing works on the
 * reading, every span shown to anyone points into the source, and undoing the changes gives the
 * source back exactly.
 */
export type Reading = {
  readonly source: string;
  /**
   * The text as read. Its lines end with \n; they are those of the source, except that a line which
   * only goes on with the paragraph above is joined to it (`linesAsRead` tells them apart).
   */
  readonly text: string;
  /** What was changed, in order of the text, without overlaps. */
  readonly changes: readonly Change[];
  /** Where in `text` the reading of each change begins; one number a change, ascending. */
  readonly starts: readonly number[];
  /** What may be wrong and was left as printed: medium and low confidence only. */
  readonly remarks: readonly Correction[];
};

/** Kinds of changes that concern the page and not the words. */
export type LayoutKind = 'layout' | 'line-break' | 'lost-blank' | 'invisible-character';

/** One difference between the printed and the read text. */
export type Change = {
  /** The printed place; empty where something was inserted. */
  readonly span: Span;
  readonly printed: string;
  /** '' where something was dropped. */
  readonly reading: string;
  readonly kind: CorrectionKind | LayoutKind;
  readonly confidence: 'high';
  /** Chinese, for the drafter. */
  readonly reason: string;
};

const LAYOUT_KINDS: ReadonlySet<string> = new Set<LayoutKind>([
  'layout',
  'line-break',
  'lost-blank',
  'invisible-character',
]);

/** True for a change of words or punctuation, which is shown to the drafter as a correction. */
export const isCorrection = (change: Change): change is Change & Correction =>
  !LAYOUT_KINDS.has(change.kind);

/** Builds a reading from the changes; they must be in order and must not overlap. No remarks. */
export function readingOf(source: string, changes: readonly Change[]): Reading {
  const parts: string[] = [];
  const starts: number[] = [];
  let done = 0;
  let length = 0;
  for (const change of changes) {
    const kept = source.slice(done, change.span.from);
    parts.push(kept, change.reading);
    length += kept.length;
    starts.push(length);
    length += change.reading.length;
    done = change.span.to;
  }
  parts.push(source.slice(done));
  return { source, text: parts.join(''), changes, starts, remarks: [] };
}

/** Undoes the changes: the text as read goes in, the source comes out, character by character. */
export function restore(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let read = 0;
  let printed = 0;
  for (const change of changes) {
    const kept = change.span.from - printed;
    parts.push(text.slice(read, read + kept), change.printed);
    read += kept + change.reading.length;
    printed = change.span.to;
  }
  parts.push(text.slice(read));
  return parts.join('');
}

/** A line of the source, as read. */
export type ReadLine = {
  readonly text: string;
  /** Where it begins in the read text. */
  readonly start: number;
  /** True when it goes on with the line above: no line break stands between them in the read text. */
  readonly joined: boolean;
};

/** The read text line by line, exactly as many as the source has. */
export function linesAsRead({ text, changes, starts }: Reading): readonly ReadLine[] {
  const lines: ReadLine[] = [];
  let start = 0;
  let joined = false;
  const cut = (end: number, next: number, joins: boolean): void => {
    lines.push({ text: text.slice(start, end), start, joined });
    start = next;
    joined = joins;
  };
  const breakUpTo = (limit: number): void => {
    for (let at = text.indexOf('\n', start); at >= 0 && at < limit; at = text.indexOf('\n', start))
      cut(at, at + 1, false);
  };
  changes.forEach((change, index) => {
    const lost = lineBreaks(change.printed) - lineBreaks(change.reading);
    if (lost <= 0) return;
    const end = (starts[index] ?? 0) + change.reading.length;
    breakUpTo(end);
    for (let times = 0; times < lost; times += 1) cut(end, end, true);
  });
  breakUpTo(text.length + 1);
  cut(text.length, text.length, false);
  return lines;
}

/** What `normalise` reads as a line break. */
export const LINE_BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

const lineBreaks = (text: string): number => text.match(LINE_BREAK)?.length ?? 0;

/**
 * The place in the source of an offset in the read text. Where printed characters were dropped at
 * that very place (an indent), the answer lies behind them; inside a replaced word it is the
 * word's beginning, because 中超直播 and 国家知识产权局 do not correspond letter by letter.
 */
export function sourceOffset(reading: Reading, offset: number): number {
  const index = countUpTo(reading.starts, offset) - 1;
  const change = reading.changes[index];
  const start = reading.starts[index];
  if (change === undefined || start === undefined) return offset;
  const past = offset - start - change.reading.length;
  return past < 0 ? change.span.from : change.span.to + past;
}

/**
 * The printed place of a stretch of the read text: without the dropped characters at its two ends,
 * and never cutting a replaced word in two.
 */
export function sourceSpan(reading: Reading, span: Span): Span {
  const from = sourceOffset(reading, span.from);
  if (span.to <= span.from) return { from, to: from };
  // The end lies right behind the last character of the span.
  const last = span.to - 1;
  const index = countUpTo(reading.starts, last) - 1;
  const change = reading.changes[index];
  const start = reading.starts[index];
  if (change === undefined || start === undefined) return { from, to: span.to };
  const past = last - start - change.reading.length;
  return { from, to: past < 0 ? change.span.to : change.span.to + past + 1 };
}

/** How many of the ascending numbers are not greater than the limit. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
