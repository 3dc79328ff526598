import type { GridCell } from '../../shared/compare/grid/types.ts';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Clause } from '../../shared/model/policy.ts';

type Row = { readonly clause: Clause; readonly cells: readonly GridCell[] };

/**
 * Whether two states of a row read the same. Every edit gives all clauses anew, with other places in
 * the text; only the rows whose words or links changed are drawn again.
 */
export const readsTheSame = (a: Row, b: Row): boolean =>
  sameClause(a.clause, b.clause) &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, at) => {
    const other = b.cells[at];
    return other !== undefined && sameCell(cell, other);
  });

const sameClause = (a: Clause, b: Clause): boolean =>
  a === b ||
  (a.path === b.path &&
    a.heading === b.heading &&
    a.responsible?.text === b.responsible?.text &&
    a.deadline?.text === b.deadline?.text &&
    wordsOf(a) === wordsOf(b));

/** The precedent's clauses stay the same objects from one reading of the draft to the next. */
const sameCell = (a: GridCell, b: GridCell): boolean =>
  a.doc === b.doc &&
  a.candidates.length === b.candidates.length &&
  a.candidates.every(({ link, clause }, at) => {
    const other = b.candidates[at];
    return (
      other !== undefined &&
      clause === other.clause &&
      link.score === other.link.score &&
      link.by === other.link.by &&
      link.relation === other.link.relation &&
      link.topic === other.link.topic &&
      link.shared.join() === other.link.shared.join()
    );
  }) &&
  a.decisions.length === b.decisions.length &&
  a.decisions.every((decision, at) => decision.kind === b.decisions[at]?.kind);
