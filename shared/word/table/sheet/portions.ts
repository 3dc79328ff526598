import { sentencesOf } from '../../../text/segment-sentences.ts';
import { widthOf } from '../../width.ts';
import type { CellParagraph, TableCell } from '../types.ts';

/** What a cell of a sheet can show: characters a line, lines a cell. */
export type Room = { readonly characters: number; readonly lines: number };

/**
 * A cell in portions that are seen whole. Excel shows no row higher than 409 points and keeps no more
 * than 32,767 characters in a cell, so what is longer goes on in the row below: between paragraphs,
 * else between sentences, else (a sentence longer than a cell) between characters. Nothing is left
 * out; the portions joined are the cell.
 */
export const portionsOf = (cell: TableCell, room: Room): readonly TableCell[] => {
  const portions: CellParagraph[][] = [[]];
  let used = 0;
  for (const paragraph of cell) {
    for (const part of partsOf(paragraph, room)) {
      const lines = linesOf(textOf(part), room);
      if (used > 0 && used + lines > room.lines) {
        portions.push([]);
        used = 0;
      }
      portions.at(-1)?.push(part);
      used += lines;
    }
  }
  return portions;
};

/** A paragraph as parts of at most a cell each; one that fits stays whole. */
const partsOf = (paragraph: CellParagraph, room: Room): readonly CellParagraph[] => {
  const text = textOf(paragraph);
  if (linesOf(text, room) <= room.lines) return [paragraph];
  const parts: string[] = [];
  for (const piece of sentencesOf(text).flatMap((sentence) => inRoom(sentence, room))) {
    const longer = (parts.at(-1) ?? '') + piece;
    if (parts.length > 0 && linesOf(longer, room) <= room.lines) parts[parts.length - 1] = longer;
    else parts.push(piece);
  }
  return cutAt(paragraph, parts);
};

/** A sentence longer than a cell, cut between characters. */
const inRoom = (sentence: string, { characters, lines }: Room): readonly string[] => {
  const most = characters * lines;
  if (widthOf(sentence) <= most) return [sentence];
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const character of sentence) {
    const own = widthOf(character);
    if (width + own > most) {
      pieces.push(piece);
      [piece, width] = ['', 0];
    }
    piece += character;
    width += own;
  }
  return [...pieces, piece];
};

/** The runs of a paragraph divided where the parts of its text end; marks go on. */
const cutAt = (paragraph: CellParagraph, parts: readonly string[]): readonly CellParagraph[] => {
  const left = [...paragraph.runs];
  return parts.map((part, at) => {
    const runs: CellParagraph['runs'][number][] = [];
    for (let missing = part.length; missing > 0; ) {
      const run = left.shift();
      if (run === undefined) break;
      const text = run.text.slice(0, missing);
      runs.push({ ...run, text });
      if (text.length < run.text.length) left.unshift({ ...run, text: run.text.slice(missing) });
      missing -= text.length;
    }
    return { ...paragraph, runs, end: at === parts.length - 1 ? paragraph.end : 'plain' };
  });
};

const textOf = ({ runs }: CellParagraph): string => runs.map(({ text }) => text).join('');

const linesOf = (text: string, { characters }: Room): number =>
  Math.max(1, Math.ceil(widthOf(text) / characters));

/** Lines a cell takes. */
export const linesIn = (cell: TableCell, room: Room): number =>
  cell.reduce((sum, paragraph) => sum + linesOf(textOf(paragraph), room), 0);
