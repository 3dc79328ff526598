import { useCallback, useEffect, useMemo } from 'react';
import type { Api } from '../../shared/api.ts';
import { isUnsaved, type OpenDraft, type Saving } from '../draft/state.ts';
import type { Dispatch } from '../session.ts';
import { lasting, passing } from '../storage.ts';
import { useLatest } from '../use-latest.ts';
import { keepCaret } from './caret.ts';
import { saveDraft } from './save-draft.ts';
import { keepUnsaved } from './unsaved.ts';

const COPY_AFTER_MS = 80;
/** From here on writing the copy takes longer than a frame, so it waits for a pause in typing. */
const LONG = 200_000;
const COPY_LONG_AFTER_MS = 400;
/** How long after the last change to save, and after a failure to try again by itself. */
const SAVE_AFTER_MS: Readonly<Record<Saving['kind'], number | null>> = {
  idle: 600,
  failed: 15_000,
  sending: null,
  conflict: null,
};
const COMING_AND_GOING = ['blur', 'focus', 'hashchange'] as const;

/**
 * Saves a moment after the last change, and at once when the drafter leaves the window or comes
 * back to it: perhaps the program has just been started again. While something is unsaved the
 * emergency copy is kept, for the last time when the page goes away.
 *
 * @param readText the words in the editor right now, also those still being composed.
 * @returns saves now; for Ctrl+S and 重试.
 */
export function useAutosave(
  api: Api,
  draft: OpenDraft,
  readText: () => string,
  dispatch: Dispatch,
): () => void {
  const latest = useLatest(draft);
  const save = useCallback(() => {
    const now = latest.current;
    if (!maySave(now)) return;
    dispatch({ type: 'saveStarted' });
    void saveDraft(api, now).then(dispatch);
  }, [api, dispatch, latest]);

  const { id, text, decisions, topics, borrowed, profile, issuance, remarks, stored } = draft;
  const saving = draft.saving.kind;
  // The caret moves more often than anything that is kept.
  const content = useMemo(
    () => ({ id, text, decisions, topics, borrowed, profile, issuance, remarks, stored }),
    [id, text, decisions, topics, borrowed, profile, issuance, remarks, stored],
  );

  useEffect(() => {
    const delay = SAVE_AFTER_MS[saving];
    if (delay === null || !isUnsaved(content)) return;
    const timer = setTimeout(save, delay);
    return () => clearTimeout(timer);
  }, [content, saving, save]);

  useEffect(() => {
    const delay = text.length < LONG ? COPY_AFTER_MS : COPY_LONG_AFTER_MS;
    const timer = setTimeout(() => keepUnsaved(lasting, content), delay);
    return () => clearTimeout(timer);
  }, [content, text]);

  useEffect(() => {
    const leave = (): void => {
      const now = latest.current;
      keepUnsaved(lasting, { ...now, text: readText() });
      keepCaret(passing, now.id, now.caret);
    };
    addEventListener('pagehide', leave);
    for (const moment of COMING_AND_GOING) addEventListener(moment, save);
    return () => {
      removeEventListener('pagehide', leave);
      for (const moment of COMING_AND_GOING) removeEventListener(moment, save);
    };
  }, [readText, save, latest]);

  return save;
}

/** One save at a time; a conflict waits for the drafter's decision. */
const maySave = (draft: OpenDraft): boolean =>
  isUnsaved(draft) && draft.saving.kind !== 'sending' && draft.saving.kind !== 'conflict';
