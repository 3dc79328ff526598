import type { ShownRow } from './shown-rows.ts';

/** The cell the keys work on: 0 is the draft, 1 the first precedent. */
export type Cell = { readonly row: string; readonly column: number };

/** Headings and tables of slots are read, not entered. */
export const canStand = ({ kind }: ShownRow): boolean => kind !== 'section' && kind !== 'slots';

/**
 * The row an arrow key, Home or End leads to; null for keys that mean nothing here. At the ends one
 * stays.
 *
 * @param rows keys of the rows one can stand on.
 */
export function movedRow(row: string, key: string, rows: readonly string[]): string | null {
  const at = rows.indexOf(row);
  const last = rows.length - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[key];
  return to === undefined ? null : (rows[Math.min(Math.max(to, 0), last)] ?? row);
}

/** The same for cells. @param columns how many there are, with the draft's. */
export function moved(
  cell: Cell,
  key: string,
  rows: readonly ShownRow[],
  columns: number,
): Cell | null {
  const standing = rows.filter(canStand).map((row) => row.key);
  const row = movedRow(cell.row, key, standing);
  if (row !== null) return { ...cell, row };
  const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
  if (step === undefined) return null;
  return { ...cell, column: Math.min(Math.max(cell.column + step, 0), columns - 1) };
}
