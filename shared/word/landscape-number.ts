import {
  AlignmentType,
  Footer,
  HeightRule,
  type ISectionOptions,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { NO_BORDERS } from './borders.ts';
import type { Format } from './format.ts';
import { bottomMm, numberParagraph } from './page.ts';
import { footerLine } from './style-looks.ts';
import { twipsOfMm, twipsOfPt } from './units.ts';

/**
 * Page numbers of pages that lie across, where they stand on all others when the document is bound
 * (clause 8): at the left edge, reading downwards, near the lower end on odd pages and near the
 * upper one on even pages.
 */
export const landscapeNumbers = (format: Format): NonNullable<ISectionOptions['footers']> => {
  const { align, sideCharacters, sizePt } = format.pageNumber;
  const side = sideCharacters.value * twipsOfPt(sizePt.value);
  if (align.value === 'center') {
    const centred = () => numberAcross(AlignmentType.CENTER, {}, format);
    return { default: centred(), even: centred() };
  }
  return {
    default: numberAcross(AlignmentType.RIGHT, { right: side }, format),
    even: numberAcross(AlignmentType.LEFT, { left: side }, format),
  };
};

/** A cell of the height of the turned text area, whose words run downwards. */
const numberAcross = (
  alignment: Parameters<typeof numberParagraph>[0],
  indent: Parameters<typeof numberParagraph>[1],
  format: Format,
): Footer => {
  const { textArea, pageNumber } = format;
  const width = footerLine(format);
  const middle = twipsOfMm(bottomMm(format) - pageNumber.belowTextMm.value);
  return new Footer({
    children: [
      new Table({
        width: { size: width, type: WidthType.DXA },
        columnWidths: [width],
        layout: TableLayoutType.FIXED,
        borders: NO_BORDERS,
        margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: middle - Math.round(width / 2),
          absoluteVerticalPosition: twipsOfMm(textArea.leftMm.value),
          leftFromText: 0,
          rightFromText: 0,
          topFromText: 0,
          bottomFromText: 0,
        },
        rows: [
          new TableRow({
            height: { value: twipsOfMm(textArea.widthMm.value), rule: HeightRule.EXACT },
            children: [
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
                verticalAlign: VerticalAlignTable.CENTER,
                children: [numberParagraph(alignment, indent, format)],
              }),
            ],
          }),
        ],
      }),
      new Paragraph({ style: 'Footer' }),
    ],
  });
};
