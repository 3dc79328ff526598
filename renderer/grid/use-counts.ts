import { useEffect, useState } from 'react';
import { closeReading, countOf, type GridFilter } from '../../shared/compare/grid/filters.ts';
import type { Grid } from '../../shared/compare/grid/types.ts';

/** How long the window may be kept from other work in one go. */
const SLICE_MS = 12;

/**
 * How many rows a filter would show; null while the words are still being read, which for thousands
 * of clauses takes some seconds and is done between other work.
 */
export function useCounts(grid: Grid): (filter: GridFilter) => number | null {
  const [read, setRead] = useState<Grid | null>(null);
  useEffect(() => {
    const rows = grid.rows.values();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = (): void => {
      const end = performance.now() + SLICE_MS;
      for (const row of rows) {
        if (row.kind === 'clause') closeReading(row);
        if (performance.now() > end) {
          timer = setTimeout(work);
          return;
        }
      }
      setRead(grid);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [grid]);
  return (filter) =>
    read !== grid && (filter === 'copied' || filter === 'amounts') ? null : countOf(grid, filter);
}
