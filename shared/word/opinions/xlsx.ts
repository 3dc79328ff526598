import { strToU8, unzipSync } from 'fflate';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Format, officialFormat } from '../format.ts';
import { coreProperties, packed } from '../package.ts';
import { sheetCell } from '../table/sheet/cells.ts';
import { roomOf, rowPoints } from '../table/sheet/heights.ts';
import { fontOf, TEXT_PT } from '../table/sheet/looks.ts';
import { portionsOf } from '../table/sheet/portions.ts';
import type { SheetRow } from '../table/sheet/types.ts';
import type { TableCell } from '../table/types.ts';
import type { OpinionTable } from './content.ts';

/** All columns together, in Excel's unit: what A4 on its side holds. */
const ALL = 150;

/** A 意见采纳情况表 as an Excel file: the same words as in Word, the head on every printed page. */
export const opinionTableXlsx = async (
  table: OpinionTable,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const written = await writeXlsx({
    sheets: [sheetOf(table, format)],
    defaultFont: fontOf('fangsong', TEXT_PT, format),
  });
  return packed({
    ...unzipSync(written),
    'docProps/core.xml': strToU8(coreProperties(table.title)),
  });
};

const sheetOf = (table: OpinionTable, format: Format): WriteSheet => {
  const widths = table.columns.map(({ share }) => Math.max(6, Math.round(share * ALL)));
  const rows = rowsOf(table, widths);
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    cellsOf(row, table, format).forEach((cell, column) => {
      cells.set(`${at},${column}`, cell);
    });
  });
  const across = rows.flatMap((row, at) => ('cell' in row ? [at] : []));
  const headerAt = rows.findIndex(({ kind }) => kind === 'header');
  return {
    name: '意见采纳情况表',
    rows: rows.map(() => widths.map(() => null)),
    columns: widths.map((width) => ({ width })),
    cells,
    merges: across.map((at) => ({
      startRow: at,
      endRow: at,
      startCol: 0,
      endCol: widths.length - 1,
    })),
    rowDefs: new Map(rows.map((row, at) => [at, { height: rowPoints(row, widths) }])),
    freezePane: { rows: headerAt + 1, columns: 0 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headerAt + 1}:$${headerAt + 1}`,
      margins: { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6, header: 0.3, footer: 0.4 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C— &P —' },
  };
};

/** A row too long for a cell of Excel goes on in rows marked 续. */
const rowsOf = (table: OpinionTable, widths: readonly number[]): readonly SheetRow[] => [
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

const cellsOf = (
  row: SheetRow,
  { columns }: OpinionTable,
  format: Format,
): readonly Partial<Cell>[] => {
  const cell = (words: TableCell, centred = false) => sheetCell(words, row.kind, format, centred);
  if (row.kind === 'header') return row.names.map((name) => cell(cellOf([name]), true));
  if (row.kind === 'entry') {
    return row.cells.map((words, at) => cell(words, columns[at]?.centred ?? false));
  }
  // The borders of a merged cell are those of all its cells.
  const rest = Array.from({ length: columns.length - 1 }, () => cell([]));
  return [cell(row.cell, row.kind === 'title'), ...rest];
};

const cellOf = (texts: readonly string[]): TableCell =>
  texts.map((text) => ({ kind: 'body', runs: [{ text, mark: 'plain' }], end: 'plain' }));
