import type { DatePlace, Sourced } from './blocks.ts';
import type { Format } from './format.ts';
import { widthOf } from './width.ts';

/**
 * Places names and date as 7.3.5 has it without a seal: the name two characters from the right,
 * the date below it beginning two characters right of the name's beginning; a date that would
 * come closer to the edge than two characters pushes the name left instead.
 *
 *         上海市徐汇区人民政府办公室□□
 *           2026年11月6日
 */
export const placeSignatures = (blocks: readonly Sourced[], format: Format): Sourced[] =>
  blocks.map((sourced, index) => {
    const { block } = sourced;
    if (block.kind === 'signature') {
      const right = placesOf(...signatureAt(blocks, index), format).nameRight;
      return { ...sourced, block: { ...block, right } };
    }
    if (block.kind !== 'date') return sourced;
    const before = blocks[index - 1]?.block;
    const from: DatePlace =
      before?.kind === 'signature'
        ? placesOf(before.text, block.text, format).date
        : { side: 'end', characters: format.signature.sealedDateRightCharacters.value };
    return { ...sourced, block: { ...block, from } };
  });

/** The name the date stands below (the last of a joint signature) and that date. */
const signatureAt = (
  blocks: readonly Sourced[],
  index: number,
): readonly [name: string, date: string] => {
  let name = '';
  for (const { block } of blocks.slice(index)) {
    if (block.kind === 'date') return [name, block.text];
    if (block.kind !== 'signature') break;
    name = block.text;
  }
  return [name, ''];
};

type Places = { readonly nameRight: number; readonly date: DatePlace };

export const placesOf = (name: string, date: string, format: Format): Places => {
  const { grid, signature: rule } = format;
  const edge = rule.nameRightCharacters.value;
  const shift = rule.dateShiftCharacters.value;
  // A name longer than a line begins at the left edge.
  const begin = edge + Math.min(widthOf(name), grid.characters.value - edge) - shift;
  const end = begin - widthOf(date);
  if (end >= edge) return { nameRight: edge, date: { side: 'begin', characters: begin } };
  return { nameRight: edge + (edge - end), date: { side: 'end', characters: edge } };
};
