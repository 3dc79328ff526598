/** The cell the keys work on. Column 0 holds the topics, 1 the draft, then come the precedents. */
export type Spot = { readonly row: number; readonly column: number };

/**
 * Where an arrow key leads, Home and End within the row, with Ctrl to the corners; null for keys that
 * mean nothing here. At the edges one stays.
 */
export function movedTo(
  { row, column }: Spot,
  key: string,
  ctrl: boolean,
  size: { readonly rows: number; readonly columns: number },
): Spot | null {
  const [lastRow, lastColumn] = [size.rows - 1, size.columns - 1];
  switch (key) {
    case 'ArrowDown':
      return { row: Math.min(row + 1, lastRow), column };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, lastColumn) };
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? lastRow : row, column: lastColumn };
    default:
      return null;
  }
}
