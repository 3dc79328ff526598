import {
  Footer,
  HeightRule,
  type ISectionOptions,
  Paragraph,
  TableCell,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Format } from '../format.ts';
import { footerLine } from '../looks/style-looks.ts';
import { twipsOfMm } from '../units.ts';
import { floatingTable } from './floating.ts';
import { bottomMm, numberFooters } from './page.ts';

/**
 * Page numbers of pages that lie across, where they stand on all others when the document is bound
 * (clause 8): at the left edge, reading downwards, near the lower end on odd pages and near the
 * upper one on even pages.
 */
export const landscapeNumbers = (format: Format): NonNullable<ISectionOptions['footers']> =>
  numberFooters((number) => downwards(number, format), format);

/** A cell of the height of the turned text area, whose words run downwards. */
const downwards = (number: Paragraph, format: Format): Footer => {
  const { textArea, pageNumber } = format;
  const width = footerLine(format);
  const middle = twipsOfMm(bottomMm(format) - pageNumber.belowTextMm.value);
  const frame = {
    left: middle - Math.round(width / 2),
    top: twipsOfMm(textArea.leftMm.value),
    width,
  };
  const row = new TableRow({
    height: { value: twipsOfMm(textArea.widthMm.value), rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
        verticalAlign: VerticalAlignTable.CENTER,
        children: [number],
      }),
    ],
  });
  return new Footer({
    children: [floatingTable(frame, [row]), new Paragraph({ style: 'Footer' })],
  });
};
