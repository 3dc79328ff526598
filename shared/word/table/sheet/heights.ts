import { linesIn, type Room } from './portions.ts';
import type { SheetColumns, SheetRow } from './types.ts';

/** Points a line takes in the sheet's type, and what a row has around its lines. */
const LINE = 13.5;
const AROUND = 4;
const HEIGHTS = { title: 30, header: 20, section: 19 } as const;

/** Excel shows no row higher than 409 points. */
const HIGHEST = 409;

/** A Chinese character takes two units; the cell's margins and rounding take two more. */
export const roomOf = (width: number): Room => ({
  characters: Math.max(1, Math.floor((width - 2) / 2)),
  lines: Math.floor((HIGHEST - AROUND) / LINE) - 1,
});

/** Height of a row in points, so that its fullest cell is seen whole. */
export const rowPoints = (row: SheetRow, columns: SheetColumns): number => {
  if (row.kind === 'legend') {
    const all = columns.reduce((sum, width) => sum + width, 0);
    return linesIn(row.cell, roomOf(all)) * LINE + AROUND;
  }
  if (row.kind !== 'entry') return HEIGHTS[row.kind];
  const lines = row.cells.map((cell, at) => linesIn(cell, roomOf(columns[at] ?? 0)));
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE + AROUND);
};
