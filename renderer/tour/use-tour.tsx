import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useState } from 'react';
import type { Api } from '../../shared/api.ts';
import type { Settings } from '../../shared/settings.ts';
import type { PageEditor } from '../draft/page-editor.ts';
import type { Dispatch } from '../session.ts';
import { changeSettings } from '../settings/change-settings.ts';
import { Tour } from './tour.tsx';

type Parts = {
  readonly api: Api;
  readonly settings: Settings;
  /** The draft that lies open is the example as it came: nobody has written here yet. */
  readonly untouched: boolean;
  /** Something else stands in the place of the three panes. */
  readonly behind: boolean;
  readonly editor: RefObject<PageEditor | null>;
  readonly dispatch: Dispatch;
};

export type TourActions = Readonly<Record<'tour', () => void>>;

type TourControl = { readonly view: ReactNode; readonly actions: TourActions };

/** 使用导览: by itself at the very first start, later by its command. */
export function useTour(parts: Parts): TourControl {
  const { api, settings, untouched, behind, editor, dispatch } = parts;
  const [shown, setShown] = useState(false);
  const [at, setAt] = useState(0);
  // Once it is there, what is written and saved meanwhile does not take it away.
  const first = !settings.toured && untouched;
  useEffect(() => {
    if (first) setShown(true);
  }, [first]);
  const end = useCallback(() => {
    setShown(false);
    editor.current?.focus();
    // Where settings cannot be kept, nothing worse follows than another tour at the next start.
    changeSettings(api, dispatch, (stored) => ({ ...stored, toured: true })).catch(() => undefined);
  }, [api, dispatch, editor]);
  const actions = useMemo(
    () => ({
      tour: () => {
        setAt(0);
        setShown(true);
      },
    }),
    [],
  );
  return {
    actions,
    view: shown && !behind && <Tour at={at} onGo={setAt} onEnd={end} />,
  };
}
