import type { Beside } from '../../shared/beside.ts';
import { sameBeside } from './beside.ts';

/**
 * With what is kept beside the text. Undoing an edit does not take a decision back, and one whose
 * clause is gone waits for it to come back; so does a remark whose passage is gone.
 */
export type OpenDraft = Beside & {
  readonly stage: 'open';
  readonly id: string;
  readonly name: string;
  /** The text as last reported by the editor. */
  readonly text: string;
  readonly caret: number;
  /** What the host holds; the draft is unsaved while anything differs from it. */
  readonly stored: Stored;
  readonly saving: Saving;
  /** What the editor has to take over: each text in turn, each as one edit that can be undone. */
  readonly imposed: Imposed;
};

export type Imposed = {
  readonly turn: number;
  readonly texts: readonly string[];
  /** Nobody here asked for it: the keys stay where they are. */
  readonly unasked?: true;
};

export type Stored = Beside & {
  readonly text: string;
  readonly revision: number;
  /** ISO time; null for the untouched example. */
  readonly savedAt: string | null;
};

export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Another window saved `theirs` in the meantime; the drafter decides between the texts. */
  | {
      readonly kind: 'conflict';
      readonly theirs: Stored;
      /** What both windows went on from; nothing where that is not known. */
      readonly base: Beside;
    }
  /** Its file is in the bin or gone; nothing is saved until the drafter says where. */
  | { readonly kind: 'removed' };

export const isUnsaved = (content: Content): boolean =>
  content.text !== content.stored.text || !sameBeside(content, content.stored);

/** What is kept of a draft, beside what the host holds of it. */
export type Content = Pick<OpenDraft, 'id' | 'text' | keyof Beside | 'stored'>;
