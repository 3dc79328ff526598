import type { Block } from './blocks.ts';
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
      const date = blocks.slice(index).find((other) => other.kind !== 'signature');
      const name = lastOf(blocks, index);
      return { ...block, right: rightsOf(name, date?.kind === 'date' ? date.text : '').name };
    }
    if (block.kind === 'date') {
      const before = blocks[index - 1];
      return before?.kind === 'signature'
        ? { ...block, right: rightsOf(before.text, block.text).date }
        : { ...block, right: rule.sealedDateRightCharacters.value };
    }
    return block;
  });

/** The last name of a joint signature is the one the date stands below. */
const lastOf = (blocks: readonly Block[], index: number): string => {
  let name = '';
  for (const block of blocks.slice(index)) {
    if (block.kind !== 'signature') break;
    name = block.text;
  }
  return name;
};

/** Distances from the right edge in characters. */
export const rightsOf = (name: string, date: string): { name: number; date: number } => {
  const edge = rule.nameRightCharacters.value;
  const shift = rule.dateShiftCharacters.value;
  const widest = grid.characters.value - edge - shift;
  const nameWidth = Math.min(widthOf(name), widest);
  const dateRight = nameWidth + edge - shift - widthOf(date);
  if (date === '' || dateRight >= edge) return { name: edge, date: Math.max(dateRight, edge) };
  return { name: edge + (edge - dateRight), date: edge };
};
