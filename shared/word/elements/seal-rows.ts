import { organsOf } from '../../text/parse/organs.ts';
import type { Sourced } from '../blocks.ts';
import type { Format } from '../format.ts';
import { characterOf, twipsOfMm } from '../units.ts';
import { widthOf } from '../width.ts';

/**
 * A joint signature under seals (7.3.5.1): the names side by side in the order of the organs, each
 * where its own seal is pressed, as many in a row as leaves seals and names apart and inside the
 * text area; the last one above the date, in columns counted from there.
 *
 *     徐汇区财政局    徐汇区商务委    徐汇区科委
 *                                  2026年11月6日
 */
export const sealRows = (
  signed: readonly Sourced[],
  date: string,
  format: Format,
): readonly Sourced[] => {
  const names = signed.flatMap(namesOf);
  const widest = Math.max(...names.map(({ name }) => widthOf(name)));
  const most = format.grid.characters.value - NAMES_APART;
  if (names.length < 2 || widest > most) return signed;
  const columns = columnsFor(names.length, widest, date, format);
  const middles = middlesOf(columns, widest, date, format);
  return rowsOf(names, columns).map((row) => ({
    block: {
      kind: 'seal-row',
      names: row.map(({ name }) => name),
      middles: middles.slice(columns - row.length),
    },
    span: spanOver(row),
  }));
};

/** From the right edge to where the date below the last name ends, in characters. */
export const sealedDateEdge = (widest: number, date: string, format: Format): number => {
  const { grid, signature } = format;
  const longer = (Math.min(widest, grid.characters.value) - widthOf(date)) / 2;
  return Math.max(signature.sealedDateRightCharacters.value, longer);
};

type Name = { readonly name: string; readonly span: Sourced['span'] };

/** 市政府办公厅　国家知识产权局办公室 on one line are two. */
const namesOf = ({ block, span }: Sourced): readonly Name[] => {
  if (block.kind !== 'signature') return [];
  const names = organsOf(block.text);
  const isWhole = names.join('') === block.text.replace(/\s/gu, '');
  return (isWhole ? names : [block.text]).map((name) => ({ name, span }));
};

const spanOver = (row: readonly Name[]): Sourced['span'] => {
  const [first, last] = [row[0]?.span, row.at(-1)?.span];
  return first && last ? { from: first.from, to: last.to } : null;
};

/** As many columns as have room, then no more than the rows need: of four names, two and two. */
const columnsFor = (count: number, widest: number, date: string, format: Format): number => {
  let columns = Math.min(count, format.signature.sealedNamesPerRow.value);
  while (columns > 1 && !hasRoom(columns, widest, date, format)) columns--;
  return Math.ceil(count / Math.ceil(count / columns));
};

const hasRoom = (columns: number, widest: number, date: string, format: Format): boolean => {
  const first = middlesOf(columns, widest, date, format)[0] ?? 0;
  return first + Math.max(widest, sealOf(format)) / 2 <= format.grid.characters.value;
};

/** Middles of the columns in characters from the right edge, the leftmost first. */
const middlesOf = (
  columns: number,
  widest: number,
  date: string,
  format: Format,
): readonly number[] => {
  const right = Math.max(
    sealedDateEdge(widest, date, format) + widthOf(date) / 2,
    (widest + NAMES_APART) / 2,
  );
  const closest = Math.max(widest + NAMES_APART, sealOf(format) + SEALS_APART);
  // Where there is more room the first stands as far from the left edge as the last from the right.
  const even = (format.grid.characters.value - 2 * right) / Math.max(columns - 1, 1);
  const step = Math.max(closest, even);
  return Array.from({ length: columns }, (_, column) => right + (columns - 1 - column) * step);
};

/** Between two names and, half of it, to the edge, in characters: renderers round. */
const NAMES_APART = 1;
/** Seals must neither overlap nor touch. */
const SEALS_APART = 0.25;

const sealOf = (format: Format): number =>
  twipsOfMm(format.signature.sealMm.value) / characterOf(format);

/** Full rows first: what is left over stands below the last columns, its end above the date. */
const rowsOf = (names: readonly Name[], columns: number): readonly (readonly Name[])[] =>
  Array.from({ length: Math.ceil(names.length / columns) }, (_, row) =>
    names.slice(row * columns, (row + 1) * columns),
  );
