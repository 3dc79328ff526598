import { useEffect } from 'react';
import { type Api, Refusal } from '../../shared/api.ts';
import { goesOn } from '../draft/state.ts';
import type { Dispatch, Session } from '../session.ts';
import { openLibrary } from './open-library.ts';
import { draftToOpen, openedEvent } from './opened.ts';
import { sentence } from './sentence.ts';

/** Fetches the draft and the library at the beginning, and again after a failure was retried. */
export function useOpening(api: Api, session: Session, dispatch: Dispatch): void {
  const draftStage = session.draft.stage;
  const libraryStage = session.library.stage;

  useEffect(() => {
    if (draftStage === 'opening') void openDraft(api, dispatch);
  }, [api, draftStage, dispatch]);

  useEffect(() => {
    if (libraryStage === 'opening') void openLibrary(api, dispatch);
  }, [api, libraryStage, dispatch]);

  useEffect(() => void openSettings(api, dispatch), [api, dispatch]);
}

async function openDraft(api: Api, dispatch: Dispatch): Promise<void> {
  try {
    const draft = await draftToOpen(api);
    const event = openedEvent(draft);
    const { unsaved } = event;
    dispatch(event);
    if (unsaved !== null && goesOn(unsaved, draft) && unsaved.text !== draft.text) {
      dispatch({
        type: 'noticed',
        notice: { tone: 'good', text: '已恢复上次关闭前没来得及保存的文字。' },
      });
    }
  } catch (error) {
    const damaged = error instanceof Refusal && error.code === 'damaged' ? error.draft : null;
    dispatch({ type: 'draftFailed', message: sentence(error), damaged });
  }
}

/** Without them the window works with what it brings along. */
async function openSettings(api: Api, dispatch: Dispatch): Promise<void> {
  try {
    const { settings } = await api.readSettings({});
    dispatch({ type: 'settingsRead', settings });
  } catch (error) {
    dispatch({ type: 'noticed', notice: { tone: 'bad', text: sentence(error) } });
  }
}
