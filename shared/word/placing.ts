import type { Block, Placed, Sourced } from './blocks.ts';
import type { Elements } from './elements.ts';
import type { Format } from './format.ts';
import { placeSignatures } from './signature.ts';

/**
 * Puts the blocks on pages: blank lines between the elements, the measures on a new page after
 * the notice, and what must not be torn apart kept together.
 */
export const placed = ({ notice, measures }: Elements, format: Format): Placed[] => [
  ...partOf(notice, false, format),
  ...partOf(measures, notice.length > 0, format),
];

const partOf = (blocks: readonly Sourced[], newPage: boolean, format: Format): Placed[] => {
  const spaced: Sourced[] = [];
  let before: Block | null = null;
  for (const sourced of placeSignatures(blocks, format)) {
    for (let line = 0; line < blankLinesBetween(before, sourced.block, format); line++) {
      spaced.push({ block: { kind: 'blank' }, span: null });
    }
    spaced.push(sourced);
    before = sourced.block;
  }
  return spaced.map((sourced, index) => ({
    ...sourced,
    newPage: (newPage && index === 0) || sourced.block.kind === 'attachment-label',
    keepNext: keepsNext(spaced, index),
  }));
};

/** Real empty paragraphs, so that the page keeps its grid. */
const blankLinesBetween = (before: Block | null, block: Block, format: Format): number => {
  if (block.kind === 'title') {
    // Below the red rule 7.3.1 leaves two lines; without one the title stands on the third line
    // all the same, as an attachment's title does (7.3.7).
    return format.title.blankLinesBefore.value;
  }
  if (before === null || before.kind === 'letterhead') {
    return block.kind === 'doc-number' ? format.docNumber.blankLinesBefore.value : 0;
  }
  const heads: readonly Block['kind'][] = ['title', 'subtitle', 'doc-number'];
  if (heads.includes(before.kind)) {
    if (before.kind === 'title' && block.kind === 'subtitle') return 0;
    if (before.kind === block.kind) return 0;
    return format.addressee.blankLinesBefore.value;
  }
  if (block.kind === 'signature' || block.kind === 'date') {
    return inSignature(before) ? 0 : format.signature.blankLinesBefore.value;
  }
  if (block.kind === 'attachment-note') {
    return before.kind === 'attachment-note' ? 0 : format.attachmentNote.blankLinesBefore.value;
  }
  return 0;
};

const inSignature = (block: Block | undefined): boolean =>
  block?.kind === 'signature' || block?.kind === 'date';

/**
 * A heading stays with its text. A signature stays with the last lines of the text before it,
 * because a page that holds nothing but name and date is what （此页无正文） used to excuse.
 */
const keepsNext = (blocks: readonly Sourced[], index: number): boolean => {
  const block = blocks[index]?.block;
  const next = blocks[index + 1]?.block;
  if (block === undefined || next === undefined) return false;
  if (block.kind === 'heading' || block.kind === 'title') return true;
  if (inSignature(next) || (inSignature(block) && next.kind === 'annotation')) return true;
  return next.kind === 'blank' && inSignature(blocks[index + 2]?.block);
};
