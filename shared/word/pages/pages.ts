import type { Placed } from '../blocks.ts';
import type { Format } from '../format.ts';
import { sheetsOf } from '../groups.ts';
import { type Area, areaOf } from './area.ts';
import { lineOf, pt, ruleOf } from './draw.ts';
import { footRules } from './masthead.ts';
import { type Metrics, metricsOf } from './metrics.ts';
import { pageNumberOf } from './page-number.ts';
import { type Paged, type Put, paged } from './paging.ts';
import type { Row } from './rows.ts';
import { stacksOf } from './stacks.ts';
import type { Box, Layout, Page } from './types.ts';
import { warningsOf } from './warnings.ts';

/**
 * Lays the blocks of a document out on its pages as the Word file will be: the same line and page
 * breaks, places in points. Pure, and linear in the length of the text.
 */
export const pagesOf = (
  placed: readonly Placed[],
  format: Format,
  metrics: Metrics = metricsOf(format),
): Layout => {
  const pages: Page[] = [];
  const letter = isLetter(placed);
  for (const { area, landscape, paged: filled } of filledSheets(placed, format, metrics)) {
    const first = pages.length;
    const rows: Put[][] = Array.from({ length: filled.pages }, () => []);
    for (const put of filled.rows) rows[put.page]?.push(put);
    for (const [index, puts] of rows.entries()) {
      const number = first + index + 1;
      const foot = letter && number === 1 ? footRules(area, format) : [];
      const unnumbered = letter && number === 1 && !format.letter.numberOnFirstPage.value;
      pages.push({
        number,
        paper: { width: pt(area.paper.width), height: pt(area.paper.height) },
        textArea: boxOf(area),
        lines: puts.flatMap(({ row, top }) =>
          row.words.map((words) => lineOf(words, top, area, placed)),
        ),
        rules: [
          ...puts.flatMap(({ row, top }) => row.rules.map((rule) => ruleOf(rule, top, area))),
          ...foot.map((rule) => ruleOf(rule, 0, area)),
        ],
        pageNumber: unnumbered ? null : pageNumberOf(number, landscape, format, metrics),
      });
    }
  }
  const area = areaOf(format);
  return {
    paper: { width: pt(area.paper.width), height: pt(area.paper.height) },
    textArea: boxOf(area),
    pages,
    warnings: warningsOf(pages, placed, format),
  };
};

/** How many pages a document has: cheaper than laying them out. */
export const pageCount = (
  placed: readonly Placed[],
  format: Format,
  metrics: Metrics = metricsOf(format),
): number =>
  filledSheets(placed, format, metrics).reduce((sum, { paged: { pages } }) => sum + pages, 0);

type Filled = { readonly area: Area; readonly landscape: boolean; readonly paged: Paged };

const filledSheets = (
  placed: readonly Placed[],
  format: Format,
  metrics: Metrics,
): readonly Filled[] => {
  let from = 0;
  return sheetsOf(placed).map(({ landscape, placed: blocks }) => {
    const area = areaOf(format, landscape);
    const { text, imprint } = stacksOf(blocks, from, area, format, metrics);
    from += blocks.length;
    return { area, landscape, paged: withImprint(paged(text, area.height), imprint, area.height) };
  });
};

/** The 版记 stands at the bottom of the last page, or of one more where it has no room there. */
const withImprint = (text: Paged, imprint: readonly Row[], height: number): Paged => {
  if (imprint.length === 0) return text;
  const own = imprint.reduce((sum, row) => sum + row.height, 0);
  const turns = text.foot > 0 && text.foot + own > height;
  const pages = text.pages + (turns ? 1 : 0);
  let top = Math.max(0, height - own);
  const rows = imprint.map((row): Put => {
    const put = { row, page: pages - 1, top };
    top += row.height;
    return put;
  });
  return { rows: [...text.rows, ...rows], pages, foot: height };
};

/** The mark of a letter, or its number at the right, begins the document. */
const isLetter = (placed: readonly Placed[]): boolean =>
  placed.some(({ block }) => block.kind === 'masthead' && block.place === 'letter') ||
  placed.some(({ block }) => block.kind === 'doc-number' && block.align === 'right');

const boxOf = ({ left, top, width, height }: Area): Box => ({
  left: pt(left),
  top: pt(top),
  width: pt(width),
  height: pt(height),
});
