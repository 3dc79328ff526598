import { strToU8, unzipSync } from 'fflate';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Format } from '../../format.ts';
import { coreProperties, packed } from '../../package.ts';
import type { TableCell } from '../types.ts';
import { sheetCell } from './cells.ts';
import { rowPoints } from './heights.ts';
import { fontOf, TEXT_PT } from './looks.ts';
import type { SheetColumns, SheetRow } from './types.ts';

/** A table of ours as one sheet of Excel. */
export type Workbook = {
  /** Of the file, in its properties. */
  readonly title: string;
  /** On the tab of the sheet. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly columns: SheetColumns;
  /** How many columns stay in sight, beside the rows down to the header. */
  readonly frozen: number;
  /** Whether the entries of a column stand in its middle. */
  readonly centred: (column: number) => boolean;
};

/** A4 on its side, the header in sight and on every printed page. The same table gives the same bytes. */
export const workbookXlsx = async (workbook: Workbook, format: Format): Promise<Uint8Array> => {
  const written = await writeXlsx({
    sheets: [sheetOf(workbook, format)],
    defaultFont: fontOf('fangsong', TEXT_PT, format),
  });
  return packed({
    ...unzipSync(written),
    'docProps/core.xml': strToU8(coreProperties(workbook.title)),
  });
};

const sheetOf = (workbook: Workbook, format: Format): WriteSheet => {
  const { name, rows, columns, frozen } = workbook;
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    cellsOf(row, workbook, format).forEach((cell, column) => {
      cells.set(`${at},${column}`, cell);
    });
  });
  const across = rows.flatMap((row, at) => ('cell' in row ? [at] : []));
  const headerAt = rows.findIndex(({ kind }) => kind === 'header');
  return {
    name,
    rows: rows.map(() => columns.map(() => null)),
    columns: columns.map((width) => ({ width })),
    cells,
    merges: across.map((at) => ({
      startRow: at,
      endRow: at,
      startCol: 0,
      endCol: columns.length - 1,
    })),
    // Excel would fit the heights itself; LibreOffice and WPS take what the file says.
    rowDefs: new Map(rows.map((row, at) => [at, { height: rowPoints(row, columns) }])),
    freezePane: { rows: headerAt + 1, columns: frozen },
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

const cellsOf = (
  row: SheetRow,
  { columns, centred }: Workbook,
  format: Format,
): readonly Partial<Cell>[] => {
  const cell = (words: TableCell, middle = false) => sheetCell(words, row.kind, format, middle);
  if (row.kind === 'header') return row.names.map((name) => cell(plainCell(name), true));
  if (row.kind === 'entry') return row.cells.map((words, at) => cell(words, centred(at)));
  // The borders of a merged cell are those of all its cells.
  const rest = Array.from({ length: columns.length - 1 }, () => cell([]));
  return [cell(row.cell, row.kind === 'title'), ...rest];
};

const plainCell = (text: string): TableCell => [
  { kind: 'head', runs: [{ text, mark: 'plain' }], end: 'plain' },
];
