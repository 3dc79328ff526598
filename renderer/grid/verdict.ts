import { anchorOf } from '../../shared/compare/decisions.ts';
import type { GridCell } from '../../shared/compare/grid/types.ts';
import type { LinkDecision } from '../../shared/compare/types.ts';
import type { Clause } from '../../shared/model/policy.ts';
import type { Event } from '../session.ts';

/** What a drafter can say of the link in a cell. */
export type Verdict =
  /** ✓ this clause of the precedent is the counterpart. */
  | { readonly kind: 'confirm'; readonly clause: Clause }
  /** This one is not; the next candidate takes its place. */
  | { readonly kind: 'reject'; readonly clause: Clause }
  /** 无对应: no clause of this precedent is. */
  | { readonly kind: 'none' }
  /** 撤销更正: the words decide again. */
  | { readonly kind: 'withdraw' };

/**
 * What has to happen for a verdict. One counterpart is confirmed in a cell: choosing another takes
 * the earlier choice back.
 */
export function eventsOf(draft: Clause, cell: GridCell, verdict: Verdict): readonly Event[] {
  const { doc } = cell;
  const decided = (decision: LinkDecision): Event => ({ type: 'linkDecided', decision });
  const anchor = anchorOf(draft);
  switch (verdict.kind) {
    case 'withdraw':
      return cell.decisions.map((decision) => takenBack(decision));
    case 'none':
      return [decided({ kind: 'none', draft: anchor, doc })];
    default: {
      const { path, heading } = verdict.clause;
      const kind = verdict.kind === 'confirm' ? 'confirmed' : 'rejected';
      return [
        ...cell.decisions
          .filter((earlier) => earlier.kind === 'confirmed' && kind === 'confirmed')
          .map((earlier) => takenBack(earlier)),
        decided({ kind, draft: anchor, doc, path, heading }),
      ];
    }
  }
}

const takenBack = (decision: LinkDecision): Event => ({
  type: 'linkUndecided',
  decided: {
    draft: decision.draft.path,
    doc: decision.doc,
    path: decision.kind === 'none' ? null : decision.path,
  },
});

/** Whether the drafter confirmed what the cell shows: its first candidate, or that there is none. */
export const isConfirmed = ({ candidates: [best], decisions }: GridCell): boolean =>
  best === undefined ? decisions.some(({ kind }) => kind === 'none') : best.link.by === 'drafter';
