import {
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Format } from '../format.ts';
import { TABLE_BORDERS, TABLE_MARGINS } from '../table/word-rows.ts';
import { lineOf, type Type } from '../table/word-text.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';

const LEADING = 1.3;

type Options = Pick<ITableCellOptions, 'rowSpan'> & {
  readonly head?: boolean;
  /** Short words and numbers. */
  readonly centred?: boolean;
};
/** A cell of a column with its lines. */
export type MakeCell = (column: number, texts: readonly string[], options?: Options) => TableCell;

/** A column with its head and its share of the text area. */
export type Column = readonly [head: string, share: number];

/** A table over the whole width of the page; its head stands again on every page. */
export const notesTable = (
  columns: readonly Column[],
  format: Format,
  rowsOf: (cell: MakeCell) => readonly TableRow[],
): Table => {
  const width = twipsOfMm(format.textArea.widthMm.value);
  const widths = columns.map(([, share]) => Math.round(share * width));
  const sizePt = Math.min(...format.table.sizesPt.value);
  const type: Type = { sizePt, line: Math.round(twipsOfPt(sizePt) * LEADING), format };
  const cell: MakeCell = (column, texts, { head = false, centred = head, ...options } = {}) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: TABLE_MARGINS,
      ...options,
      children: (texts.length === 0 ? [''] : texts).map((text) =>
        lineOf([{ text, mark: 'plain' }], head ? 'hei' : 'fangsong', type, { centred }),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: TABLE_BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(([head], at) => cell(at, [head], { head: true })),
      }),
      ...rowsOf(cell),
    ],
  });
};
