import type { Passage } from '../grid/passage.ts';
import type { NewClause } from './new-clause.ts';

/** What the pane asks of the window. The functions stay the same from drawing to drawing. */
export type SuggestActions = {
  readonly jump: (offset: number) => void;
  /** Puts other words in the place of a passage, as one edit that can be undone. */
  readonly rewrite: (passage: Passage, words: string) => void;
  /** Writes an empty clause for the drafter to fill. */
  readonly write: (clause: NewClause) => void;
};
