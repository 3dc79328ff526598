import type { Placed } from '../blocks.ts';
import type { Format } from '../format.ts';
import { lookOf, type ParagraphLook } from '../paragraph-look.ts';
import { twipsOfMm } from '../units.ts';
import { areaOf } from './area.ts';
import { broken, type Extent } from './breaking.ts';
import { type Measured, measured } from './measured.ts';
import { chineseMetrics, type Metrics } from './metrics.ts';
import { pageNumberOf } from './page-number.ts';
import { type Place, paged } from './paging.ts';
import { bitsOf } from './pieces.ts';
import type { Box, Layout, Line, Page, Piece } from './types.ts';
import { warningsOf } from './warnings.ts';

/**
 * Lays the blocks of a document out on its pages as the Word file will be: the same line and page
 * breaks, places in points. Pure, and linear in the length of the text.
 */
export const pagesOf = (
  placed: readonly Placed[],
  format: Format,
  metrics: Metrics = chineseMetrics,
): Layout => {
  const paragraphs = placed.map((item) => paragraphOf(item, format, metrics));
  const places = placesOf(paragraphs, format);
  const pages: Line[][] = [[]];
  paragraphs.forEach((paragraph, block) => {
    paragraph.lines.forEach((line, index) => {
      const place = places[block]?.[index];
      if (place === undefined) return;
      while (pages.length <= place.page) pages.push([]);
      pages[place.page]?.push(lineOf(paragraph, line, index, place, block, format));
    });
  });
  const drawn = pages.map(
    (lines, index): Page => ({
      number: index + 1,
      lines,
      rules: [],
      pageNumber: pageNumberOf(index + 1, format, metrics),
    }),
  );
  return {
    paper: {
      width: pt(twipsOfMm(format.paper.widthMm.value)),
      height: pt(twipsOfMm(format.paper.heightMm.value)),
    },
    textArea: textAreaOf(format),
    pages: drawn,
    warnings: warningsOf(drawn, placed, format),
  };
};

/** How many pages a document has: cheaper than laying them out. */
export const pageCount = (
  placed: readonly Placed[],
  format: Format,
  metrics: Metrics = chineseMetrics,
): number => {
  const places = placesOf(
    placed.map((item) => paragraphOf(item, format, metrics)),
    format,
  );
  return (places.at(-1)?.at(-1)?.page ?? 0) + 1;
};

type Paragraph = {
  readonly placed: Placed;
  readonly look: ParagraphLook;
  readonly measured: Measured;
  readonly lines: readonly Extent[];
};

const paragraphOf = (placed: Placed, format: Format, metrics: Metrics): Paragraph => {
  const look = lookOf(placed.block, format);
  const words = measured(look, metrics);
  const { width } = areaOf(format);
  return { placed, look, measured: words, lines: broken(words, look, width, metrics) };
};

const placesOf = (paragraphs: readonly Paragraph[], format: Format): Place[][] =>
  paged(
    paragraphs.map(({ placed, look, lines }) => ({
      lines: lines.length,
      lineHeight: look.line,
      newPage: placed.newPage,
      keepNext: placed.keepNext,
    })),
    areaOf(format).height,
  );

const lineOf = (
  { placed, look, measured: words }: Paragraph,
  line: Extent,
  index: number,
  place: Place,
  block: number,
  format: Format,
): Line => {
  const area = textAreaOf(format);
  const { width } = areaOf(format);
  const bits = bitsOf(words, line, look, index === 0, width);
  const top = area.top + pt(place.top);
  const left = area.left + pt(bits[0]?.left ?? look.left);
  const last = bits.at(-1);
  const right = last === undefined ? left : area.left + pt(last.left + last.width);
  return {
    kind: placed.block.kind,
    block,
    span: placed.span,
    left,
    top,
    width: right - left,
    height: pt(look.line),
    baseline: top + pt(look.line) * BASELINE,
    pieces: bits.map(
      (bit): Piece => ({
        text: bit.text,
        face: bit.look.face,
        sizePt: bit.look.sizePt,
        bold: bit.look.bold,
        colour: bit.look.colour,
        left: area.left + pt(bit.left),
        width: pt(bit.width),
        spacing: pt(bit.spacing),
      }),
    ),
  };
};

/** In a line of exact height the feet of the characters stand at four fifths of it. */
const BASELINE = 0.8;

const pt = (twips: number): number => twips / 20;

const textAreaOf = (format: Format): Box => {
  const { left, top, width, height } = areaOf(format);
  return { left: pt(left), top: pt(top), width: pt(width), height: pt(height) };
};
