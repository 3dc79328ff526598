import { useEffect, useReducer, useState } from 'react';
import type { Api } from '../shared/api.ts';
import { pageShelf } from './draft/page-shelf.ts';
import { keptTabs } from './drafts/tabs.ts';
import { Handover } from './handover.tsx';
import { keptAdding } from './library/adding/kept.ts';
import { wear, wornLook } from './look/worn.ts';
import { keptPlan } from './new-draft/kept.ts';
import { chosenBefore } from './remembered.ts';
import { firstSession, reduce } from './session.ts';
import { NotOpened } from './start/not-opened.tsx';
import { Opening } from './start/opening.tsx';
import { useOpening } from './start/use-opening.ts';
import { Workbench } from './workbench.tsx';

type Props = { readonly api: Api };

export function App({ api }: Props) {
  const [session, dispatch] = useReducer(reduce, null, () =>
    firstSession(chosenBefore(), keptPlan(), keptAdding(), wornLook(), keptTabs()),
  );
  const [shelf] = useState(pageShelf);
  useOpening(api, session, dispatch);
  const { look } = session.settings;
  useEffect(() => wear(look), [look]);

  switch (session.draft.stage) {
    case 'opening':
      return <Opening />;
    case 'failed':
      return <NotOpened api={api} failed={session.draft} dispatch={dispatch} />;
    default:
      // Another draft is another workbench: its readings and its saves are its own.
      return (
        <Handover id={session.draft.id}>
          <Workbench
            api={api}
            draft={session.draft}
            session={session}
            shelf={shelf}
            dispatch={dispatch}
          />
        </Handover>
      );
  }
}
