import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { Api } from '../../shared/api.ts';
import type { OpenDraft } from '../draft/state.ts';
import { isUnsaved } from '../draft/state.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { onDisk } from './on-disk.ts';
import { readStored, saveDraft } from './save-draft.ts';

const EVERY_MS = 2_000;

type Parts = {
  readonly api: Api;
  readonly draft: OpenDraft;
  /** The words in the editor right now, also those still being composed. */
  readonly readText: () => string;
  readonly dispatch: Dispatch;
};

/**
 * Asks every other second, while the window is to be seen, what has become of the draft's file.
 * Where nothing is unsaved here the new words are taken over as one edit that can be undone, else the
 * drafter is asked; a removed draft is said to be so; a damaged file is written anew.
 */
export function useDiskWatch(parts: Parts): void {
  const latest = useLatest(parts);
  const { api, dispatch } = parts;
  const { id } = parts.draft;
  useEffect(() => {
    let over = false;
    let asking = false;
    const look = async (): Promise<void> => {
      const { draft } = latest.current;
      /** Nothing was saved in the meantime, by which the answer would be out of date. */
      const holds = (): boolean =>
        !over &&
        latest.current.draft.stored === draft.stored &&
        latest.current.draft.saving.kind !== 'sending';
      const stamp = await api.draftStamp({ id });
      if (!holds()) return;
      switch (onDisk(stamp, latest.current.draft)) {
        case 'same':
          return;
        case 'removed':
          dispatch({ type: 'foundRemoved' });
          return;
        case 'damaged': {
          const { draft: now, readText } = latest.current;
          const event = await saveDraft(api, { ...now, text: readText() });
          if (over || event.type !== 'saved') return;
          dispatch(event);
          say(dispatch, '此草稿的文件已损坏，已用本窗口的文字重新写好，损坏的文件改名保留。');
          return;
        }
        case 'changed': {
          const theirs = await readStored(api, id);
          const { draft: now, readText } = latest.current;
          // Under composition there are words the window has not heard of: asked again afterwards.
          if (!holds() || readText() !== now.text) return;
          const taken = !isUnsaved(now) && theirs.text !== now.text;
          // At once: a save between here and the drawing would write the former words.
          flushSync(() => dispatch({ type: 'changedElsewhere', theirs }));
          if (taken) say(dispatch, '此草稿已在别处改动，已载入新内容，按 Ctrl+Z 可恢复。');
        }
      }
    };
    const ask = (): void => {
      if (asking || document.visibilityState !== 'visible') return;
      asking = true;
      // Without a connection the next save says so.
      look()
        .catch(() => undefined)
        .finally(() => {
          asking = false;
        });
    };
    const timer = setInterval(ask, EVERY_MS);
    addEventListener('focus', ask);
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      clearInterval(timer);
      removeEventListener('focus', ask);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [api, id, dispatch, latest]);
}

const say = (dispatch: Dispatch, text: string): void =>
  dispatch({ type: 'noticed', notice: { tone: 'good', text } });
