import { Paragraph, TextRun } from 'docx';
import { titleLines } from '../elements/title.ts';
import type { Format } from '../format.ts';
import { runProperties, titleLook } from '../looks/type.ts';
import { printable } from '../printable.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { widthOf } from '../width.ts';
import type { ComparisonTable } from './types.ts';
import { lineOf, type Type } from './word-text.ts';

/** The title of a table, its lines one below the other. */
export const titleParagraph = (lines: readonly string[], format: Format): Paragraph =>
  new Paragraph({
    style: 'Title',
    spacing: { before: 0, after: twipsOfPt(6) },
    children: lines.map(
      (line, index) =>
        new TextRun({
          text: printable(line),
          ...runProperties(titleLook(format), format),
          ...(index > 0 && { break: 1 }),
        }),
    ),
  });

/** Title and legend above the table. */
export const titleParagraphs = (
  { title, legend }: ComparisonTable,
  format: Format,
): readonly Paragraph[] => {
  const type: Type = { sizePt: LEGEND_PT, line: LEGEND_LINE, format };
  return [
    titleParagraph(linesOf(title, format), format),
    ...legend.map((line) => lineOf(line, 'kai', type, { keepNext: true })),
    lineOf([], 'kai', { ...type, line: twipsOfPt(4) }, { keepNext: true }),
  ];
};

/** 小五. */
const LEGEND_PT = 9;
const LEGEND_LINE = 250;

/** The whole title on one line where the wide page has room; what it is on the last. */
const linesOf = (title: string, format: Format): readonly string[] => {
  const room = twipsOfMm(format.textArea.heightMm.value) / twipsOfPt(format.title.sizePt.value);
  return [...(widthOf(title) < room ? [title] : titleLines(title)), '条款对照表'];
};
