import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { remarkTime } from '../when.ts';
import type { ListedRemark } from './listed.ts';
import { isOwn } from './own-remark.ts';
import { RemarkField } from './remark-field.tsx';

/** What can be done with a remark in the list. */
export type RemarkActions = {
  readonly onJump: (offset: number) => void;
  readonly onSettle: (id: string, done: boolean) => void;
  readonly onReply: (id: string, text: string) => void;
  readonly onReword: (id: string, text: string) => void;
  readonly onRemove: (id: string) => void;
};

type Props = RemarkActions & {
  readonly listed: ListedRemark;
  /** A key pressed on its quote. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

/** One remark: who and when, the words it hangs on, what it says, what to do with it. */
export function RemarkItem({ listed, onKey, ...actions }: Props) {
  const { remark, place, clause } = listed;
  const [writing, setWriting] = useState<'reply' | 'reword' | null>(null);
  const author = remark.author === '' ? '未署名' : remark.author;
  const words = remark.quote === '' ? remark.line.trim() : remark.quote;
  const short = remark.text.slice(0, 20);
  const leave = (): void => {
    setWriting(null);
    document.querySelector<HTMLElement>(`[data-remark="${remark.id}"]`)?.focus();
  };
  return (
    <article className="remark" aria-label={`${author}的批注`}>
      <header className="remark-by">
        <strong>{author}</strong>
        {remark.at !== null && <time className="meta">{remarkTime(remark.at)}</time>}
        <span
          className="meta cut remark-source"
          title={isOwn(remark) ? '在本机写的批注' : `来自“${remark.source}”`}
        >
          {isOwn(remark) ? '本稿' : remark.source}
        </span>
      </header>
      <button
        type="button"
        className="remark-quote"
        data-remark={remark.id}
        aria-disabled={place === null}
        title={place === null ? '所批的文字已不在稿中' : `到正文：${clause ?? '条款之外'}`}
        onClick={() => place !== null && actions.onJump(place.span.from)}
        onKeyDown={onKey}
      >
        {place?.kind === 'line' && <span className="remark-changed">原文已改</span>}
        <q>{words === '' ? '（没有对应的文字）' : words}</q>
        {clause !== null && <span className="meta remark-clause">{clause}</span>}
      </button>
      {writing === 'reword' ? (
        <RemarkField
          label="批注内容"
          action="改好"
          text={remark.text}
          onDone={(text) => {
            actions.onReword(remark.id, text);
            leave();
          }}
          onLeave={leave}
        />
      ) : (
        <p className="remark-text">{remark.text}</p>
      )}
      {writing === 'reply' && (
        <RemarkField
          label="回复"
          action="回复"
          text=""
          onDone={(text) => {
            actions.onReply(remark.id, text);
            leave();
          }}
          onLeave={leave}
        />
      )}
      {writing === null && (
        <div className="remark-actions">
          <Button
            size="small"
            aria-label={`${remark.done ? '恢复' : '标记已处理'}：${short}`}
            onClick={() => actions.onSettle(remark.id, !remark.done)}
          >
            {remark.done ? '恢复' : '标记已处理'}
          </Button>
          {!remark.done && (
            <Button
              type="text"
              size="small"
              aria-label={`回复：${short}`}
              onClick={() => setWriting('reply')}
            >
              回复
            </Button>
          )}
          {isOwn(remark) && (
            <>
              <Button
                type="text"
                size="small"
                aria-label={`编辑批注：${short}`}
                onClick={() => setWriting('reword')}
              >
                编辑
              </Button>
              <Button
                type="text"
                size="small"
                aria-label={`删除批注：${short}`}
                onClick={() => actions.onRemove(remark.id)}
              >
                删除
              </Button>
            </>
          )}
        </div>
      )}
    </article>
  );
}
