import type { FileChild, Table } from 'docx';
import type { Block } from '../blocks.ts';
import { paragraphOf } from '../docx/paragraphs.ts';
import { placed } from '../elements/placing.ts';
import type { Format } from '../format.ts';
import { lineOf } from '../table/word-text.ts';

/** Headings, paragraphs and tables of a paper about a draft, in the official format. */
export const headingBlock = (
  level: 'han' | 'han-paren',
  depth: number,
  text: string,
  { levels }: Format,
): Block => {
  const { face, bold } = levels[level];
  return {
    kind: 'heading',
    depth,
    centred: false,
    runs: [{ text, face: face.value, bold: bold.value }],
  };
};

/** A paragraph of the body. */
export const bodyBlock = (text: string, { body }: Format): Block => ({
  kind: 'body',
  runs: [{ text, face: body.face.value, bold: false }],
});

/** Blocks as Word has them, one behind the other. */
export const paragraphs = (blocks: readonly Block[], format: Format): readonly FileChild[] =>
  placed([{ head: [], blocks: blocks.map((block) => ({ block, span: null })) }], false, format).map(
    (one) => paragraphOf(one, format),
  );

/** Between the words and the table below them, in twips. */
const GAP = 120;

/** A table with what keeps it off the words above and below. */
export const withGaps = (table: Table, format: Format): readonly FileChild[] => [
  lineOf([], 'fangsong', { sizePt: 1, line: GAP, format }),
  table,
  ...paragraphs([{ kind: 'blank' }], format),
];
