import { filtered, type GridFilter } from '../../shared/compare/grid/filters.ts';
import type {
  BandRow,
  ClauseRow,
  Grid,
  SectionRow,
  Unmatched,
} from '../../shared/compare/grid/types.ts';
import type { Clause } from '../../shared/model/policy.ts';

/** A row on the screen. `key` tells rows of one drawing apart and finds a row again after an edit. */
export type ShownRow = { readonly key: string } & (
  | SectionRow
  | ClauseRow
  | (BandRow & { readonly unfolded: boolean })
  /** 要素 of the clause above. */
  | { readonly kind: 'slots'; readonly row: ClauseRow }
  /** A line of an unfolded band: at most one clause a precedent. */
  | { readonly kind: 'gap'; readonly clauses: readonly (Clause | null)[] }
);

export const keyOfClause = (path: string): string => `clause ${path}`;

/**
 * A band is known by any of its clauses, wherever an edit lets it stand: when its first one is linked
 * to the draft the rest stays unfolded.
 */
const keysOfBand = ({ clauses }: BandRow): readonly string[] =>
  clauses.map(({ doc, clause }) => `band ${doc} ${clause.path}`);

/** Folds or unfolds a row against the rule, or as the rule says again. */
export function turnedWith(turned: ReadonlySet<string>, row: ShownRow): ReadonlySet<string> {
  const keys = row.kind === 'band' ? keysOfBand(row) : [row.key];
  return keys.some((key) => turned.has(key))
    ? new Set([...turned].filter((key) => !keys.includes(key)))
    : new Set([...turned, ...keys]);
}

/**
 * @param turned keys of the rows the drafter folded or unfolded against the rule, which is: folded,
 *   but a band is open where only what is missing is asked for.
 */
export function shownRows(
  grid: Grid,
  filter: GridFilter | null,
  turned: ReadonlySet<string>,
): readonly ShownRow[] {
  return filtered(grid, filter).flatMap((row): ShownRow[] => {
    switch (row.kind) {
      case 'section':
        return [{ ...row, key: `section ${row.clause.path}` }];
      case 'clause': {
        const key = keyOfClause(row.clause.path);
        const slots: ShownRow = { kind: 'slots', key: `slots ${key}`, row };
        return [{ ...row, key }, ...(turned.has(key) ? [slots] : [])];
      }
      default: {
        const keys = keysOfBand(row);
        const key = keys[0] ?? 'band';
        const unfolded = keys.some((one) => turned.has(one)) !== (filter === 'missing');
        const head: ShownRow = { ...row, key, unfolded };
        return unfolded ? [head, ...gapRows(key, row.clauses, grid.docs)] : [head];
      }
    }
  });
}

/** The clauses of a band in their columns, side by side as far as they go. */
function gapRows(
  key: string,
  clauses: readonly Unmatched[],
  docs: readonly string[],
): readonly ShownRow[] {
  const columns = docs.map((doc) => clauses.filter((unmatched) => unmatched.doc === doc));
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, at) => ({
    kind: 'gap',
    key: `${key} ${at}`,
    clauses: columns.map((column) => column[at]?.clause ?? null),
  }));
}
