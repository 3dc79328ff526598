import type { Span } from '../../shared/model/span.ts';
import { sliceOf } from '../../shared/model/span.ts';
import { titleLines } from '../../shared/word/elements/title.ts';

/** The rows a title line breaks into by sense; none when it fits on one row. */
export function titleSpans(source: string, line: Span): readonly Span[] {
  const printed = sliceOf(source, line);
  const title = printed.trim();
  const rows = rowsOf(title);
  if (rows.length < 2) return [];
  let from = line.from + printed.indexOf(title);
  return rows.map((row) => {
    const span = { from, to: from + row.length };
    from = span.to;
    return span;
  });
}

/** Weighing all breaks takes a while and the title seldom changes: the last ones are kept. */
const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20;

function rowsOf(title: string): readonly string[] {
  const found = known.get(title);
  if (found !== undefined) return found;
  const rows = titleLines(title);
  if (known.size >= MOST_KNOWN) known.clear();
  // Only rows that give the title back can be placed in it.
  const kept = rows.join('') === title ? rows : [];
  known.set(title, kept);
  return kept;
}
