import { useEffect, useState } from 'react';
import type { Api, Snapshot } from '../../shared/api.ts';
import { sentenceOf } from '../versions/use-snapshots.ts';
import type { ReviewFile } from './protocol.ts';

export type ReviewFileState =
  | { readonly stage: 'opening' }
  | { readonly stage: 'failed'; readonly message: string }
  | { readonly stage: 'ready'; readonly file: ReviewFile; readonly kept: Snapshot };

const opening: ReviewFileState = { stage: 'opening' };

/** The 审改稿 that is gone through, as it was kept with the draft. */
export function useReviewFile(api: Api, draft: string, snapshot: string | null): ReviewFileState {
  const [read, setRead] = useState<{ readonly of: string; readonly state: ReviewFileState }>({
    of: '',
    state: opening,
  });
  useEffect(() => {
    if (snapshot === null) return;
    let stale = false;
    const put = (state: ReviewFileState): void => {
      if (!stale) setRead({ of: snapshot, state });
    };
    api.showSnapshot({ id: draft, snapshot }).then(
      ({ snapshot: kept, text, review }) =>
        put(
          review === null
            ? { stage: 'failed', message: '这个版本不是审改稿，没有可以接受的改动。' }
            : { stage: 'ready', file: { ...review, snapshot, text }, kept },
        ),
      (error: unknown) => put({ stage: 'failed', message: sentenceOf(error) }),
    );
    return () => {
      stale = true;
    };
  }, [api, draft, snapshot]);
  return read.of === snapshot ? read.state : opening;
}
