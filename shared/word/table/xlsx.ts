import { strToU8, unzipSync } from 'fflate';
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Format, officialFormat } from '../format.ts';
import { coreProperties, packed } from '../package.ts';
import { FIXED_COLUMNS } from './columns.ts';
import { comparisonTable } from './content.ts';
import { sheetCell } from './sheet/cells.ts';
import { sheetColumns, sheetRows } from './sheet/grid.ts';
import { rowPoints } from './sheet/heights.ts';
import { fontOf, TEXT_PT } from './sheet/looks.ts';
import type { SheetRow } from './sheet/types.ts';
import type { Comparison, ComparisonTable, TableCell } from './types.ts';

/**
 * The 条款对照表 as an Excel file: the same words and marks as in Word, header in sight and on every
 * printed page, A4 on its side. The same comparison gives the same bytes.
 */
export const comparisonTableXlsx = async (
  comparison: Comparison,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const content = comparisonTable(comparison);
  const written = await writeXlsx({
    sheets: [sheetOf(content, format)],
    defaultFont: fontOf('fangsong', TEXT_PT, format),
  });
  return packed({
    ...unzipSync(written),
    'docProps/core.xml': strToU8(coreProperties(`${content.title}条款对照表`)),
  });
};

const sheetOf = (content: ComparisonTable, format: Format): WriteSheet => {
  const rows = sheetRows(content);
  const { length } = content.columns;
  const columns = sheetColumns(length - FIXED_COLUMNS);
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((row, at) => {
    cellsOf(row, length, format).forEach((cell, column) => {
      cells.set(`${at},${column}`, cell);
    });
  });
  const across = rows.flatMap((row, at) => ('cell' in row ? [at] : []));
  const headerAt = rows.findIndex(({ kind }) => kind === 'header');
  return {
    name: '条款对照表',
    rows: rows.map(() => columns.map(() => null)),
    columns: columns.map((width) => ({ width })),
    cells,
    merges: across.map((at) => ({ startRow: at, endRow: at, startCol: 0, endCol: length - 1 })),
    // Excel would fit the heights itself; LibreOffice and WPS take what the file says.
    rowDefs: new Map(rows.map((row, at) => [at, { height: rowPoints(row, columns) }])),
    freezePane: { rows: headerAt + 1, columns: 2 },
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

const cellsOf = (row: SheetRow, length: number, format: Format): readonly Partial<Cell>[] => {
  const cell = (words: TableCell, centred = false) => sheetCell(words, row.kind, format, centred);
  if (row.kind === 'header') return row.names.map((name) => cell(plainCell(name), true));
  if (row.kind === 'entry') return row.cells.map((words, at) => cell(words, at === 0));
  // The borders of a merged cell are those of all its cells.
  const rest = Array.from({ length: length - 1 }, () => cell([]));
  return [cell(row.cell, row.kind === 'title'), ...rest];
};

const plainCell = (text: string): TableCell => [
  { kind: 'head', runs: [{ text, mark: 'plain' }], end: 'plain' },
];
