import type { Sourced, TableRow } from '../blocks.ts';
import type { Format } from '../format.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { widthOf } from '../width.ts';

/** A row of a table as the text has it: cells joined by tabs. */
export type TextRow = { readonly text: string; readonly span: Sourced['span'] };

/** Blank at the left and right of a cell's words, in twips. */
export const CELL_SIDE = 108;
/** And above and below them. */
export const CELL_PAD = 40;
/** Height of a line in a table, of its size: single spacing of 仿宋. */
export const TABLE_LINE = 1.3;
/** A column with a longer cell is set from the left. */
const LONGEST_CENTRED = 8;
/** No column gets narrower than so many characters. */
const NARROWEST = 2;

/**
 * The rows of one table with the widths of their columns. Rows with fewer cells than others get
 * empty ones, so that every word keeps its column.
 */
export const tableOf = (rows: readonly TextRow[], format: Format): readonly Sourced[] => {
  const cells = rows.map(({ text }) => text.split('\t').map((cell) => cell.trim()));
  const columns = Math.max(...cells.map((row) => row.length));
  const filled = cells.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => ''),
  ]);
  const { mostColumnsInLargeType, mostColumnsInPortrait, sizesPt } = format.table;
  const landscape = columns > mostColumnsInPortrait.value;
  const [large, small] = sizesPt.value;
  const sizePt = columns > mostColumnsInLargeType.value ? small : large;
  const { widthMm, heightMm } = format.textArea;
  const width = twipsOfMm(landscape ? heightMm.value : widthMm.value);
  const widths = columnWidths(filled, width, twipsOfPt(sizePt));
  const centred = widths.map((_, column) =>
    filled.every((row) => widthOf(row[column] ?? '') <= LONGEST_CENTRED),
  );
  return filled.map((row, index) => {
    const header = index === 0;
    const block: TableRow = {
      kind: 'table-row',
      cells: row,
      widths,
      centred,
      sizePt,
      header,
      landscape,
    };
    return { block, span: rows[index]?.span ?? null };
  });
};

/**
 * Columns as wide as their longest cell where all fit, the rest shared evenly; else the short ones
 * keep their width and the long ones share what is left by how much they hold. A column of blanks
 * to be filled in by hand (申请单位 |  | 联系电话 |  ) shares what the words leave. Twips; they add up.
 */
export const columnWidths = (
  rows: readonly (readonly string[])[],
  width: number,
  character: number,
): readonly number[] => {
  const columns = rows[0]?.length ?? 0;
  const natural = Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(...rows.map((row) => widthOf(row[column] ?? '')), NARROWEST);
    return longest * character + 2 * CELL_SIDE + character * SPARE;
  });
  const total = natural.reduce((sum, one) => sum + one, 0);
  const toFill = natural.map((_, column) => rows.every((row) => (row[column] ?? '') === ''));
  const blanks = toFill.filter((blank) => blank).length;
  const stretched = (one: number, column: number): number =>
    blanks === 0
      ? (one * width) / total
      : one + (toFill[column] === true ? (width - total) / blanks : 0);
  const shared = total <= width ? natural.map(stretched) : narrowed(natural, width);
  const rounded = shared.map(Math.floor);
  const lost = width - rounded.reduce((sum, one) => sum + one, 0);
  return rounded.map((one, column) => (column === columns - 1 ? one + lost : one));
};

/** A little more than the words need: renderers round. */
const SPARE = 0.25;

/** Takes from the widest until all fit. */
const narrowed = (natural: readonly number[], width: number): readonly number[] => {
  const fair = width / natural.length;
  const short = natural.filter((one) => one <= fair);
  const left = width - short.reduce((sum, one) => sum + one, 0);
  const weights = natural.map((one) => (one <= fair ? 0 : Math.sqrt(one)));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  return natural.map((one, column) =>
    one <= fair ? one : (left * (weights[column] ?? 0)) / weight,
  );
};
