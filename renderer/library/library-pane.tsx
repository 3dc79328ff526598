import { memo, useEffect, useMemo, useRef } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Desk } from '../desk.ts';
import { focusIsLost } from '../focus.ts';
import type { Dispatch } from '../session.ts';
import { factsOf, issuersOf } from './facts.ts';
import './library.css';
import { Reader } from './reader.tsx';

type Props = {
  readonly precedents: readonly Precedent[];
  readonly reading: Desk['reading'];
  readonly dispatch: Dispatch;
};

/** 先例: the list, or the one that is being read. */
export const LibraryPane = memo(function LibraryPane({ precedents, reading, dispatch }: Props) {
  const open = useMemo(
    () => precedents.find(({ id }) => id === reading?.doc) ?? null,
    [precedents, reading],
  );
  const list = useRef<HTMLUListElement>(null);
  const lastRead = useRef<string | null>(null);
  useEffect(() => {
    if (reading !== null) lastRead.current = reading.doc;
    else if (focusIsLost()) {
      list.current?.querySelector<HTMLElement>(`[data-doc="${lastRead.current}"]`)?.focus();
    }
  }, [reading]);

  if (open !== null && reading !== null) {
    return (
      <Reader
        key={open.id}
        precedent={open}
        place={reading}
        onBack={() => dispatch({ type: 'placeClosed' })}
      />
    );
  }
  if (precedents.length === 0) {
    return <p className="hint muted">先例库是空的。请重新安装程序，以恢复内置的五份先例。</p>;
  }
  return (
    <ul className="library" ref={list}>
      {precedents.map((precedent) => (
        <li key={precedent.id}>
          <button
            type="button"
            className="library-entry"
            data-doc={precedent.id}
            onClick={() =>
              dispatch({ type: 'placeOpened', place: { doc: precedent.id, path: null } })
            }
          >
            <span className="library-name">
              {precedent.name} <span className="meta">{precedent.jurisdiction}</span>
            </span>
            <span className="library-title">{precedent.policy.title ?? '（无标题）'}</span>
            <span className="meta">{issuersOf(precedent)}</span>
            <span className="meta facts">
              {factsOf(precedent).map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
});
