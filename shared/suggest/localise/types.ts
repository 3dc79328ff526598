import type { Precedent } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/** Where a borrowed text comes from. */
export type From = { readonly jurisdiction: string; readonly level: Precedent['level'] };

/**
 * One replacement on the way from a precedent into a draft.
 * self: 本市 -> 本区, the document's own place by name; organ: a body by its counterpart here;
 * blank: what the drafter has to fill in.
 */
export type LocalChange = {
  readonly kind: 'self' | 'organ' | 'blank';
  readonly from: string;
  readonly to: string;
  /** In the original text. */
  readonly span: Span;
  /** One Chinese sentence for the drafter. */
  readonly reason: string;
};

/** What stays although it names another level or place, or what the drafter should look at. */
export type LocalNote = {
  /** kept: right as it stands; note: not changed, but to be checked (a deadline in the past). */
  readonly kind: 'kept' | 'note';
  readonly text: string;
  readonly span: Span;
  readonly reason: string;
};

export type Localised = {
  readonly text: string;
  readonly changes: readonly LocalChange[];
  readonly notes: readonly LocalNote[];
};

/** Something found in a text: to be changed or to be left with a reason. */
export type Mark =
  | (LocalChange & { readonly act: 'change' })
  | (Pick<LocalNote, 'span' | 'reason'> & { readonly act: 'keep' });
