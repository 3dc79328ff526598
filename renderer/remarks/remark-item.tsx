import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { remarkTime } from '../when.ts';
import type { ListedRemark } from './listed.ts';

type Props = {
  readonly listed: ListedRemark;
  readonly onJump: (offset: number) => void;
  readonly onSettle: (id: string, done: boolean) => void;
  /** A key pressed on its quote. */
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

/** One remark: who and when, the words it hangs on, what it says, what to do with it. */
export function RemarkItem({ listed, onJump, onSettle, onKey }: Props) {
  const { remark, place, clause } = listed;
  const author = remark.author === '' ? '未署名' : remark.author;
  const words = remark.quote === '' ? remark.line.trim() : remark.quote;
  return (
    <article className="remark" aria-label={`${author}的批注`}>
      <header className="remark-by">
        <strong>{author}</strong>
        {remark.at !== null && <time className="meta">{remarkTime(remark.at)}</time>}
        <span className="meta cut remark-source" title={`来自“${remark.source}”`}>
          {remark.source}
        </span>
      </header>
      <button
        type="button"
        className="remark-quote"
        data-remark={remark.id}
        aria-disabled={place === null}
        title={place === null ? '所批的文字已不在稿中' : `到正文：${clause ?? '条款之外'}`}
        onClick={() => place !== null && onJump(place.span.from)}
        onKeyDown={onKey}
      >
        {place?.kind === 'line' && <span className="remark-changed">原文已改</span>}
        <q>{words === '' ? '（没有对应的文字）' : words}</q>
        {clause !== null && <span className="meta remark-clause">{clause}</span>}
      </button>
      <p className="remark-text">{remark.text}</p>
      <Button
        size="small"
        aria-label={`${remark.done ? '恢复' : '标记已处理'}：${remark.text.slice(0, 20)}`}
        onClick={() => onSettle(remark.id, !remark.done)}
      >
        {remark.done ? '恢复' : '标记已处理'}
      </Button>
    </article>
  );
}
