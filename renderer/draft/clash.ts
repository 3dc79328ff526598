import { besideOf } from '../../shared/beside.ts';
import { mergedBeside } from './beside.ts';
import { isUnsaved, type OpenDraft, type Stored } from './open-draft.ts';

/** The editor knows one kind of line break; a file with \r\n must not look edited at once. */
export const plainBreaks = (text: string): string => text.replace(/\r\n?/g, '\n');

/** The text counts from now on, also while an input method keeps the page from taking it over. */
export const impose = (draft: OpenDraft, given: readonly string[]): OpenDraft => {
  const texts = given.map(plainBreaks);
  const text = texts.at(-1) ?? draft.text;
  return { ...draft, text, imposed: { turn: draft.imposed.turn + 1, texts } };
};

/** The texts are for the drafter to choose from; what is beside them is merged by itself. */
export function conflicted(draft: OpenDraft, theirs: Stored): OpenDraft {
  const base = besideOf(draft.stored);
  if (theirs.text !== draft.text) return { ...draft, saving: { kind: 'conflict', theirs, base } };
  return {
    ...draft,
    ...mergedBeside(base, draft, theirs),
    stored: theirs,
    saving: { kind: 'idle' },
  };
}

/**
 * Either way the text that was not kept stays one step of undo away: keeping one's own text first
 * takes over the other window's and then returns to one's own.
 */
export function settled(draft: OpenDraft, keep: 'mine' | 'theirs'): OpenDraft {
  if (draft.saving.kind !== 'conflict') return draft;
  const { theirs, base } = draft.saving;
  const beside =
    keep === 'mine' ? mergedBeside(base, draft, theirs) : mergedBeside(base, theirs, draft);
  const resting: OpenDraft = { ...draft, ...beside, stored: theirs, saving: { kind: 'idle' } };
  return impose(resting, keep === 'mine' ? [theirs.text, draft.text] : [theirs.text]);
}

/** Where nothing is unsaved here the other text is taken over, as one edit; else the drafter is asked. */
export function changedElsewhere(draft: OpenDraft, stored: Stored): OpenDraft {
  if (draft.saving.kind === 'sending' || draft.saving.kind === 'conflict') return draft;
  const theirs = { ...stored, text: plainBreaks(stored.text) };
  if (theirs.text === draft.text || isUnsaved(draft)) return conflicted(draft, theirs);
  const { imposed, ...taken } = impose(
    { ...draft, ...besideOf(theirs), stored: theirs, saving: { kind: 'idle' } },
    [theirs.text],
  );
  return { ...taken, imposed: { ...imposed, unasked: true } };
}
