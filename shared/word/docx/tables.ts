import {
  AlignmentType,
  HeightRule,
  type IBorderOptions,
  OverlapType,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Imprint, Masthead, TableRow as RowBlock } from '../blocks.ts';
import { CELL_PAD, CELL_SIDE } from '../elements/table-rows.ts';
import type { Format } from '../format.ts';
import { jointLooks } from '../head/joint.ts';
import type { ParagraphLook } from '../looks/look-types.ts';
import { cellLooks, lookOf } from '../looks/paragraph-look.ts';
import { twipsOfMm } from '../units.ts';
import { borderOf, NO_BORDER, NO_BORDERS } from './borders.ts';
import { paragraphIn } from './paragraphs.ts';

const sides = (left: number, right: number) => ({ top: 0, bottom: 0, left, right });

/** A table of the text: ruled, the first row repeated on every page, no row torn apart. */
export const tableIn = (rows: readonly RowBlock[], format: Format): Table => {
  const widths = rows[0]?.widths ?? [];
  const rule = borderOf({ thicknessMm: format.table.ruleMm.value, colour: 'black' }, format);
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: {
      ...sides(CELL_SIDE, CELL_SIDE),
      top: CELL_PAD,
      bottom: CELL_PAD,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: rule,
      bottom: rule,
      left: rule,
      right: rule,
      insideHorizontal: rule,
      insideVertical: rule,
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          ...(row.header && { tableHeader: true }),
          children: cellLooks(row, format).map(
            (look, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                children: [paragraphIn(look, format)],
              }),
          ),
        }),
    ),
  });
};

/**
 * 版记: a table as wide as the text area that floats at its bottom, so that the last rule stands on
 * the bottom edge of the last page (7.4). One that would be taller than a page stays in the text.
 */
export const imprintTable = (rows: readonly Imprint[], floats: boolean, format: Format): Table => {
  const width = twipsOfMm(format.textArea.widthMm.value);
  const rule = (mm: number): IBorderOptions =>
    mm === 0 ? NO_BORDER : borderOf({ thicknessMm: mm, colour: 'black' }, format);
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    margins: { ...sides(0, 0), marginUnitType: WidthType.DXA },
    borders: NO_BORDERS,
    ...(floats && {
      float: {
        // LibreOffice lets a table as wide as the text float only where its place is the paper's.
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: twipsOfMm(format.textArea.leftMm.value),
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
        leftFromText: 0,
        rightFromText: 0,
        topFromText: 0,
        bottomFromText: 0,
      },
    }),
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: {
                ...NO_BORDERS,
                top: rule(row.aboveMm),
                bottom: rule(row.belowMm),
              },
              children: [paragraphIn(lookOf(row, format), format)],
            }),
          ],
        }),
    ),
  });
};

/** Several organs under one another, spread to the width of the longest, 文件 beside them (7.2.4). */
export const jointMasthead = (block: Masthead, format: Format): Table => {
  const { widths, height, organs, suffix } = jointLooks(block, format);
  const cell = (column: number, looks: readonly ParagraphLook[]) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: looks.map((look) => paragraphIn(look, format)),
    });
  return new Table({
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { ...sides(0, 0), marginUnitType: WidthType.DXA },
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: height, rule: HeightRule.ATLEAST },
        children: [cell(0, organs), cell(1, [suffix])],
      }),
    ],
  });
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
