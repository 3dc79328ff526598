import type { Block, Placed } from './blocks.ts';
import type { Elements } from './elements.ts';
import { officialFormat as format } from './format.ts';
import { placeSignatures } from './signature.ts';

/**
 * Puts the blocks on pages: blank lines between the elements, the measures on a new page after
 * the notice, and what must not be torn apart kept together.
 */
export const placed = ({ notice, measures }: Elements): Placed[] => [
  ...partOf(notice, false),
  ...partOf(measures, notice.length > 0),
];

const partOf = (blocks: readonly Block[], newPage: boolean): Placed[] => {
  const spaced: Block[] = [];
  let before: Block | null = null;
  for (const block of placeSignatures(blocks)) {
    for (let line = 0; line < blankLinesBetween(before, block); line++) {
      spaced.push({ kind: 'blank' });
    }
    spaced.push(block);
    before = block;
  }
  return spaced.map((block, index) => ({
    block,
    newPage: (newPage && index === 0) || block.kind === 'attachment-label',
    keepNext: keepsNext(spaced, index),
  }));
};

/** Real empty paragraphs, so that the page keeps its grid. */
const blankLinesBetween = (before: Block | null, block: Block): number => {
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
const keepsNext = (blocks: readonly Block[], index: number): boolean => {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block === undefined || next === undefined) return false;
  if (block.kind === 'heading' || block.kind === 'title') return true;
  if (inSignature(next) || (inSignature(block) && next.kind === 'annotation')) return true;
  return next.kind === 'blank' && inSignature(blocks[index + 2]);
};
