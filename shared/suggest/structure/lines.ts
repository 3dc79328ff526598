import type { Policy } from '../../model/policy.ts';
import type { Span } from '../../model/span.ts';

/** The line break behind a place, \r\n as well; empty at the end of the text. */
export function breakBehind({ source }: Policy, at: number): Span {
  const end = source.indexOf('\n', at);
  return end < 0 ? { from: source.length, to: source.length } : { from: at, to: end + 1 };
}

/** The line break before the beginning of a line; empty at the beginning of the text. */
export function breakBefore({ source }: Policy, at: number): Span {
  if (source.charAt(at - 1) !== '\n') return { from: at, to: at };
  return { from: source.charAt(at - 2) === '\r' ? at - 2 : at - 1, to: at };
}

/** Where the blank lines above a line begin. */
export function blanksAbove({ lines }: Policy, at: number): number {
  const index = lines.findIndex(({ span }) => span.from === at);
  let first = at;
  for (
    let above = lines[index - 1], up = 2;
    above?.role === 'blank';
    above = lines[index - up], up += 1
  ) {
    first = above.span.from;
  }
  return first;
}

/** The end of the line a place is in, without its break. */
export const lineEnd = ({ lines, source }: Policy, at: number): number =>
  lines.find(({ span }) => span.from <= at && span.to >= at)?.span.to ?? source.length;
