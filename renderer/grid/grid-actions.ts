import type { Place } from '../desk.ts';

/** What the grid asks of the window. The functions stay the same from drawing to drawing. */
export type GridActions = {
  /** Escape: back to the three panes, the caret where it was. */
  readonly leave: () => void;
  /** Back to the page, the caret at an offset. */
  readonly jump: (offset: number) => void;
  /** Leaves the grid and opens a precedent at a clause. */
  readonly openPlace: (place: Place) => void;
  readonly undo: () => void;
  readonly redo: () => void;
};
