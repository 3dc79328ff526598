import type { Draft } from '../../shared/api.ts';
import { assertNever } from '../../shared/model/assert.ts';

export type DraftState =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | OpenDraft;

export type OpenDraft = {
  readonly stage: 'open';
  readonly id: string;
  readonly name: string;
  /** The text as last reported by the editor. */
  readonly text: string;
  readonly caret: number;
  /** What the host holds; the draft has unsaved words while `text` differs from it. */
  readonly stored: Stored;
  readonly saving: Saving;
  /** What the editor has to take over: each text in turn, each as one edit that can be undone. */
  readonly imposed: { readonly turn: number; readonly texts: readonly string[] };
};

export type Stored = {
  readonly text: string;
  readonly revision: number;
  /** ISO time; null for the untouched example. */
  readonly savedAt: string | null;
};

export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Another window saved `theirs` in the meantime; the drafter decides. */
  | { readonly kind: 'conflict'; readonly theirs: Stored };

/** Words that were typed but not yet saved when the window went away, and what they built on. */
export type Unsaved = { readonly text: string; readonly revision: number };

export type DraftEvent =
  | {
      readonly type: 'draftOpened';
      readonly draft: Draft;
      readonly unsaved: Unsaved | null;
      readonly caret: number;
    }
  | { readonly type: 'draftFailed'; readonly message: string }
  | { readonly type: 'draftRetried' }
  | { readonly type: 'edited'; readonly text: string }
  | { readonly type: 'caretMoved'; readonly caret: number }
  | { readonly type: 'replaced'; readonly text: string }
  | { readonly type: 'saveStarted' }
  | { readonly type: 'saved'; readonly stored: Stored }
  | { readonly type: 'saveFailed'; readonly message: string }
  | { readonly type: 'conflicted'; readonly theirs: Stored }
  | { readonly type: 'conflictSettled'; readonly keep: 'mine' | 'theirs' };

export const hasUnsavedWords = (draft: OpenDraft): boolean => draft.text !== draft.stored.text;

export function reduceDraft(draft: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'draftOpened':
      return opened(event.draft, event.unsaved, event.caret);
    case 'draftFailed':
      return { stage: 'failed', message: event.message };
    case 'draftRetried':
      return { stage: 'opening' };
    default:
      return draft.stage === 'open' ? reduceOpen(draft, event) : draft;
  }
}

type OpenEvent = Exclude<
  DraftEvent,
  { readonly type: 'draftOpened' | 'draftFailed' | 'draftRetried' }
>;

function reduceOpen(draft: OpenDraft, event: OpenEvent): OpenDraft {
  switch (event.type) {
    case 'edited':
      return { ...draft, text: event.text };
    case 'caretMoved':
      return { ...draft, caret: event.caret };
    case 'replaced':
      return impose(draft, [event.text]);
    case 'saveStarted':
      return { ...draft, saving: { kind: 'sending' } };
    case 'saved':
      return { ...draft, stored: event.stored, saving: { kind: 'idle' } };
    case 'saveFailed':
      return { ...draft, saving: { kind: 'failed', message: event.message } };
    case 'conflicted':
      // The other window holds the same words: nothing to decide.
      return event.theirs.text === draft.text
        ? { ...draft, stored: event.theirs, saving: { kind: 'idle' } }
        : { ...draft, saving: { kind: 'conflict', theirs: event.theirs } };
    case 'conflictSettled':
      return settled(draft, event.keep);
    default:
      return assertNever(event);
  }
}

/** The editor knows one kind of line break; a file with \r\n must not look edited at once. */
const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

function opened(draft: Draft, unsaved: Unsaved | null, caret: number): OpenDraft {
  const stored: Stored = {
    text: plainBreaks(draft.text),
    revision: draft.revision,
    savedAt: draft.savedAt,
  };
  const text = unsaved?.text ?? stored.text;
  const outdated = unsaved !== null && unsaved.revision !== stored.revision && text !== stored.text;
  return {
    stage: 'open',
    id: draft.id,
    name: draft.name,
    text,
    caret: Math.min(caret, text.length),
    stored,
    saving: outdated ? { kind: 'conflict', theirs: stored } : { kind: 'idle' },
    imposed: { turn: 0, texts: [text] },
  };
}

const impose = (draft: OpenDraft, texts: readonly string[]): OpenDraft => ({
  ...draft,
  imposed: { turn: draft.imposed.turn + 1, texts: texts.map(plainBreaks) },
});

/**
 * Either way the text that was not kept stays one step of undo away: keeping one's own text first
 * takes over the other window's and then returns to one's own.
 */
function settled(draft: OpenDraft, keep: 'mine' | 'theirs'): OpenDraft {
  if (draft.saving.kind !== 'conflict') return draft;
  const { theirs } = draft.saving;
  const resting: OpenDraft = { ...draft, stored: theirs, saving: { kind: 'idle' } };
  return impose(resting, keep === 'mine' ? [theirs.text, draft.text] : [theirs.text]);
}
