import {
  Document,
  Packer,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { landscapeNumbers } from '../docx/landscape-number.ts';
import { landscapeProperties } from '../docx/page.ts';
import { patched } from '../docx/patch.ts';
import { officialStyles } from '../docx/styles.ts';
import { titleLines } from '../elements/title.ts';
import { type Format, officialFormat } from '../format.ts';
import { printable } from '../printable.ts';
import { titleParagraph } from '../table/heading.ts';
import { type Measures, rowHeight } from '../table/measures.ts';
import { headerRow, TABLE_BORDERS, TABLE_MARGINS } from '../table/word-rows.ts';
import { lineOf, type Type } from '../table/word-text.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { widthOf } from '../width.ts';
import type { OpinionTable } from './content.ts';

/** 小四 and 五号: the words above the table and in it. */
const TOTALS_PT = 12;
const TEXT_PT = 10.5;
const LEADING = 1.4;
/** A row that takes more of a page than this may go on on the next one; a lower one stays whole. */
const WHOLE = 0.5;

/**
 * A 意见采纳情况表 as a Word file: A4 on its side, the head on every page. The same table gives the
 * same bytes.
 */
export const opinionTableDocx = async (
  table: OpinionTable,
  format: Format = officialFormat,
): Promise<Uint8Array> => {
  const document = new Document({
    title: table.title,
    evenAndOddHeaderAndFooters: true,
    styles: officialStyles(format),
    sections: [
      {
        properties: landscapeProperties(format),
        footers: landscapeNumbers(format),
        // Word wants a paragraph behind a table.
        children: [
          ...headOf(table, format),
          tableOf(table, format),
          lineOf([], 'fangsong', { sizePt: 1, line: 20, format }),
        ],
      },
    ],
  });
  return patched(new Uint8Array(await Packer.toArrayBuffer(document)), table.title, format);
};

const headOf = ({ title, totals }: OpinionTable, format: Format): readonly Paragraph[] => {
  const type = typeOf(TOTALS_PT, format);
  return [
    titleParagraph(linesOf(title, format), format),
    lineOf([{ text: totals, mark: 'plain' }], 'kai', type, { keepNext: true }),
    lineOf([], 'kai', { ...type, line: twipsOfPt(4) }, { keepNext: true }),
  ];
};

/** On one line where the page has room, else broken by sense, 意见采纳情况表 on a line of its own. */
const linesOf = (title: string, format: Format): readonly string[] => {
  const room = twipsOfMm(format.textArea.heightMm.value) / twipsOfPt(format.title.sizePt.value);
  if (widthOf(title) < room) return [title];
  const at = title.lastIndexOf('》') + 1;
  const name = title.slice(0, at);
  return [...(widthOf(name) < room ? [name] : titleLines(name)), title.slice(at)];
};

const tableOf = (content: OpinionTable, format: Format): Table => {
  const { columns, rows, foot } = content;
  const measures = measuresOf(content, format);
  const type = typeOf(TEXT_PT, format);
  const { widths } = measures;
  const cellOf = (texts: readonly string[], width: number, centred: boolean, span = 1) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: TABLE_MARGINS,
      ...(span > 1 && { columnSpan: span }),
      children: (texts.length === 0 ? [''] : texts).map((text) =>
        lineOf([{ text: printable(text), mark: 'plain' }], 'fangsong', type, { centred }),
      ),
    });
  const all = sum(widths);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: all, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: TABLE_BORDERS,
    rows: [
      headerRow(
        columns.map(({ name }) => name),
        measures,
        format,
      ),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: heightOf(cells, measures) < WHOLE * measures.height,
            children: cells.map((texts, at) =>
              cellOf(texts, widths[at] ?? 0, columns[at]?.centred ?? false),
            ),
          }),
      ),
      ...foot.map(
        (text) =>
          new TableRow({ cantSplit: true, children: [cellOf([text], all, false, widths.length)] }),
      ),
    ],
  });
};

const heightOf = (cells: readonly (readonly string[])[], measures: Measures): number =>
  rowHeight(
    cells.map((paragraphs, at) => ({ paragraphs, width: measures.widths[at] ?? 0 })),
    measures,
  );

const measuresOf = ({ columns }: OpinionTable, { textArea }: Format): Measures => {
  // The page lies on its side: the text area is as wide as it is high in portrait.
  const all = twipsOfMm(textArea.heightMm.value);
  const widths = columns.map(({ share }) => Math.round(share * all));
  // What rounding left over goes to the widest.
  const widest = widths.indexOf(Math.max(...widths));
  const rest = all - sum(widths);
  return {
    sizePt: TEXT_PT,
    line: Math.round(twipsOfPt(TEXT_PT) * LEADING),
    widths: widths.map((width, at) => (at === widest ? width + rest : width)),
    height: twipsOfMm(textArea.widthMm.value),
  };
};

const typeOf = (sizePt: number, format: Format): Type => ({
  sizePt,
  line: Math.round(twipsOfPt(sizePt) * LEADING),
  format,
});

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
