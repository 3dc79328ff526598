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
  SectionType,
  TextRun,
} from 'docx';
import type { Format } from '../format.ts';
import { footerLine } from '../looks/style-looks.ts';
import { pageNumberLook, runProperties } from '../looks/type.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';

/** A4 with the text area of 156 x 225 mm and its 22 lines. */
export const pageProperties = (format: Format): ISectionPropertiesOptions => {
  const { textArea } = format;
  const margin = {
    top: twipsOfMm(textArea.topMm.value),
    bottom: twipsOfMm(bottomMm(format)),
    left: twipsOfMm(textArea.leftMm.value),
    right: twipsOfMm(rightMm(format)),
    footer: footerDistance(format),
  };
  return pageOf(PageOrientation.PORTRAIT, margin, textArea.heightMm.value, format);
};

/**
 * The same page turned, its left edge up (clause 8): a table that stands across has its head at
 * the binding side of an odd page, and the page lies like all others when it is bound.
 */
export const landscapeProperties = (format: Format): ISectionPropertiesOptions => {
  const { textArea } = format;
  const margin = {
    top: twipsOfMm(textArea.leftMm.value),
    right: twipsOfMm(textArea.topMm.value),
    bottom: twipsOfMm(rightMm(format)),
    left: twipsOfMm(bottomMm(format)),
    footer: twipsOfMm(HEADER_MM),
  };
  return pageOf(PageOrientation.LANDSCAPE, margin, textArea.widthMm.value, format);
};

/** In twips, from the edges of the page as it is read. */
type Margin = Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'footer', number>>;

/** A page of its own section; `textHeightMm` is the height of its lines together. */
const pageOf = (
  orientation: (typeof PageOrientation)[keyof typeof PageOrientation],
  margin: Margin,
  textHeightMm: number,
  format: Format,
): ISectionPropertiesOptions => ({
  type: SectionType.NEXT_PAGE,
  page: {
    // The library exchanges width and height of a landscape page itself.
    size: {
      width: twipsOfMm(format.paper.widthMm.value),
      height: twipsOfMm(format.paper.heightMm.value),
      orientation,
    },
    margin: { ...margin, header: twipsOfMm(HEADER_MM), gutter: 0 },
  },
  grid: gridOf(textHeightMm, format),
});

/**
 * Lines as high as the text area has room for whole ones, stretched to fill it: LibreOffice takes
 * what is left over off the text and moves it down by half of that (30 磅: 21 lines and 7.8 pt).
 */
const gridOf = (heightMm: number, { grid }: Format) => {
  const height = twipsOfMm(heightMm);
  const lines = Math.max(1, Math.floor(height / grid.lineTwips.value));
  return { type: DocumentGridType.LINES, linePitch: Math.floor(height / lines) };
};

export const bottomMm = ({ paper, textArea }: Format): number =>
  paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value;

const rightMm = ({ paper, textArea }: Format): number =>
  paper.widthMm.value - textArea.leftMm.value - textArea.widthMm.value;

/** Nothing stands in the header; it only has to stay out of the text's way. */
const HEADER_MM = 15;

/**
 * Word wants the distance from the paper's edge to the footer's lower edge. The dashes stand in
 * the middle of the line, and their height above the edge is what 7.5 fixes.
 */
const footerDistance = (format: Format): number =>
  twipsOfMm(bottomMm(format) - format.pageNumber.belowTextMm.value) -
  Math.round(footerLine(format) / 2);

/** — 1 — on odd pages at the right, on even pages at the left, one character in (7.5). */
export const pageNumbers = (format: Format): NonNullable<ISectionOptions['footers']> =>
  numberFooters((number) => new Footer({ children: [number] }), format);

/** The footers of odd and even pages, each made around its number. */
export const numberFooters = (
  footerAround: (number: Paragraph) => Footer,
  format: Format,
): NonNullable<ISectionOptions['footers']> => {
  const { align, sideCharacters, sizePt } = format.pageNumber;
  const side = sideCharacters.value * twipsOfPt(sizePt.value);
  const footer = (alignment: Side, indent: IIndentAttributesProperties = {}): Footer =>
    footerAround(numberParagraph(alignment, indent, format));
  return align.value === 'center'
    ? { default: footer(AlignmentType.CENTER), even: footer(AlignmentType.CENTER) }
    : {
        default: footer(AlignmentType.RIGHT, { right: side }),
        even: footer(AlignmentType.LEFT, { left: side }),
      };
};

type Side = typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT | typeof AlignmentType.CENTER;

const numberParagraph = (
  alignment: Side,
  indent: IIndentAttributesProperties,
  format: Format,
): Paragraph => {
  const dash = format.pageNumber.dash.value;
  const children = [`${dash} `, PageNumber.CURRENT, ` ${dash}`];
  return new Paragraph({
    style: 'Footer',
    alignment,
    indent,
    children: [new TextRun({ children, ...pageNumberProperties(format) })],
  });
};

/** 7.5 names 宋体 for the digits, so they take it also where Latin text has a face of its own. */
const pageNumberProperties = (format: Format) => {
  const { name } = format.faces[format.pageNumber.face.value];
  return {
    ...runProperties(pageNumberLook(format), format),
    font: { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' },
  };
};
