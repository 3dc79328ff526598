import type { Borrowed } from '../../model/borrowed.ts';
import type { Edit } from '../../model/edit.ts';
import type { Span } from '../../model/span.ts';
import type { ClausePlace } from '../types.ts';

/**
 * A sentence or heading of a precedent with the words it gets in the draft: `original` is what the
 * precedent says, `inserted` the same localised (本市 -> 本区).
 */
export type Taken = Pick<
  Borrowed,
  'doc' | 'path' | 'name' | 'title' | 'heading' | 'original' | 'inserted'
> & {
  /**
   * What stands between it and the sentence before, and has no source: nothing, a line break, or a
   * line break and the marker of an item (\n1.).
   */
  readonly lead: string;
};

/**
 * Where borrowed words go: to the end of the current clause's own words (before its 责任单位), into
 * a clause of their own behind it, or where the caret stands.
 */
export type BorrowPlace = 'clauseEnd' | 'newClause' | 'caret';

export type Borrowing = {
  readonly place: BorrowPlace;
  /** Where a new clause stands; behind the current one where nothing is said. */
  readonly beside?: ClausePlace | null;
  /** Of the new clause; not used elsewhere. */
  readonly heading: Taken | null;
  readonly sentences: readonly Taken[];
  /** （责任单位：…） behind the words of a new clause; no sentence, so no source is kept of it. */
  readonly note?: string | null;
};

/** What is done to the text, and what is selected in the text that comes of it. */
export type Insertion = {
  /** In order of the text. */
  readonly edits: readonly Edit[];
  readonly select: Span;
  /** What became of the numbers, for the drafter to know; null where there is nothing to tell. */
  readonly told: string | null;
};
