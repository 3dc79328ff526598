import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { Api } from '../../shared/api.ts';
import { besideOf } from '../../shared/beside.ts';
import { hashOf } from '../../shared/model/hash.ts';
import {
  type Content,
  type DraftEvent,
  isUnsaved,
  type OpenDraft,
  type Saving,
} from '../draft/state.ts';
import type { Dispatch } from '../session.ts';
import { lasting, passing } from '../storage.ts';
import { useLatest } from '../use-latest.ts';
import { keepCaret } from './caret.ts';
import { saveDraft } from './save-draft.ts';
import { settled } from './settled.ts';
import { keepUnsaved } from './unsaved.ts';
import { useAfterPause, type Wait } from './use-after-pause.ts';
import { useSameParts } from './use-same-parts.ts';

const COPY_AFTER: Wait = { pauseMs: 80, mostMs: 500 };
/** From here on writing the copy takes longer than a frame, so it waits for a pause in typing. */
const LONG = 200_000;
const COPY_LONG_AFTER: Wait = { pauseMs: 400, mostMs: 1_500 };
/**
 * How long after the last change to save, and after a failure to try again by itself; whoever types
 * without a pause is saved every second.
 */
const SAVE_AFTER: Readonly<Record<Saving['kind'], Wait | null>> = {
  idle: { pauseMs: 300, mostMs: 1_000 },
  failed: { pauseMs: 15_000, mostMs: 15_000 },
  sending: null,
  conflict: null,
  removed: null,
};
const COMING_AND_GOING = ['blur', 'focus', 'hashchange'] as const;

type Saver = {
  /** Saves now; for Ctrl+S and 重试. */
  readonly save: () => void;
  /**
   * Saves until nothing is unsaved, before another draft takes the window. Null when the host has
   * every word; else a sentence that says why not.
   */
  readonly settle: () => Promise<string | null>;
};

/**
 * Saves a moment after the last change, and at once when the drafter leaves the window or comes
 * back to it: perhaps the program has just been started again. While something is unsaved the
 * emergency copy is kept, for the last time when the page goes away.
 *
 * @param readText the words in the editor right now, also those still being composed.
 */
export function useAutosave(
  api: Api,
  draft: OpenDraft,
  readText: () => string,
  dispatch: Dispatch,
): Saver {
  const latest = useLatest(draft);
  const running = useRef<Promise<DraftEvent> | null>(null);
  const sentText = useRef<string | null>(null);
  const send = useCallback(
    (now: OpenDraft): Promise<DraftEvent> => {
      dispatch({ type: 'saveStarted' });
      sentText.current = hashOf(now.text);
      const sent = saveDraft(api, now).then((event) => {
        running.current = null;
        dispatch(event);
        return event;
      });
      running.current = sent;
      return sent;
    },
    [api, dispatch],
  );
  const save = useCallback(() => {
    const now = latest.current;
    if (maySave(now) && running.current === null) void send(now);
  }, [latest, send]);
  const settle = useCallback(
    () =>
      settled({
        draftNow: () => ({ ...latest.current, text: readText() }),
        running: () => running.current,
        send,
        keep: (content) => {
          keepUnsaved(lasting, content, sentText.current);
          keepCaret(passing, content.id, latest.current.caret);
        },
      }),
    [latest, readText, send],
  );
  const saver = useMemo(() => ({ save, settle }), [save, settle]);

  const content = useSameParts(contentOf(draft));
  useAfterPause(content, save, isUnsaved(content) ? SAVE_AFTER[draft.saving.kind] : null);
  const keepCopy = useCallback((now: Content) => keepUnsaved(lasting, now, sentText.current), []);
  useAfterPause(content, keepCopy, draft.text.length < LONG ? COPY_AFTER : COPY_LONG_AFTER);

  useEffect(() => {
    const leave = (): void => {
      const now = latest.current;
      keepUnsaved(lasting, { ...now, text: readText() }, sentText.current);
      keepCaret(passing, now.id, now.caret);
    };
    addEventListener('pagehide', leave);
    for (const moment of COMING_AND_GOING) addEventListener(moment, save);
    return () => {
      removeEventListener('pagehide', leave);
      for (const moment of COMING_AND_GOING) removeEventListener(moment, save);
    };
  }, [readText, save, latest]);

  return saver;
}

/** One save at a time; a conflict or a draft that is gone waits for the drafter's decision. */
const maySave = (draft: OpenDraft): boolean =>
  isUnsaved(draft) && SAVE_AFTER[draft.saving.kind] !== null;

/** What is kept of a draft: the caret moves more often than any of it. */
const contentOf = (draft: OpenDraft): Content => {
  const { id, text, stored } = draft;
  return { id, text, ...besideOf(draft), stored };
};
