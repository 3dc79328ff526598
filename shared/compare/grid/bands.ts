import type { Clause } from '../../model/policy.ts';
import type { ClauseRow, SectionRow, Unmatched } from './types.ts';

/** Before the first row. */
const TOP = -1;

/**
 * Where a precedent's unanswered clauses would belong: behind the row of the clause that stands last
 * before them in the precedent's own order and is answered. Tianjin 九 is answered by row 12, 十 by
 * none, 十一 by row 3: 十 goes behind row 12.
 *
 * @returns by index of the row they follow, −1 for the top; in order of the columns.
 */
export function bandsOf(
  rows: readonly (SectionRow | ClauseRow)[],
  columns: readonly { readonly doc: string; readonly clauses: readonly Clause[] }[],
): ReadonlyMap<number, readonly Unmatched[]> {
  const bands = new Map<number, Unmatched[]>();
  for (const { doc, clauses } of columns) {
    const { main, linked } = answeredIn(rows, doc);
    let place = TOP;
    for (const clause of clauses) {
      place = main.get(clause.path)?.row ?? place;
      if (linked.has(clause.path)) continue;
      const band = bands.get(place);
      if (band === undefined) bands.set(place, [{ doc, clause }]);
      else band.push({ doc, clause });
    }
  }
  return bands;
}

type Answered = {
  /** The row whose first candidate the clause is; of several the one most like it. */
  readonly main: ReadonlyMap<string, { readonly row: number; readonly score: number }>;
  /** Paths of all candidates. */
  readonly linked: ReadonlySet<string>;
};

function answeredIn(rows: readonly (SectionRow | ClauseRow)[], doc: string): Answered {
  const main = new Map<string, { row: number; score: number }>();
  const linked = new Set<string>();
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'section') continue;
    const candidates = row.cells.find((cell) => cell.doc === doc)?.candidates ?? [];
    for (const { clause } of candidates) linked.add(clause.path);
    const best = candidates[0];
    if (best === undefined) continue;
    const known = main.get(best.clause.path);
    if (known === undefined || best.link.score >= known.score)
      main.set(best.clause.path, { row: at, score: best.link.score });
  }
  return { main, linked };
}
