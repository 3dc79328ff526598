import {
  AlignmentType,
  DocumentGridType,
  Footer,
  type IIndentAttributesProperties,
  type ISectionOptions,
  type ISectionPropertiesOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { officialFormat as format } from './format.ts';
import { FOOTER_LINE, STYLE } from './styles.ts';
import { pageNumberLook } from './type.ts';
import { twipsOfMm, twipsOfPt } from './units.ts';

const { paper, textArea, pageNumber } = format;
const bottomMm = paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value;
const rightMm = paper.widthMm.value - textArea.leftMm.value - textArea.widthMm.value;

/** A4 with the text area of 156 x 225 mm and its 22 lines. */
export const pageProperties = (): ISectionPropertiesOptions => ({
  page: {
    size: {
      width: twipsOfMm(paper.widthMm.value),
      height: twipsOfMm(paper.heightMm.value),
      orientation: PageOrientation.PORTRAIT,
    },
    margin: {
      top: twipsOfMm(textArea.topMm.value),
      bottom: twipsOfMm(bottomMm),
      left: twipsOfMm(textArea.leftMm.value),
      right: twipsOfMm(rightMm),
      header: twipsOfMm(HEADER_MM),
      footer: footerDistance(),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES, linePitch: format.grid.lineTwips.value },
});

/** Nothing stands in the header; it only has to stay out of the text's way. */
const HEADER_MM = 15;

/**
 * Word wants the distance from the paper's edge to the footer's lower edge. The dashes stand in
 * the middle of the line, and their height above the edge is what 7.5 fixes.
 */
const footerDistance = (): number =>
  twipsOfMm(bottomMm - pageNumber.belowTextMm.value) - Math.round(FOOTER_LINE / 2);

/** — 1 — on odd pages at the right, on even pages at the left, one character in (7.5). */
export const pageNumbers = (): NonNullable<ISectionOptions['footers']> => {
  const side = pageNumber.sideCharacters.value * twipsOfPt(pageNumber.sizePt.value);
  return {
    default: numberAt(AlignmentType.RIGHT, { right: side }),
    even: numberAt(AlignmentType.LEFT, { left: side }),
  };
};

const numberAt = (
  alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT,
  indent: IIndentAttributesProperties,
): Footer => {
  const dash = pageNumber.dash.value;
  const children = [`${dash} `, PageNumber.CURRENT, ` ${dash}`];
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        alignment,
        indent,
        children: [new TextRun({ children, ...pageNumberLook() })],
      }),
    ],
  });
};
