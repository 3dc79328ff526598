import type { Span } from '../../model/span.ts';

/** A text line by line: where each begins, and at the end where the text ends. */
export type Lines = { readonly text: string; readonly starts: readonly number[] };

export function linesOf(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  if (starts.at(-1) !== text.length) starts.push(text.length);
  return { text, starts };
}

export const countOf = ({ starts }: Lines): number => starts.length - 1;

/** The characters of some lines, line breaks included. @param to exclusive */
export const charsOf = ({ starts, text }: Lines, from: number, to: number): Span => ({
  from: starts[from] ?? text.length,
  to: starts[to] ?? text.length,
});

/** The number of the line a character stands in. */
export function lineAt({ starts }: Lines, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
