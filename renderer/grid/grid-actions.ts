import type { GridCell } from '../../shared/compare/grid/types.ts';
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
  /**
   * Writes a passage of the draft anew, as one edit that can be undone.
   *
   * @returns where it stands now; null when it is no longer in the text, which then stays as it is.
   */
  readonly rewrite: (passage: Passage, words: string) => Passage | null;
  readonly undo: () => void;
  readonly redo: () => void;
};
