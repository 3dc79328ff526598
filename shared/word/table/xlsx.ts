import { type Format, officialFormat } from '../format.ts';
import { FIXED_COLUMNS } from './columns.ts';
import { comparisonTable } from './content.ts';
import { sheetColumns, sheetRows } from './sheet/grid.ts';
import { workbookXlsx } from './sheet/workbook.ts';
import type { Comparison } from './types.ts';

/** The 条款对照表 as an Excel file: the same words and marks as in Word. */
export const comparisonTableXlsx = async (
  comparison: Comparison,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const content = comparisonTable(comparison);
  return workbookXlsx(
    {
      title: `${content.title}条款对照表`,
      name: '条款对照表',
      rows: sheetRows(content),
      columns: sheetColumns(content.columns.length - FIXED_COLUMNS),
      // 序号 and the draft's own clause.
      frozen: 2,
      centred: (column) => column === 0,
    },
    format,
  );
};
