import type { Block, DatePlace } from './blocks.ts';
import { officialFormat } from './format.ts';
import { widthOf } from './width.ts';

const { grid, signature: rule } = officialFormat;

/**
 * Places names and date as 7.3.5 has it without a seal: the name two characters from the right,
 * the date below it beginning two characters right of the name's beginning; a date that would
 * come closer to the edge than two characters pushes the name left instead.
 *
 *         上海市徐汇区人民政府办公室□□
 *           2026年11月6日
 */
export const placeSignatures = (blocks: readonly Block[]): Block[] =>
  blocks.map((block, index) => {
    if (block.kind === 'signature') {
      return { ...block, right: placesOf(...signatureAt(blocks, index)).nameRight };
    }
    if (block.kind === 'date') {
      const before = blocks[index - 1];
      if (before?.kind === 'signature') {
        return { ...block, from: placesOf(before.text, block.text).date };
      }
      return { ...block, from: { side: 'end', characters: rule.sealedDateRightCharacters.value } };
    }
    return block;
  });

/** The name the date stands below (the last of a joint signature) and that date. */
const signatureAt = (blocks: readonly Block[], index: number): [name: string, date: string] => {
  let name = '';
  for (const block of blocks.slice(index)) {
    if (block.kind === 'date') return [name, block.text];
    if (block.kind !== 'signature') break;
    name = block.text;
  }
  return [name, ''];
};

type Places = { readonly nameRight: number; readonly date: DatePlace };

export const placesOf = (name: string, date: string): Places => {
  const edge = rule.nameRightCharacters.value;
  const shift = rule.dateShiftCharacters.value;
  // A name longer than a line begins at the left edge.
  const begin = edge + Math.min(widthOf(name), grid.characters.value - edge) - shift;
  const end = begin - widthOf(date);
  if (end >= edge) return { nameRight: edge, date: { side: 'begin', characters: begin } };
  return { nameRight: edge + (edge - end), date: { side: 'end', characters: edge } };
};
