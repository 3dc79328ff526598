import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Look } from '../../shared/look.ts';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { sentence } from '../start/sentence.ts';
import { LookButton } from './look-button.tsx';
import { LookDialog } from './look-dialog.tsx';
import { worn } from './worn.ts';

type Parts = { readonly api: Api; readonly look: Look; readonly dispatch: Dispatch };

export type LookActions = Readonly<Record<'look' | 'otherLight', () => void>>;

type LookControl = {
  readonly dialog: ReactNode;
  /** 外观 in the status bar. */
  readonly button: ReactNode;
  readonly actions: LookActions;
};

/** 外观 and its commands; each choice is kept with the settings. */
export function useLook({ api, look, dispatch }: Parts): LookControl {
  const [open, setOpen] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  /** Resolves with the reason where it was not kept. */
  const keep = useCallback(
    async (change: Partial<Look>): Promise<string | null> => {
      try {
        await changeSettings(api, dispatch, (stored) => ({
          ...stored,
          look: { ...stored.look, ...change },
        }));
        return null;
      } catch (error) {
        return sentence(error);
      }
    },
    [api, dispatch],
  );
  const actions = useMemo(
    () => ({
      look: () => setOpen(true),
      otherLight: async () => {
        const text = await keep({ appearance: worn().mode === 'dark' ? 'light' : 'dark' });
        if (text !== null) dispatch({ type: 'noticed', notice: { tone: 'bad', text } });
      },
    }),
    [keep, dispatch],
  );
  return {
    actions,
    button: useMemo(() => <LookButton onShow={actions.look} />, [actions]),
    dialog: (
      <LookDialog
        open={open}
        look={look}
        refused={refused}
        onChoose={async (chosen) => setRefused(await keep(chosen))}
        onClose={() => setOpen(false)}
      />
    ),
  };
}
