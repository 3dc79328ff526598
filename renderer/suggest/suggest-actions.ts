import type { Passage } from '../grid/passage.ts';

/** What the pane asks of the window. The functions stay the same from drawing to drawing. */
export type SuggestActions = {
  readonly jump: (offset: number) => void;
  /** Puts other words in the place of a passage, as one edit that can be undone. */
  readonly rewrite: (passage: Passage, words: string) => void;
};
