import { useMemo } from 'react';
import type { Borrowed } from '../../shared/model/borrowed.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { LayoutControl } from '../layout/use-layout.ts';
import type { LibraryState } from '../library/state.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import type { Ask } from '../use-question.ts';
import type { SourceActions } from './card.ts';
import { type ListedSource, listSources, sourcesAt } from './listed.ts';

type Parts = {
  readonly borrowed: readonly Borrowed[];
  readonly policy: Policy | null;
  readonly library: LibraryState;
  readonly caret: number;
  readonly control: Pick<LayoutControl, 'fold'>;
  readonly ask: Ask;
  readonly dispatch: Dispatch;
};

export type Sources = {
  readonly listed: readonly ListedSource[];
  /** Of the sentence with the caret. */
  readonly here: readonly ListedSource[];
  readonly actions: SourceActions;
};

const none: readonly ListedSource[] = [];
const noPrecedents: readonly Precedent[] = [];

/** The borrowed sentences of the draft and what can be done with them. */
export function useSources(parts: Parts): Sources {
  const { borrowed, policy, library, caret } = parts;
  const precedents = library.stage === 'open' ? library.precedents : noPrecedents;
  const listed = useMemo(
    () =>
      policy === null || borrowed.length === 0
        ? none
        : listSources(borrowed, policy.source, precedents),
    [borrowed, policy, precedents],
  );
  const here = useMemo(() => sourcesAt(listed, caret), [listed, caret]);
  const latest = useLatest(parts);
  const actions = useMemo((): SourceActions => {
    const { dispatch } = latest.current;
    return {
      open: ({ record: { doc, path } }) => {
        latest.current.control.fold('side', false);
        dispatch({ type: 'placeOpened', place: { doc, path } });
      },
      drop: ({ record, place }) =>
        void dropped(latest.current, record, `${place} 的这句来源记录取消后，起草说明不再列出。`),
    };
  }, [latest]);
  return { listed, here, actions };
}

async function dropped({ ask, dispatch }: Parts, { id }: Borrowed, content: string): Promise<void> {
  const agreed = await ask({
    title: '取消来源记录？',
    content,
    okText: '取消记录',
    cancelText: '保留',
  });
  if (!agreed) return;
  dispatch({ type: 'sourceDropped', id });
  dispatch({ type: 'noticed', notice: { tone: 'good', text: '已取消来源记录，正文未改。' } });
}
