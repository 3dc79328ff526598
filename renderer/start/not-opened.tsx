import { Button } from 'antd';
import { useState } from 'react';
import type { Api, Draft, DraftEntry } from '../../shared/api.ts';
import type { DraftState } from '../draft/state.ts';
import { Offer } from '../drafts/offer.tsx';
import { useDraftList } from '../drafts/use-listing.ts';
import type { Dispatch } from '../session.ts';
import { changedWords } from '../when.ts';
import { openedEvent } from './opened.ts';
import { sentence } from './sentence.ts';
import './start.css';

type Props = {
  readonly api: Api;
  readonly failed: Extract<DraftState, { readonly stage: 'failed' }>;
  readonly dispatch: Dispatch;
};

const MOST_OTHERS = 6;

/** The draft did not open: the last good one where its file is damaged, and the others there are. */
export function NotOpened({ api, failed, dispatch }: Props) {
  const { state } = useDraftList(api, 0);
  const [refused, setRefused] = useState<string | null>(null);
  const listed = state.stage === 'ready' ? state.listed : null;
  const offered = listed?.damaged.find(({ id }) => id === failed.damaged) ?? null;
  const others = (listed?.drafts ?? []).slice(0, MOST_OTHERS);
  const open = (fetch: Promise<{ readonly draft: Draft }>): void =>
    void fetch.then(
      ({ draft }) => dispatch(openedEvent(draft)),
      (error: unknown) => setRefused(sentence(error)),
    );
  return (
    <main className="start">
      <div className="not-opened">
        <div role="alert">
          <h1>{offered === null ? '草稿没有打开' : `“${offered.name}”的文件已损坏`}</h1>
          <p className="muted">{refused ?? failed.message}</p>
        </div>
        {offered !== null && <Offer offered={offered} />}
        <p className="not-opened-ways">
          {offered === null ? (
            <Button type="primary" onClick={() => dispatch({ type: 'draftRetried' })}>
              重新打开
            </Button>
          ) : (
            <Button
              type="primary"
              autoFocus
              onClick={() => open(api.recoverDraft({ id: offered.id }))}
            >
              恢复完好的一份并打开
            </Button>
          )}
        </p>
        {others.length > 0 && (
          <section aria-label="其余草稿">
            <h2>{offered === null ? '打开另一份草稿' : '或先打开另一份草稿'}</h2>
            <ul>
              {others.map((draft) => (
                <li key={draft.id}>
                  <Button type="text" onClick={() => open(api.openDraft({ id: draft.id }))}>
                    <span className="cut">{draft.name}</span>
                    <span className="meta">{metaOf(draft)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

const metaOf = ({ savedAt, words }: DraftEntry): string =>
  `${savedAt === null ? '示例' : changedWords(savedAt, new Date())} · ${words.toLocaleString('zh-CN')}字`;
