import { joined, replaced, trimmed, type Words } from './words.ts';

/** A paragraph as printed: w:tab = \t, a manual line break = \n, automatic number written out. */
export type Paragraph = Words & { readonly kind: 'paragraph'; readonly centred: boolean };
/** A row of a table, a cell for every column; a cell that goes on from above is empty. */
export type Row = { readonly kind: 'row'; readonly cells: readonly Words[] };
export type Block = Paragraph | Row;

/**
 * Blocks as lines of text, each ended by a line break. A table row is one line, its cells joined by
 * tabs.
 */
export const linesOf = (blocks: readonly Block[]): Words =>
  joined(blocks.map((block) => ended(lineOf(block))));

const lineOf = (block: Block): Words =>
  block.kind === 'row' ? joined(block.cells, '\t') : shaped(block);

const ended = ({ text, marks }: Words): Words => ({ text: `${text}\n`, marks });

/**
 * A manual break (Shift+Enter) inside a centred paragraph shapes one title; elsewhere people use
 * it for a new paragraph, typically in text pasted from a web page.
 */
const shaped = (paragraph: Paragraph): Words =>
  paragraph.centred ? replaced(paragraph, /\n/gu, '') : paragraph;

/** A cell is one word of a line: its paragraphs are parted by a blank, its own tabs are blanks. */
export const cellOf = (blocks: readonly Block[]): Words => {
  const stretches = blocks.flatMap((block) =>
    block.kind === 'row' ? block.cells : [shaped(block)],
  );
  return joined(stretches.filter(filled).map(onOneLine), ' ');
};

const onOneLine = (words: Words): Words => trimmed(replaced(words, /[\t\n]+/gu, ' '));

export const filled = ({ text }: Words): boolean => text.trim() !== '';
