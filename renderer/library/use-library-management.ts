import { useCallback, useMemo } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Settings } from '../../shared/settings.ts';
import { mergedEdits } from '../jurisdictions/edits.ts';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { mergedTopics } from '../settings/own-topics.ts';
import type { AddingControl } from './adding/use-adding.tsx';
import { libraryActions } from './library-actions.ts';
import type { LibraryManagement } from './library-list.tsx';
import { sentence } from './sentence.ts';

type Parts = {
  readonly api: Api;
  readonly settings: Settings;
  readonly adding: AddingControl;
  /** Opens 本稿的地区与机关. */
  readonly showProfile: () => void;
  /** Opens 检查设置. */
  readonly showChecks: () => void;
  readonly dispatch: Dispatch;
};

/** What the pane 先例 can do; the same object as long as nothing of it is other. */
export function useLibraryManagement(parts: Parts): LibraryManagement {
  const { api, settings, adding, showProfile, showChecks, dispatch } = parts;
  const actions = useMemo(() => libraryActions(api, dispatch), [api, dispatch]);
  const { topics, labels, jurisdictions } = settings;
  const { waiting, show, edit } = adding;
  const save = useCallback(
    async (change: (settings: Settings) => Settings): Promise<string | null> => {
      try {
        await changeSettings(api, dispatch, change);
        return null;
      } catch (error) {
        return sentence(error);
      }
    },
    [api, dispatch],
  );
  return useMemo(
    () => ({
      ...actions,
      topics,
      labels,
      jurisdictions,
      showProfile,
      showChecks,
      waiting,
      add: show,
      edit,
      saveTopics: (before, after) =>
        save((stored) => ({ ...stored, topics: mergedTopics(stored.topics, before, after) })),
      saveJurisdictions: (before, after) =>
        save((stored) => ({
          ...stored,
          jurisdictions: mergedEdits(stored.jurisdictions, before, after),
        })),
    }),
    [actions, save, topics, labels, jurisdictions, showProfile, showChecks, waiting, show, edit],
  );
}
