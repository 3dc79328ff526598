import { useEffect, useReducer } from 'react';
import type { Api } from '../shared/api.ts';
import { keptAdding } from './library/adding/kept.ts';
import { wear, wornLook } from './look/worn.ts';
import { keptPlan } from './new-draft/kept.ts';
import { chosenBefore } from './remembered.ts';
import { firstSession, reduce } from './session.ts';
import { Failure } from './start/failure.tsx';
import { Opening } from './start/opening.tsx';
import { useOpening } from './start/use-opening.ts';
import { Workbench } from './workbench.tsx';

type Props = { readonly api: Api };

export function App({ api }: Props) {
  const [session, dispatch] = useReducer(reduce, null, () =>
    firstSession(chosenBefore(), keptPlan(), keptAdding(), wornLook()),
  );
  useOpening(api, session, dispatch);
  const { look } = session.settings;
  useEffect(() => wear(look), [look]);

  switch (session.draft.stage) {
    case 'opening':
      return <Opening />;
    case 'failed':
      return (
        <Failure
          title="草稿没有打开"
          message={session.draft.message}
          action="重新打开"
          onAction={() => dispatch({ type: 'draftRetried' })}
        />
      );
    default:
      // Another draft is another workbench: its undo, its readings and its saves are its own.
      return (
        <Workbench
          key={session.draft.id}
          api={api}
          draft={session.draft}
          session={session}
          dispatch={dispatch}
        />
      );
  }
}
