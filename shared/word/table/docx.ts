import { Document, type ISectionOptions, Packer, Table, TableLayoutType, WidthType } from 'docx';
import { landscapeNumbers } from '../docx/landscape-number.ts';
import { landscapeProperties } from '../docx/page.ts';
import { patched } from '../docx/patch.ts';
import { officialStyles } from '../docx/styles.ts';
import { type Format, officialFormat } from '../format.ts';
import { FIXED_COLUMNS } from './columns.ts';
import { comparisonTable } from './content.ts';
import { titleParagraphs } from './heading.ts';
import { measuresOf } from './measures.ts';
import type { Comparison, ComparisonTable } from './types.ts';
import { headerRow, TABLE_BORDERS, wordRow } from './word-rows.ts';
import { lineOf } from './word-text.ts';

/**
 * The 条款对照表 as a Word file: A4 on its side, every clause of the draft beside those of the
 * precedents, what differs marked in the precedent's cell, the header repeated on every page. The
 * same comparison gives the same bytes.
 */
export const comparisonTableDocx = async (
  comparison: Comparison,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const content = comparisonTable(comparison);
  const title = `${content.title}条款对照表`;
  const document = new Document({
    title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(format),
    sections: [sectionOf(content, format)],
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), title, format);
};

const sectionOf = (content: ComparisonTable, format: Format): ISectionOptions => {
  const { columns, rows } = content;
  const measures = measuresOf(columns.length - FIXED_COLUMNS, format);
  const { widths } = measures;
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    borders: TABLE_BORDERS,
    rows: [
      headerRow(columns, measures, format),
      ...rows.map((row) => wordRow(row, columns, measures, format)),
    ],
  });
  return {
    properties: landscapeProperties(format),
    footers: landscapeNumbers(format),
    // Word wants a paragraph behind a table.
    children: [
      ...titleParagraphs(content, format),
      table,
      lineOf([], 'fangsong', { sizePt: 1, line: 20, format }),
    ],
  };
};
