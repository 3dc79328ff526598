import { type Block, cellOf, filled, type Row } from './blocks.ts';
import { cellContinues, cellIsGone, rowIsGone, type Side } from './changes.ts';
import { integer } from './lists.ts';
import { NO_WORDS, type Words } from './words.ts';
import { child, type Element, elementsOf, isOn, setting } from './xml.ts';

/** A cell with the blocks inside it. */
type Cell = { readonly blocks: readonly Block[]; readonly columns: number };
type Line = { readonly before: number; readonly cells: readonly Cell[] };

/** What reading a table needs: its blocks, and where words go that Word does not show. */
export type TableReading = {
  readonly changes: Side;
  readonly blocksOf: (cell: Element) => readonly Block[];
  readonly hide: (words: string) => void;
};

/** More columns than Word allows (63) are a crafted file. */
const MAX_COLUMNS = 63;

/**
 * A table as rows. A table of one column is a frame around paragraphs, and so is a row in which one
 * cell holds several paragraphs and the others nothing: their paragraphs stay lines of their own.
 */
export const readTable = (table: Element, reading: TableReading): readonly Block[] => {
  const lines = rowsOf(table).flatMap((row) => lineOf(row, reading));
  const isFrame = lines.every(({ cells }) => cells.length <= 1);
  return lines.flatMap((line) => (isFrame ? framed(line) : (paragraphsOf(line) ?? [rowOf(line)])));
};

const framed = ({ cells }: Line): readonly Block[] =>
  cells.flatMap(({ blocks }) => blocks).filter(worthALine);

/** The paragraphs of a row that is a frame, or null. */
const paragraphsOf = (line: Line): readonly Block[] | null => {
  const held = line.cells.map(({ blocks }) => blocks.filter(worthALine));
  const [only, ...others] = held.filter((blocks) => blocks.length > 0);
  if (only === undefined || others.length > 0 || only.length < 2) return null;
  return line.cells.length === 1 || only.length > 2 ? only : null;
};

const worthALine = (block: Block): boolean => block.kind === 'row' || filled(block);

/** A cell over several columns is followed by empty ones, so that the columns stay aligned. */
const rowOf = ({ before, cells }: Line): Row => {
  const columns: Words[] = emptyCells(before);
  cells.forEach(({ blocks, columns: wide }, index) => {
    columns.push(cellOf(blocks));
    if (index < cells.length - 1) columns.push(...emptyCells(wide - 1));
  });
  return { kind: 'row', cells: columns };
};

const emptyCells = (count: number): Words[] =>
  Array.from({ length: Math.max(0, count) }, () => NO_WORDS);

const lineOf = (row: Element, reading: TableReading): readonly Line[] => {
  if (rowIsGone(row, reading.changes)) return [];
  const properties = child(row, 'w:trPr');
  const cells = cellsOf(row).flatMap((cell) => readCell(cell, reading));
  if (isOn(properties, 'w:hidden')) {
    for (const { blocks } of cells) reading.hide(cellOf(blocks).text);
    return [];
  }
  return cells.length === 0 ? [] : [{ before: span(properties, 'w:gridBefore', 0), cells }];
};

const readCell = (cell: Element, reading: TableReading): readonly Cell[] => {
  const properties = child(cell, 'w:tcPr');
  if (cellIsGone(properties, reading.changes)) return [];
  const blocks = reading.blocksOf(cell);
  const columns = span(properties, 'w:gridSpan', 1);
  if (!cellContinues(properties, reading.changes)) return [{ blocks, columns }];
  // Word shows the cell above in its place; words that stand here all the same are told.
  reading.hide(cellOf(blocks).text);
  return [{ blocks: [], columns }];
};

const span = (properties: Element | undefined, name: string, usual: number): number =>
  Math.min(integer(setting(properties, name), usual), MAX_COLUMNS);

/** Rows and cells may be wrapped in content controls and the like. */
const rowsOf = (table: Element): Element[] => unwrapped(table, 'w:tr');
const cellsOf = (row: Element): Element[] => unwrapped(row, 'w:tc');

const WRAPPERS = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:del',
  'w:moveTo',
  'w:moveFrom',
]);

const unwrapped = (element: Element, name: string): Element[] =>
  elementsOf(element).flatMap((inner) => {
    if (inner.name === name) return [inner];
    return WRAPPERS.has(inner.name) ? unwrapped(inner, name) : [];
  });
