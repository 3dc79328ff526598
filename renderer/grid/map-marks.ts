import type { ShownRow } from './shown-rows.ts';

/** What the map says of a row. */
export type MarkKind = 'difference' | 'novel' | 'missing';

export const markOf = (row: ShownRow): MarkKind | null => {
  switch (row.kind) {
    case 'band':
      return 'missing';
    case 'clause':
      return row.cells.some(({ candidates }) => candidates.length > 0) ? 'difference' : 'novel';
    default:
      return null;
  }
};

/** A row's place in the whole grid, 0 to 1. */
export type Extent = { readonly from: number; readonly to: number };

/** Rows of thousands of clauses are thinner than a pixel: marks of a kind that touch become one. */
export function merged(extents: readonly Extent[], least: number): readonly Extent[] {
  const marks: Extent[] = [];
  for (const { from, to } of extents) {
    const end = Math.max(to, from + least);
    const last = marks.at(-1);
    if (last !== undefined && from <= last.to)
      marks[marks.length - 1] = { from: last.from, to: Math.max(last.to, end) };
    else marks.push({ from, to: end });
  }
  return marks;
}
