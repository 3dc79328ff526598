import type { Format } from '../format.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { widthOf } from '../width.ts';
import { columnWidths } from './columns.ts';
import type { TableCell } from './types.ts';

/** What the table's columns and lines measure, in twips; the size of its words in points. */
export type Measures = {
  readonly sizePt: number;
  readonly line: number;
  /** Of the columns, in order; together as wide as the text area. */
  readonly widths: readonly number[];
  /** Height of the text area. */
  readonly height: number;
};

/** 五号, 小五, 六号: what leaves a narrow column eight characters or more. */
const sizeFor = (precedents: number): number =>
  precedents <= 2 ? 10.5 : precedents === 3 ? 9 : 7.5;

/** Lines are this much higher than their words. */
const LEADING = 1.36;
/** 缺12 and its margins, in characters. */
const NUMBER_CHARACTERS = 3.3;
const WIDEST_FACTS_MM = 42;

/** Between the words of a cell and its border. */
export const CELL_MARGIN = { side: 80, top: 40 };

export const measuresOf = (precedents: number, { textArea }: Format): Measures => {
  const sizePt = sizeFor(precedents);
  // The page lies on its side: the text area is as wide as it is high in portrait.
  const width = twipsOfMm(textArea.heightMm.value);
  const number = Math.round(NUMBER_CHARACTERS * twipsOfPt(sizePt)) + 2 * CELL_MARGIN.side;
  return {
    sizePt,
    line: Math.round(twipsOfPt(sizePt) * LEADING),
    widths: columnWidths(precedents, {
      all: width,
      number,
      widestFacts: twipsOfMm(WIDEST_FACTS_MM),
    }),
    height: twipsOfMm(textArea.widthMm.value),
  };
};

/** About how high a row is: that of its fullest cell. */
export const rowHeight = (
  cells: readonly { readonly paragraphs: readonly string[]; readonly width: number }[],
  { sizePt, line }: Measures,
): number => {
  const lines = cells.map(({ paragraphs, width }) => {
    const inside = width - 2 * CELL_MARGIN.side;
    const characters = Math.max(1, Math.floor(inside / twipsOfPt(sizePt)));
    return paragraphs.reduce(
      (sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / characters)),
      0,
    );
  });
  return Math.max(1, ...lines) * line + 2 * CELL_MARGIN.top;
};

export const paragraphTexts = (cell: TableCell): readonly string[] =>
  cell.map(({ runs }) => runs.map(({ text }) => text).join(''));
