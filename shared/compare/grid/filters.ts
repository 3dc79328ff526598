import { copied } from '../copied.ts';
import type { ClauseRow, Grid, GridRow } from './types.ts';
import { wordsOf } from './words.ts';

/** 缺失 新增 部分无对应 相近 照搬 */
export type GridFilter = 'missing' | 'novel' | 'partly' | 'same' | 'copied';

/** From here on a clause counts as taken over word for word. */
const MOSTLY = 0.5;

/** Whether a row stands in a filtered grid. A heading stands when a row below it does. */
export function passes(row: GridRow, filter: GridFilter): boolean {
  if (row.kind === 'section') return false;
  if (row.kind === 'band') return filter === 'missing';
  const answered = row.cells.filter(({ candidates }) => candidates.length > 0);
  switch (filter) {
    case 'missing':
      return false;
    case 'novel':
      return row.cells.length > 0 && answered.length === 0;
    case 'partly':
      return answered.length > 0 && answered.length < row.cells.length;
    case 'same':
      return answered.some(({ candidates }) => candidates[0]?.link.relation === 'same');
    case 'copied':
      return mostCopied(row) >= MOSTLY;
  }
}

const mostCopied = (row: ClauseRow): number =>
  Math.max(
    0,
    ...row.cells.flatMap(({ candidates: [best] }) =>
      best === undefined ? [] : [copied(wordsOf(row.clause), wordsOf(best.clause))],
    ),
  );

/** What a filter would show: rows, for 缺失 the clauses in the bands. */
export const countOf = (grid: Grid, filter: GridFilter): number =>
  grid.rows
    .filter((row) => passes(row, filter))
    .reduce((sum, row) => sum + (row.kind === 'band' ? row.clauses.length : 1), 0);

/** The rows that pass, each under its headings. */
export function filtered(grid: Grid, filter: GridFilter | null): readonly GridRow[] {
  if (filter === null) return grid.rows;
  const kept: GridRow[] = [];
  let headings: GridRow[] = [];
  for (const row of grid.rows) {
    if (row.kind === 'section') {
      const { level } = row.clause;
      headings = [...headings.filter((above) => levelOf(above) < level), row];
    } else if (passes(row, filter)) {
      kept.push(...headings, row);
      headings = [];
    }
  }
  return kept;
}

const levelOf = (row: GridRow): number => (row.kind === 'section' ? row.clause.level : 0);
