import type { ShownRow } from './shown-rows.ts';

/** The cell the keys work on: 0 is the draft, 1 the first precedent. */
export type Cell = { readonly row: string; readonly column: number };

/** Headings and tables of slots are read, not entered. */
export const canStand = ({ kind }: ShownRow): boolean => kind !== 'section' && kind !== 'slots';

/**
 * Where an arrow key, Home or End leads; null for keys that mean nothing here. At the ends one stays.
 *
 * @param columns how many there are, with the draft's.
 */
export function moved(
  cell: Cell,
  key: string,
  rows: readonly ShownRow[],
  columns: number,
): Cell | null {
  const standing = rows.filter(canStand);
  const at = standing.findIndex((row) => row.key === cell.row);
  const toRow = (index: number): Cell => ({
    ...cell,
    row: standing[Math.min(Math.max(index, 0), standing.length - 1)]?.key ?? cell.row,
  });
  const toColumn = (column: number): Cell => ({
    ...cell,
    column: Math.min(Math.max(column, 0), columns - 1),
  });
  switch (key) {
    case 'ArrowDown':
      return toRow(at + 1);
    case 'ArrowUp':
      return toRow(at - 1);
    case 'Home':
      return toRow(0);
    case 'End':
      return toRow(standing.length - 1);
    case 'ArrowRight':
      return toColumn(cell.column + 1);
    case 'ArrowLeft':
      return toColumn(cell.column - 1);
    default:
      return null;
  }
}
