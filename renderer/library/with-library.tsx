import type { ReactNode } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Dispatch } from '../session.ts';
import { Failure } from '../start/failure.tsx';
import type { LibraryState } from './state.ts';

type Props = {
  readonly library: LibraryState;
  readonly dispatch: Dispatch;
  readonly children: (precedents: readonly Precedent[]) => ReactNode;
};

/** What needs the precedents, once they are there. */
export function WithLibrary({ library, dispatch, children }: Props): ReactNode {
  switch (library.stage) {
    case 'opening':
      return (
        <p className="hint muted" role="status">
          正在打开先例…
        </p>
      );
    case 'failed':
      return (
        <Failure
          title="先例没有打开"
          message={library.message}
          action="重新打开"
          onAction={() => dispatch({ type: 'libraryRetried' })}
        />
      );
    default:
      return children(library.precedents);
  }
}
