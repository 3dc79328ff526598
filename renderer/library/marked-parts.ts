import type { Span } from '../../shared/model/span.ts';

export type MarkedPart = {
  readonly from: number;
  readonly text: string;
  readonly marked: boolean;
};

/** Cuts a snippet at its marks; joined the parts are the snippet. Marks may touch or overlap. */
export function markedParts(snippet: string, marks: readonly Span[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const mark of marks.toSorted((a, b) => a.from - b.from)) {
    const from = Math.max(mark.from, done);
    const to = Math.min(mark.to, snippet.length);
    if (to <= from) continue;
    if (from > done) parts.push({ from: done, text: snippet.slice(done, from), marked: false });
    parts.push({ from, text: snippet.slice(from, to), marked: true });
    done = to;
  }
  if (done < snippet.length) parts.push({ from: done, text: snippet.slice(done), marked: false });
  return parts;
}
