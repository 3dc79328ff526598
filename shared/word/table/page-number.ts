import {
  AlignmentType,
  Header,
  HeightRule,
  type ISectionOptions,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  WidthType,
} from 'docx';
import type { Format } from '../format.ts';
import { pageNumberProperties } from '../page.ts';
import { footerLine } from '../style-looks.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';

/**
 * The number of a page on its side stands where it would in portrait (8), so that bound pages are
 * leafed through by one corner: outside the left edge here, turned clockwise, at the lower end on odd
 * pages and at the upper one on even ones. Neither Word nor LibreOffice turns a footer; a table of one
 * cell, placed on the page from its header, does it in both.
 */
export const turnedPageNumbers = (format: Format): NonNullable<ISectionOptions['headers']> => ({
  default: headerWith('odd', format),
  even: headerWith('even', format),
});

type Side = 'odd' | 'even';

const headerWith = (side: Side, format: Format): Header =>
  new Header({ children: [placedNumber(side, format), new Paragraph({ style: 'Footer' })] });

const placedNumber = (side: Side, format: Format): Table => {
  const { paper, textArea, pageNumber } = format;
  const belowMm = paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value;
  // As wide as the line is high: where Word and LibreOffice align it then makes no difference.
  const line = footerLine(format);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: line, type: WidthType.DXA },
    columnWidths: [line],
    borders: TableBorders.NONE,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: Math.round(
        twipsOfMm(belowMm - pageNumber.belowTextMm.value) - line / 2,
      ),
      absoluteVerticalPosition: twipsOfMm(textArea.leftMm.value),
    },
    rows: [
      new TableRow({
        height: { value: twipsOfMm(textArea.widthMm.value), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: line, type: WidthType.DXA },
            textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
            children: [numberOn(side, format)],
          }),
        ],
      }),
    ],
  });
};

const numberOn = (side: Side, format: Format): Paragraph => {
  const { dash } = format.pageNumber;
  return new Paragraph({
    style: 'Footer',
    ...placeOf(side, format),
    children: [
      new TextRun({
        children: [`${dash.value} `, PageNumber.CURRENT, ` ${dash.value}`],
        ...pageNumberProperties(format),
      }),
    ],
  });
};

/** The lower end of the turned line is portrait's right. */
const placeOf = (side: Side, { pageNumber }: Format) => {
  const { align, sideCharacters, sizePt } = pageNumber;
  if (align.value === 'center') return { alignment: AlignmentType.CENTER };
  const indent = sideCharacters.value * twipsOfPt(sizePt.value);
  return side === 'odd'
    ? { alignment: AlignmentType.RIGHT, indent: { right: indent } }
    : { alignment: AlignmentType.LEFT, indent: { left: indent } };
};
