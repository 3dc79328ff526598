import { useReducer } from 'react';
import type { Api } from '../shared/api.ts';
import { chosenBefore } from './remembered.ts';
import { firstSession, reduce } from './session.ts';
import { Failure } from './start/failure.tsx';
import { Opening } from './start/opening.tsx';
import { useOpening } from './start/use-opening.ts';
import { Workbench } from './workbench.tsx';

type Props = { readonly api: Api };

export function App({ api }: Props) {
  const [session, dispatch] = useReducer(reduce, null, () => firstSession(chosenBefore()));
  useOpening(api, session, dispatch);

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
      return <Workbench api={api} draft={session.draft} session={session} dispatch={dispatch} />;
  }
}
