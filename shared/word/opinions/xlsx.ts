import { type Format, officialFormat } from '../format.ts';
import { roomOf } from '../table/sheet/heights.ts';
import { portionsOf } from '../table/sheet/portions.ts';
import type { SheetColumns, SheetRow } from '../table/sheet/types.ts';
import { workbookXlsx } from '../table/sheet/workbook.ts';
import type { TableCell } from '../table/types.ts';
import type { OpinionTable } from './content.ts';

/** All columns together, in Excel's unit: what A4 on its side holds. */
const ALL = 150;

/** A 意见采纳情况表 as an Excel file: the same words as in Word. */
export const opinionTableXlsx = (
  table: OpinionTable,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const columns = table.columns.map(({ share }) => Math.max(6, Math.round(share * ALL)));
  return workbookXlsx(
    {
      title: table.title,
      name: '意见采纳情况表',
      rows: rowsOf(table, columns),
      columns,
      frozen: 0,
      centred: (column) => table.columns[column]?.centred ?? false,
    },
    format,
  );
};

/** A row too long for a cell of Excel goes on in rows marked 续. */
const rowsOf = (table: OpinionTable, widths: SheetColumns): readonly SheetRow[] => [
  { kind: 'title', cell: cellOf([table.title]) },
  { kind: 'legend', cell: cellOf([table.totals]) },
  { kind: 'header', names: table.columns.map(({ name }) => name) },
  ...table.rows.flatMap((row): readonly SheetRow[] => {
    const [number = [], ...others] = row;
    const portions = others.map((texts, at) =>
      portionsOf(cellOf(texts), roomOf(widths[at + 1] ?? 0)),
    );
    const length = Math.max(1, ...portions.map((cell) => cell.length));
    return Array.from({ length }, (_, part) => ({
      kind: 'entry',
      cells: [
        cellOf(part === 0 ? number : [`${number.join('')}续`]),
        ...portions.map((cell) => cell[part] ?? []),
      ],
    }));
  }),
  ...table.foot.map((text): SheetRow => ({ kind: 'legend', cell: cellOf([text]) })),
];

const cellOf = (texts: readonly string[]): TableCell =>
  texts.map((text) => ({ kind: 'body', runs: [{ text, mark: 'plain' }], end: 'plain' }));
