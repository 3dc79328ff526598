import type { Span } from '../../model/span.ts';

/**
 * One place where the reviewed text says something else than the one it goes out from: the words at
 * `from`..`to` of the old text become `words`.
 */
export type Edit = Span & {
  readonly words: string;
  /** Where the words stand in the reviewed text; what comes in at one place keeps this order. */
  readonly order: number;
  /** The moved block it stands in; null outside of all. */
  readonly block: number | null;
};

/** Lines that stand elsewhere in the reviewed text. What changed inside them is an edit of its own. */
export type Block = Span & {
  /** Where they go in the old text, outside of all blocks. */
  readonly at: number;
  readonly order: number;
  /** Their place in the reviewed text. */
  readonly reviewed: Span;
};

/**
 * 改动: what the drafter accepts or rejects in one go. A moved clause is one; numbers that follow
 * from what came, went and moved are one together, and so are blanks and empty lines.
 */
export type Change = {
  /** The same whenever the two texts are compared. */
  readonly id: string;
  readonly kind: 'reworded' | 'added' | 'deleted' | 'moved' | 'numbers' | 'layout';
  /** Places in the list of edits. */
  readonly edits: readonly number[];
  /** Place in the list of blocks; of a moved one. */
  readonly block: number | null;
};

/** Everything a reviewer changed, in order of the old text; numbers and layout come last. */
export type Changes = {
  readonly before: string;
  readonly reviewed: string;
  readonly edits: readonly Edit[];
  readonly blocks: readonly Block[];
  readonly changes: readonly Change[];
};
