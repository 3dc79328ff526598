import type { Precedent } from '../model/document.ts';
import type { Clause, Policy } from '../model/policy.ts';
import { introducesList } from '../model/walk.ts';
import { answersOf, comparedOf } from './answers.ts';
import { anchorOf } from './decisions.ts';
import { bandsOf } from './grid/bands.ts';
import type { ClauseRow, Grid, GridCell, GridRow, SectionRow } from './grid/types.ts';
import type { Alignment, LinkDecision } from './types.ts';

/**
 * The draft beside several precedents. Every compared clause of the draft has a row; every compared
 * clause of a precedent is a candidate in some row, or stands in exactly one band near the place
 * where its own neighbours are answered.
 *
 * @param precedents the columns, in their order.
 * @param alignment of this draft; links to clauses that are gone are passed over.
 * @param decisions the drafter's, which the alignment has taken into account.
 */
export function gridOf(
  draft: Policy,
  precedents: readonly Precedent[],
  alignment: Alignment,
  decisions: readonly LinkDecision[] = [],
): Grid {
  const cellOf = (clause: Clause, precedent: Precedent): GridCell => ({
    doc: precedent.id,
    candidates: answersOf(alignment, clause.path, precedent),
    decisions: decisions.filter(
      (decision) => decision.doc === precedent.id && isAbout(decision, clause),
    ),
  });
  const rows = outlineOf(draft.clauses).map((row): SectionRow | ClauseRow =>
    row.kind === 'section'
      ? row
      : { ...row, cells: precedents.map((precedent) => cellOf(row.clause, precedent)) },
  );
  const bands = bandsOf(
    rows,
    precedents.map((precedent) => ({
      doc: precedent.id,
      clauses: [...comparedOf(precedent).values()],
    })),
  );
  return {
    docs: precedents.map(({ id }) => id),
    rows: [undefined, ...rows].flatMap((row, at): GridRow[] => {
      const band = bands.get(at - 1);
      return [
        ...(row === undefined ? [] : [row]),
        ...(band === undefined ? [] : [{ kind: 'band' as const, clauses: band }]),
      ];
    }),
  };
}

/** One whose clause is gone keeps an old path, which another clause may bear by now. */
const isAbout = ({ draft }: LinkDecision, clause: Clause): boolean =>
  draft.path === clause.path && draft.text === anchorOf(clause).text;

/** Sections and clauses in order of the text; the items of a list belong to their clause's row. */
function outlineOf(clauses: readonly Clause[]): (SectionRow | ClauseRow)[] {
  return clauses.flatMap((clause) => {
    const own: SectionRow | ClauseRow =
      clause.text === '' && clause.children.length > 0
        ? { kind: 'section', clause }
        : { kind: 'clause', clause, cells: [] };
    return introducesList(clause) ? [own] : [own, ...outlineOf(clause.children)];
  });
}
