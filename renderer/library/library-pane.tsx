import { memo, useEffect, useMemo, useRef } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Desk } from '../desk.ts';
import { focusIsLost } from '../focus.ts';
import type { Dispatch } from '../session.ts';
import type { Borrowing } from '../suggest/use-borrow-sheet.tsx';
import './library.css';
import { LibraryList, type LibraryManagement } from './library-list.tsx';
import { Reader } from './reader.tsx';
import type { TopicKnowledge } from './use-classified.ts';

type Props = {
  readonly precedents: readonly Precedent[];
  readonly reading: Desk['reading'];
  readonly manage: LibraryManagement;
  readonly knowledge: TopicKnowledge;
  readonly borrowing: Borrowing;
  readonly dispatch: Dispatch;
};

/** 先例: the list, or the one that is being read. */
export const LibraryPane = memo(function LibraryPane({
  precedents,
  reading,
  manage,
  knowledge,
  borrowing,
  dispatch,
}: Props) {
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
        knowledge={knowledge}
        labels={manage.labels[open.id]}
        onTopics={manage.correct}
        borrowing={borrowing}
        onBack={() => dispatch({ type: 'placeClosed' })}
      />
    );
  }
  return (
    <LibraryList
      precedents={precedents}
      manage={manage}
      list={list}
      onOpen={(doc) => dispatch({ type: 'placeOpened', place: { doc, path: null } })}
    />
  );
});
