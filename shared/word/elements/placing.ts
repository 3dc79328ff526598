import type { Block, Placed, Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';
import { placeSignatures } from './signature.ts';

/** A part of a document that begins on a page of its own. */
export type Part = { readonly head: readonly Sourced[]; readonly blocks: readonly Sourced[] };

/**
 * Puts the blocks on pages: blank lines between the elements, each part on a new page, and what
 * must not be torn apart kept together. A 版头 comes with its blank lines.
 */
export const placed = (parts: readonly Part[], sealed: boolean, format: Format): Placed[] =>
  parts.flatMap((part, index) => partOf(part, index > 0, sealed, format));

const partOf = (
  { head, blocks }: Part,
  newPage: boolean,
  sealed: boolean,
  format: Format,
): Placed[] => {
  const spaced: Sourced[] = [...head];
  let before: Block | null = head.at(-1)?.block ?? null;
  for (const sourced of placeSignatures(blocks, sealed, format)) {
    for (let line = 0; line < blankLinesBetween(before, sourced.block, sealed, format); line++) {
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
const blankLinesBetween = (
  before: Block | null,
  block: Block,
  sealed: boolean,
  format: Format,
): number => {
  if (block.kind === 'title') {
    if (before?.kind === 'attachment-label') return format.attachment.titleLine.value - 2;
    // Below the red rule 7.3.1 leaves two lines; without one the title stands on the third line
    // all the same, as an attachment's title does (7.3.7).
    return format.title.blankLinesBefore.value;
  }
  if (before === null || before.kind === 'letterhead') {
    return before !== null && block.kind === 'doc-number'
      ? format.docNumber.blankLinesBefore.value
      : 0;
  }
  const heads: readonly Block['kind'][] = ['title', 'subtitle', 'doc-number', 'red-rule'];
  if (heads.includes(before.kind)) {
    if (before.kind === 'title' && block.kind === 'subtitle') return 0;
    if (before.kind === block.kind) return 0;
    return format.addressee.blankLinesBefore.value;
  }
  if (inSignature(block)) {
    const { blankLinesBefore, sealedBlankLinesBefore, sealedRowBlankLines } = format.signature;
    if (inSignature(before)) return block.kind === 'seal-row' ? sealedRowBlankLines.value : 0;
    return (sealed ? sealedBlankLinesBefore : blankLinesBefore).value;
  }
  if (block.kind === 'attachment-note') {
    return before.kind === 'attachment-note' ? 0 : format.attachmentNote.blankLinesBefore.value;
  }
  return 0;
};

const inSignature = (block: Block | undefined): boolean =>
  block?.kind === 'signature' || block?.kind === 'seal-row' || block?.kind === 'date';

/**
 * A heading stays with its text. A signature stays with the last paragraph before it, because a
 * page that holds nothing but name and date is what （此页无正文） used to excuse. That is only habit:
 * the first paragraph of a part never goes along, since the first page must carry text (7.3.3).
 */
const keepsNext = (blocks: readonly Sourced[], index: number): boolean => {
  const block = blocks[index]?.block;
  const next = blocks[index + 1]?.block;
  if (block === undefined || next === undefined) return false;
  if (block.kind === 'heading' || block.kind === 'title') return true;
  if (inSignature(block) && next.kind === 'annotation') return true;
  const leadsOn =
    inSignature(next) || (next.kind === 'blank' && inSignature(nextWritten(blocks, index + 1)));
  return leadsOn && (block.kind !== 'body' || blocks.slice(0, index).some(isBody));
};

const isBody = ({ block }: Sourced): boolean => block.kind === 'body';

const nextWritten = (blocks: readonly Sourced[], from: number): Block | undefined =>
  blocks.slice(from, from + MOST_BLANK).find(({ block }) => block.kind !== 'blank')?.block;

/** More than the blank lines between any two elements. */
const MOST_BLANK = 8;
