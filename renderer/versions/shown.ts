import {
  isClause,
  isRenumberedOnly,
  isSection,
  isUntouched,
} from '../../shared/compare/versions/row-kind.ts';
import type { VersionRow } from '../../shared/compare/versions/types.ts';
import type { VersionFilter } from './state.ts';
import { filtered } from './tally.ts';

/** One line of the view. */
export type ShownRow =
  | { readonly kind: 'row'; readonly key: string; readonly row: VersionRow }
  /** Where a passage stood that moved elsewhere: 移至 三.(三). */
  | { readonly kind: 'departure'; readonly key: string; readonly row: VersionRow }
  /** Rows with nothing to read, behind one quiet line. */
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly of: FoldOf;
      readonly rows: readonly VersionRow[];
      readonly open: boolean;
    }
  /** An unchanged heading above rows that are shown. */
  | { readonly kind: 'section'; readonly key: string; readonly row: VersionRow };

/** Single lines of 仅序号变化 are read at a glance; more of them in a row are folded. */
const MOST_RENUMBERED = 3;

/**
 * Stays the same while the draft is edited: the earlier version does not change, and what was added
 * goes by its place in the draft.
 */
export const keyOf = ({ before, after }: VersionRow): string => {
  const [old] = before;
  const [now] = after;
  return old === undefined ? `+${now?.path ?? now?.span.from ?? ''}` : `${old.span.from}`;
};

/** @param turned keys of the folds that stand open. */
export function shownRows(
  rows: readonly VersionRow[],
  filter: VersionFilter | null,
  turned: ReadonlySet<string>,
): readonly ShownRow[] {
  if (filter !== null) return filtered(rows, filter).map(shown);
  return folded(withDepartures(rows), turned);
}

const shown = (row: VersionRow): ShownRow => ({ kind: 'row', key: keyOf(row), row });

/** Each moved row leaves a line behind what stood before it in the earlier version. */
function withDepartures(rows: readonly VersionRow[]): readonly ShownRow[] {
  const inOldOrder = rows
    .filter(({ before }) => before.length > 0)
    .toSorted((a, b) => startOf(a) - startOf(b));
  const behind = new Map<VersionRow | null, VersionRow[]>();
  let anchor: VersionRow | null = null;
  for (const row of inOldOrder) {
    if (!row.moved) anchor = row;
    else behind.set(anchor, [...(behind.get(anchor) ?? []), row]);
  }
  const departures = (from: VersionRow | null): readonly ShownRow[] =>
    (behind.get(from) ?? []).map((row) => ({ kind: 'departure', key: `-${keyOf(row)}`, row }));
  return [...departures(null), ...rows.flatMap((row) => [shown(row), ...departures(row)])];
}

const startOf = ({ before }: VersionRow): number => before[0]?.span.from ?? 0;

/**
 * Folds what one need not read. The heading above what follows stays, so that one knows where one is.
 */
function folded(rows: readonly ShownRow[], turned: ReadonlySet<string>): readonly ShownRow[] {
  const lines: ShownRow[] = [];
  let run: VersionRow[] = [];
  let of: FoldOf | null = null;
  const fold = (rows: readonly VersionRow[], of: FoldOf): void => {
    const [first] = rows;
    if (first === undefined) return;
    const key = `…${keyOf(first)}`;
    const open = turned.has(key);
    const short = of === 'renumbered' && rows.length <= MOST_RENUMBERED;
    if (!short) lines.push({ kind: 'fold', key, of, rows, open });
    if (short || open) for (const row of rows) lines.push(shown(row));
  };
  const close = (next: ShownRow | null): void => {
    const leads = next !== null && next.kind !== 'fold' && isClause(next.row);
    const section = leads ? run.findLastIndex(isSection) : -1;
    const row = run[section];
    if (of !== null) {
      fold(
        run.slice(0, section + 1).filter((each) => each !== row),
        of,
      );
      if (row !== undefined) lines.push({ kind: 'section', key: keyOf(row), row });
      fold(run.slice(section + 1), of);
    }
    run = [];
  };
  for (const line of rows) {
    const next = foldOf(line);
    if (next !== of) close(line);
    of = next;
    if (next !== null && line.kind === 'row') run.push(line.row);
    else lines.push(line);
  }
  close(null);
  return lines;
}

type FoldOf = 'untouched' | 'renumbered';

const foldOf = (line: ShownRow): FoldOf | null => {
  if (line.kind !== 'row') return null;
  if (isUntouched(line.row)) return 'untouched';
  return isRenumberedOnly(line.row) ? 'renumbered' : null;
};

/** The same row with the draft taken for the old text: what was added becomes deleted. */
export const reversedRow = (row: VersionRow): VersionRow => ({
  ...row,
  kind: opposite[row.kind],
  before: row.after,
  after: row.before,
});

const opposite = {
  unchanged: 'unchanged',
  reworded: 'reworded',
  added: 'deleted',
  deleted: 'added',
  split: 'merged',
  merged: 'split',
} satisfies Record<VersionRow['kind'], VersionRow['kind']>;
