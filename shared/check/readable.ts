import { fullWidth } from '../text/punctuation.ts';
import { type Paragraph, perParagraph } from './paragraph.ts';

/** A mark between two digits belongs to a figure: 500,000 元, 3:1. */
const HALF = /(?<!\d)[,:;()]|[,:;()](?!\d)|\n/g;

/**
 * Printed words for those who look for sense, not for form: half-width marks count as full ones and
 * the break of a copied line as a blank. Of the same length, so that places stay.
 */
export const readable = (text: string): string =>
  text.replace(HALF, (mark) => (mark === '\n' ? ' ' : fullWidth(mark)));

/** The words of a paragraph as `readable` gives them, made once. */
export const readableOf: (paragraph: Paragraph) => string = perParagraph(({ text }) =>
  readable(text),
);
