import type { Remark } from './remark.ts';
import type { Span } from './span.ts';

/** Who made a tracked change, and when; '' and null where the file does not say. */
export type Hand = { readonly author: string; readonly at: string | null };

/**
 * A stretch of a text with its tracked changes. Joining what nobody inserted gives the text before
 * all changes, joining what nobody removed the text after them. A paragraph mark is a \n with
 * changes of its own.
 */
export type Segment = {
  readonly text: string;
  readonly insert: Hand | null;
  readonly remove: Hand | null;
};

/** A comment with its place in the joined segments of the body. */
export type RevisedRemark = Pick<Remark, 'author' | 'at' | 'text' | 'quote' | 'line' | 'done'> & {
  /** One a thread: a reply has that of the comment it answers. */
  readonly thread: string;
  /** Null for one in a text box or a footnote; `line` and `quote` tell its words. */
  readonly span: Span | null;
};

/** A Word file with both sides of its changes. */
export type Revised = {
  readonly body: readonly Segment[];
  /** Text boxes, notes, 页眉 and 页脚: changes there are changes too. */
  readonly beside: readonly Segment[];
  readonly remarks: readonly RevisedRemark[];
};
