import { type Marker, readMarker } from '../../model/marker.ts';
import type { Span } from '../../model/span.ts';
import { noiseOf } from '../noise.ts';
import { LINE_BREAK, linesAsRead, type Reading, sourceSpan } from '../reading.ts';
import { tableLines, trimSpaces } from '../table-lines.ts';

/** A line of the read text on its way to a role. */
export type Row = {
  /** Number of the (first) printed line, from 0; the place in `Policy.lines`. */
  readonly index: number;
  /** The line as read, without blanks at both ends; '' for a blank line. */
  readonly text: string;
  /** Where `text` begins in the read text. */
  readonly start: number;
  /** The printed lines; more than one where the text was copied with breaks inside paragraphs. */
  readonly lines: readonly PrintedLine[];
  readonly marker: Marker | null;
  /** Why the line is no part of the document; null for all others. */
  readonly noise: string | null;
  /** An item of the list below 附件：, whose number is no marker (see attachments.ts). */
  readonly listed: boolean;
  /** A row of a table, cells joined by tabs; its number is no marker either. */
  readonly table: boolean;
};

/** A whole printed line without its line break, and how it is read. */
export type PrintedLine = { readonly span: Span; readonly text: string };

/** A stretch of a row: offsets into `row.text`. */
export type Piece = { readonly row: Row; readonly from: number; readonly to: number };

export const pieceText = ({ row, from, to }: Piece): string => row.text.slice(from, to);

/** The printed place of a piece. */
export const placeOf = (reading: Reading, { row, from, to }: Piece): Span =>
  sourceSpan(reading, { from: row.start + from, to: row.start + to });

export const wholeRow = (row: Row): Piece => ({ row, from: 0, to: row.text.length });

/** From the beginning of one row to the end of another, printed. */
export const stretch = (reading: Reading, first: Row, last: Row): Span => ({
  from: placeOf(reading, wholeRow(first)).from,
  to: placeOf(reading, wholeRow(last)).to,
});

/** Every line of the text as a row, blank ones and noise included. */
export function rowsOf(reading: Reading): Row[] {
  const printed = printedLines(reading);
  const lines = reading.text.split('\n');
  const reasons = noiseOf(lines);
  const rows = tableLines(lines);
  let start = 0;
  let index = 0;
  return lines.map((line, at) => {
    const noise = reasons[at] ?? null;
    const table = noise === null && rows.has(at);
    const text = table ? trimSpaces(line) : line.trim();
    const row = {
      index,
      text,
      start: start + line.indexOf(text),
      lines: printed[at] ?? [],
      marker: noise === null && !table ? readMarker(text) : null,
      noise,
      listed: false,
      table,
    };
    start += line.length + 1;
    index += row.lines.length;
    return row;
  });
}

/** The printed lines of every read line. */
function printedLines(reading: Reading): PrintedLine[][] {
  const rows: PrintedLine[][] = [];
  const spans = lineSpans(reading.source);
  linesAsRead(reading).forEach(({ text, joined }, at) => {
    const line = { span: spans[at] ?? { from: 0, to: 0 }, text };
    if (joined) rows.at(-1)?.push(line);
    else rows.push([line]);
  });
  return rows;
}

function lineSpans(source: string): Span[] {
  const lines: Span[] = [];
  let from = 0;
  for (const match of source.matchAll(LINE_BREAK)) {
    lines.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  lines.push({ from, to: source.length });
  return lines;
}
