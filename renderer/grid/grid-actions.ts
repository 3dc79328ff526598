import type { GridCell } from '../../shared/compare/grid/types.ts';
import type { Nearest } from '../../shared/compare/nearest.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import type { Place } from '../desk.ts';
import type { Passage } from './passage.ts';
import type { Verdict } from './verdict.ts';

/** What the grid asks of the window. The functions stay the same from drawing to drawing. */
export type GridActions = {
  /** Escape: back to the three panes, the caret where it was. */
  readonly leave: () => void;
  /** Back to the page, the caret at an offset. */
  readonly jump: (offset: number) => void;
  /** Leaves the grid and opens a precedent at a clause. */
  readonly openPlace: (place: Place) => void;
  /** Confirms or corrects the link in a cell. */
  readonly judge: (draft: Clause, cell: GridCell, verdict: Verdict) => void;
  /** 对应到: a clause that stood in a band answers this draft clause too, beside what answers already. */
  readonly link: (draft: Clause, precedent: Precedent, clause: Clause) => void;
  /** Clauses of a precedent to choose a draft clause's counterpart from. */
  readonly nearestIn: (precedent: Precedent, draft: Clause) => Nearest;
  /** Clauses of the draft as it is now, to choose a precedent clause's counterpart from. */
  readonly nearestTo: (precedent: Precedent, clause: Clause) => Nearest;
  /**
   * Writes a passage of the draft anew, as one edit that can be undone.
   *
   * @returns where it stands now; null when it is no longer in the text, which then stays as it is.
   */
  readonly rewrite: (passage: Passage, words: string) => Passage | null;
  readonly undo: () => void;
  readonly redo: () => void;
};
