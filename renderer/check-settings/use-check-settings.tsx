import { type ReactNode, useCallback, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import type { CheckSettings } from '../../shared/check/settings.ts';
import type { Settings } from '../../shared/settings.ts';
import { DialogPart } from '../parts/dialog-part.tsx';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { sentence } from '../start/sentence.ts';
import type { Ask } from '../use-question.ts';
import { BureauFiles } from './bureau-files.tsx';
import { checkSettingsPart } from './check-settings-part.ts';
import { rebased, tidied } from './edits.ts';

type Parts = {
  readonly api: Api;
  readonly settings: Settings;
  readonly ask: Ask;
  readonly dispatch: Dispatch;
};

type CheckSettingsControl = { readonly show: () => void; readonly dialog: ReactNode };

/** 检查设置, for all drafts: saved with the other settings, and the open draft is checked anew. */
export function useCheckSettings({ api, settings, ask, dispatch }: Parts): CheckSettingsControl {
  const [open, setOpen] = useState(false);
  const change = useCallback(
    async (changed: (stored: Settings) => Settings): Promise<string | null> => {
      try {
        await changeSettings(api, dispatch, changed);
        return null;
      } catch (error) {
        return sentence(error);
      }
    },
    [api, dispatch],
  );
  const save = (before: CheckSettings, after: CheckSettings): Promise<string | null> =>
    change((stored) => ({ ...stored, checks: rebased(stored.checks, before, after) }));
  const onClose = useCallback(() => setOpen(false), []);
  return {
    show: useCallback(() => setOpen(true), []),
    dialog: (
      <DialogPart
        part={checkSettingsPart}
        name="检查设置"
        dispatch={dispatch}
        props={{
          ...{ open, ask, onClose },
          checks: settings.checks,
          onSave: save,
          files: ({ before, typed, forget }) => (
            <BureauFiles
              api={api}
              settings={{ ...settings, checks: tidied(typed) }}
              onTake={async (taken) => {
                const here = (stored: Settings): Settings => ({
                  ...stored,
                  checks: rebased(stored.checks, before, tidied(typed)),
                });
                const reason = await change((stored) => taken(here(stored)));
                if (reason === null) forget();
                return reason;
              }}
            />
          ),
        }}
      />
    ),
  };
}
