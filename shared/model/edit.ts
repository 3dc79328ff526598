import type { Span } from './span.ts';

/** Other words in the place of a stretch of the text. */
export type Edit = Span & { readonly insert: string };

/** The text with the edits made; they stand in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, insert } of edits) {
    parts.push(text.slice(done, from), insert);
    done = to;
  }
  return parts.join('') + text.slice(done);
}
