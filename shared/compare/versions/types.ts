import type { Span } from '../../model/span.ts';

/** A passage two versions are matched by: a clause, or a part of what stands around the clauses. */
export type Passage = {
  readonly part:
    | 'title'
    | 'subtitle' // 题注
    | 'doc-number'
    | 'notice' // title and body of the 印发通知
    | 'addressee'
    | 'preamble'
    | 'clause'
    | 'closing'
    | 'signature'
    | 'date'
    | 'annotation'
    | 'attachment'
    | 'other'; // 版头, 版记, site chrome
  /** Path of the clause; null outside the clauses. */
  readonly path: string | null;
  /** As printed: 一、 (一) 14、; '' where none is printed. */
  readonly marker: string;
  readonly heading: string | null;
  /** Without the marker: heading, own body and trailing note, in the drafter's printed words. */
  readonly text: string;
  /**
   * Place in the source of its version; of a clause its `own` place, though the text of an article
   * may go on behind its items (前款所列…).
   */
  readonly span: Span;
};

/**
 * What became of some passages. `before` is empty for what was added, `after` for what was deleted;
 * a split has several after, a merger several before.
 */
export type VersionRow = {
  readonly kind: 'unchanged' | 'reworded' | 'added' | 'deleted' | 'split' | 'merged';
  readonly before: readonly Passage[];
  readonly after: readonly Passage[];
  /** Stands in another order or under another heading than its neighbours. */
  readonly moved: boolean;
  /** Its marker changed, as follows from what was added, deleted or moved before it. */
  readonly renumbered: boolean;
};

export type VersionComparison = {
  /** In order of the later version; what was deleted stands where it was. */
  readonly rows: readonly VersionRow[];
  /** Clauses that moved, by their paths before and after. */
  readonly moves: readonly { readonly from: string; readonly to: string }[];
};
