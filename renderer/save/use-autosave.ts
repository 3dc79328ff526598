import { useCallback, useEffect } from 'react';
import type { Api } from '../../shared/api.ts';
import { type DraftState, hasUnsavedWords, type OpenDraft, type Saving } from '../draft/state.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { keepCaret } from './caret.ts';
import { saveDraft } from './save-draft.ts';
import { keepUnsaved } from './unsaved.ts';

const COPY_AFTER_MS = 80;
/** How long after the last change to save, and after a failure to try again by itself. */
const SAVE_AFTER_MS: Readonly<Record<Saving['kind'], number | null>> = {
  idle: 600,
  failed: 15_000,
  sending: null,
  conflict: null,
};

/**
 * Saves a moment after the last change, and at once when the window loses the focus. While words
 * are unsaved the emergency copy is kept, for the last time when the page goes away.
 *
 * @param readText the words in the editor right now, also those still being composed.
 * @returns saves now; for Ctrl+S and 重试.
 */
export function useAutosave(
  api: Api,
  draft: DraftState,
  readText: () => string | null,
  dispatch: Dispatch,
): () => void {
  const latest = useLatest(draft);
  const save = useCallback(() => {
    const now = latest.current;
    if (now.stage !== 'open' || !maySave(now)) return;
    dispatch({ type: 'saveStarted' });
    void saveDraft(api, now).then(dispatch);
  }, [api, dispatch, latest]);

  const { id, text, stored, saving } = wordsOf(draft);

  useEffect(() => {
    const delay = SAVE_AFTER_MS[saving];
    if (delay === null || text === stored?.text) return;
    const timer = setTimeout(save, delay);
    return () => clearTimeout(timer);
  }, [text, stored, saving, save]);

  useEffect(() => {
    if (stored === null) return;
    const timer = setTimeout(() => keepUnsaved(localStorage, id, text, stored), COPY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [id, text, stored]);

  useEffect(() => {
    const leave = (): void => {
      const now = latest.current;
      if (now.stage !== 'open') return;
      keepUnsaved(localStorage, now.id, readText() ?? now.text, now.stored);
      keepCaret(sessionStorage, now.id, now.caret);
    };
    addEventListener('pagehide', leave);
    addEventListener('blur', save);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('blur', save);
    };
  }, [readText, save, latest]);

  return save;
}

/** Only what saving depends on, so that moving the caret does not start its clock again. */
const wordsOf = (draft: DraftState) =>
  draft.stage === 'open'
    ? { id: draft.id, text: draft.text, stored: draft.stored, saving: draft.saving.kind }
    : { id: '', text: '', stored: null, saving: 'sending' as const };

/** One save at a time; a conflict waits for the drafter's decision. */
const maySave = (draft: OpenDraft): boolean =>
  hasUnsavedWords(draft) && draft.saving.kind !== 'sending' && draft.saving.kind !== 'conflict';
