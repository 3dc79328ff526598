import { useMemo } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import type { AddingControl } from './adding/use-adding.tsx';
import { libraryActions } from './library-actions.ts';
import type { LibraryManagement } from './library-list.tsx';
import { sentence } from './sentence.ts';

type Parts = {
  readonly api: Api;
  readonly settings: Settings;
  readonly adding: AddingControl;
  readonly dispatch: Dispatch;
};

/** What the pane 先例 can do; the same object as long as nothing of it is other. */
export function useLibraryManagement({
  api,
  settings,
  adding,
  dispatch,
}: Parts): LibraryManagement {
  const actions = useMemo(() => libraryActions(api, dispatch), [api, dispatch]);
  const { topics, labels } = settings;
  const { waiting, show, edit } = adding;
  return useMemo(
    () => ({
      ...actions,
      topics,
      labels,
      waiting,
      add: show,
      edit,
      saveTopics: async (changed) => {
        try {
          await changeSettings(api, dispatch, (settings) => ({
            ...settings,
            topics: [...changed],
          }));
          return null;
        } catch (error) {
          return sentence(error);
        }
      },
    }),
    [actions, api, dispatch, topics, labels, waiting, show, edit],
  );
}
