import type { Face, Format } from '../format.ts';
import { twipsOfPt } from '../units.ts';

/** Built-in styles by their ids, so that Word's outline, navigation and gallery know them. */
export type StyleId = 'Normal' | 'BodyText' | 'Title' | 'Subtitle' | HeadingId | 'Footer';
export type HeadingId = 'Heading1' | 'Heading2' | 'Heading3' | 'Heading4';

export const HEADINGS: readonly HeadingId[] = ['Heading1', 'Heading2', 'Heading3', 'Heading4'];

/** How paragraphs of a style stand; measures in twips. */
export type StyleLook = {
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly left: number;
  readonly right: number;
  /** Further indent of the first line; negative where it hangs. */
  readonly first: number;
  /** Exact height of a line. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
};

/** Depth 1 is heading 1; what lies deeper than the standard's four levels shares the fourth. */
export const headingStyle = (depth: number): HeadingId =>
  HEADINGS[Math.max(depth, 1) - 1] ?? 'Heading4';

/** Face and weight of the four heading styles of Word's outline: those of 一、 （一） 1. （1）. */
export const headingLevels = ({ levels }: Format): readonly { face: Face; bold: boolean }[] =>
  (['han', 'han-paren', 'arabic', 'arabic-paren'] as const).map((marker) => ({
    face: levels[marker].face.value,
    bold: levels[marker].bold.value,
  }));

/** Height of the page number's line in twips: its own size, so that its place can be computed. */
export const footerLine = ({ pageNumber }: Format): number => twipsOfPt(pageNumber.sizePt.value);

export const styleLook = (style: StyleId, format: Format): StyleLook => {
  const normal: StyleLook = {
    align: 'both',
    left: 0,
    right: 0,
    first: 0,
    line: format.grid.lineTwips.value,
    before: 0,
    after: 0,
  };
  const { body, title } = format;
  switch (style) {
    case 'Title':
      return { ...normal, align: 'center', line: title.lineTwips.value };
    case 'Subtitle':
      return { ...normal, align: 'center' };
    case 'Footer':
      return { ...normal, line: footerLine(format) };
    case 'Normal':
      return normal;
    default:
      return { ...normal, first: body.indentCharacters.value * twipsOfPt(body.sizePt.value) };
  }
};
