import type { Block, DatePlace, Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';
import { widthOf } from '../width.ts';
import { sealedDateEdge, sealRows } from './seal-rows.ts';

/**
 * Places names and date as 7.3.5 has it without a seal: the name two characters from the right,
 * the date below it beginning two characters right of the name's beginning; a date that would
 * come closer to the edge than two characters pushes the name left instead.
 *
 *         上海市徐汇区人民政府办公室□□
 *           2026年11月6日
 */
export const placeSignatures = (
  blocks: readonly Sourced[],
  sealed: boolean,
  format: Format,
): Sourced[] => {
  const places = sealed ? sealedPlacesOf : placesOf;
  const rows = sealed ? withSealRows(blocks, format) : blocks;
  return rows.map((sourced, index) => {
    const { block } = sourced;
    if (block.kind === 'signature') {
      const [last, date] = signatureAt(rows, index);
      const right = places(sealed ? block.text : last, date, format).nameRight;
      return { ...sourced, block: { ...block, right } };
    }
    if (block.kind !== 'date') return sourced;
    const from = datePlace(rows[index - 1]?.block, block.text, places, format);
    return { ...sourced, block: { ...block, from } };
  });
};

const datePlace = (
  before: Block | undefined,
  date: string,
  places: typeof placesOf,
  format: Format,
): DatePlace => {
  if (before?.kind === 'signature') return places(before.text, date, format).date;
  const last = before?.kind === 'seal-row' ? before.middles.at(-1) : undefined;
  const edge = format.signature.sealedDateRightCharacters.value;
  return { side: 'end', characters: last === undefined ? edge : last - widthOf(date) / 2 };
};

/** Names in a row, of an organ on each line, become rows of names under their seals. */
const withSealRows = (blocks: readonly Sourced[], format: Format): readonly Sourced[] => {
  const placed: Sourced[] = [];
  let signed: Sourced[] = [];
  const close = (date: string): void => {
    placed.push(...sealRows(signed, date, format));
    signed = [];
  };
  for (const sourced of blocks) {
    const { block } = sourced;
    if (block.kind === 'signature') {
      signed.push(sourced);
      continue;
    }
    if (signed.length > 0) close(block.kind === 'date' ? block.text : '');
    placed.push(sourced);
  }
  if (signed.length > 0) close('');
  return placed;
};

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
  // A name longer than that takes the two characters at its right before it breaks.
  const begin = edge + Math.min(widthOf(name), grid.characters.value - edge) - shift;
  const end = begin - widthOf(date);
  const right = Math.min(edge, Math.max(0, grid.characters.value - widthOf(name)));
  if (end >= edge) return { nameRight: right, date: { side: 'begin', characters: begin } };
  return { nameRight: edge + (edge - end), date: { side: 'end', characters: edge } };
};

/**
 * With a seal (7.3.5.1): the date ends four characters from the right and the name is centred over
 * it; a name too long for that pushes both to the left, so that it stays inside the text area.
 */
const sealedPlacesOf = (name: string, date: string, format: Format): Places => {
  const longer = (Math.min(widthOf(name), format.grid.characters.value) - widthOf(date)) / 2;
  const edge = sealedDateEdge(widthOf(name), date, format);
  return { nameRight: edge - longer, date: { side: 'end', characters: edge } };
};
