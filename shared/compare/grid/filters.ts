import { copied } from '../copied.ts';
import type { SlotRow } from '../slots/types.ts';
import { compareSlots } from '../slots.ts';
import type { ClauseRow, Grid, GridRow, SectionRow } from './types.ts';
import { wordsOf } from './words.ts';

/** 缺失 新增 部分无对应 相近 照搬 数额不同 */
export type GridFilter = 'missing' | 'novel' | 'partly' | 'same' | 'copied' | 'amounts';

/** From here on a clause counts as taken over word for word. */
const MOSTLY = 0.5;

const figures: ReadonlySet<SlotRow['kind']> = new Set(['amount', 'ratio', 'deadline', 'count']);

/** Whether a row itself stands in a filtered grid; a heading only stands over rows that do. */
export function passes(row: GridRow, filter: GridFilter): boolean {
  if (row.kind === 'section') return false;
  if (row.kind === 'band') return filter === 'missing';
  const answered = row.cells.filter(({ candidates }) => candidates.length > 0).length;
  switch (filter) {
    case 'missing':
      return false;
    case 'novel':
      return row.cells.length > 0 && answered === 0;
    case 'partly':
      return answered > 0 && answered < row.cells.length;
    case 'same':
      return row.cells.some(({ candidates: [best] }) => best?.link.relation === 'same');
    default:
      return closeReading(row)[filter];
  }
}

type CloseReading = Readonly<Record<'copied' | 'amounts', boolean>>;

const read = new WeakMap<ClauseRow, CloseReading>();

/** What only the words of the row tell; kept as long as the row is. */
export function closeReading(row: ClauseRow): CloseReading {
  const known = read.get(row);
  if (known !== undefined) return known;
  const found = {
    copied: bestOf(row).some(
      ({ clause }) => copied(wordsOf(row.clause), wordsOf(clause)) >= MOSTLY,
    ),
    amounts: compareSlots(row.clause, bestOf(row)).some(differs),
  };
  read.set(row, found);
  return found;
}

/** Both say a figure, and not the same. */
const differs = ({ kind, draft, standing }: SlotRow): boolean =>
  figures.has(kind) && draft !== null && standing !== 'equal' && standing !== 'only-draft';

/** The counterparts that stand beside a clause: the first candidate of each precedent. */
export const bestOf = ({ cells }: ClauseRow) =>
  cells.flatMap(({ doc, candidates: [best] }) =>
    best === undefined ? [] : [{ doc, clause: best.clause }],
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
  let headings: readonly SectionRow[] = [];
  for (const row of grid.rows) {
    if (row.kind === 'section') {
      const { level } = row.clause;
      headings = [...headings.filter((above) => above.clause.level < level), row];
    } else if (passes(row, filter)) {
      kept.push(...headings, row);
      headings = [];
    }
  }
  return kept;
}
