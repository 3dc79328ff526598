import type { Passage, VersionRow } from './types.ts';

export const isClause = ({ before, after }: VersionRow): boolean =>
  [...before, ...after].some(({ part }) => part === 'clause');

export const isUntouched = ({ kind, moved, renumbered }: VersionRow): boolean =>
  kind === 'unchanged' && !moved && !renumbered;

/** Only its number changed, as follows from what happened before it. */
export const isRenumberedOnly = ({ kind, moved, renumbered }: VersionRow): boolean =>
  kind === 'unchanged' && !moved && renumbered;

/** A heading that only gathers clauses under it: 二、集聚优质服务资源. */
export const isSection = (row: VersionRow): boolean =>
  isUntouched(row) && isClause(row) && row.after.every(({ heading, text }) => heading === text);

/**
 * An attachment that came or went is one thing to read, not one for every cell of its table: what
 * was added (or deleted) of one part outside the clauses is gathered in one row.
 */
export function gathered(rows: readonly VersionRow[]): readonly VersionRow[] {
  const lines: VersionRow[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    if (last !== undefined && belongTogether(last, row)) {
      const before = [...last.before, ...row.before];
      lines[lines.length - 1] = { ...last, before, after: [...last.after, ...row.after] };
    } else lines.push(row);
  }
  return lines;
}

const belongTogether = (a: VersionRow, b: VersionRow): boolean =>
  a.kind === b.kind &&
  (a.kind === 'added' || a.kind === 'deleted') &&
  partOf(a) === partOf(b) &&
  partOf(a) !== 'clause';

const partOf = ({ before, after }: VersionRow): Passage['part'] | undefined =>
  (after[0] ?? before[0])?.part;
