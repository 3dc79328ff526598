import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { focusIsLost } from '../focus.ts';
import { Failure } from '../start/failure.tsx';
import { BinTable } from './bin-table.tsx';
import type { DraftsProps } from './props.ts';
import { useBin } from './use-listing.ts';

/** 回收站: what was taken out of the list, with its versions; nothing goes for good by itself. */
export function Bin({ api, changes, on, dispatch }: DraftsProps) {
  const { state, reload } = useBin(api, changes);
  const area = useRef<HTMLDivElement>(null);
  const drafts = state.stage === 'ready' ? state.listed.drafts : null;
  // The row that had the keys went back or for good: the first of the others has them.
  useEffect(() => {
    if (
      drafts === null ||
      !(focusIsLost() || area.current?.parentElement === document.activeElement)
    )
      return;
    const row = area.current?.querySelector<HTMLElement>('.draft-row[tabindex="0"]');
    (row ?? area.current?.parentElement)?.focus();
  }, [drafts]);
  return (
    <>
      <header className="drafts-head">
        <h2>回收站</h2>
        <span className="meta" role="status">
          {drafts !== null && `${drafts.length}份`}
        </span>
        <span className="drafts-ways">
          <Button
            type="text"
            size="small"
            onClick={() => dispatch({ type: 'draftsShown', shelf: 'drafts' })}
          >
            返回草稿列表
          </Button>
          <Button type="text" size="small" title="Escape" onClick={on.leave}>
            返回正文
          </Button>
        </span>
      </header>
      <div className="drafts-body" ref={area}>
        {state.stage === 'opening' && <p className="drafts-state muted">正在读取回收站…</p>}
        {state.stage === 'failed' && (
          <Failure
            title="回收站没有读出"
            message={state.message}
            action="重新读取"
            onAction={reload}
          />
        )}
        {state.stage === 'ready' && (
          <>
            {state.listed.problems.map((problem) => (
              <p key={problem} className="drafts-problem" role="alert">
                {problem}
              </p>
            ))}
            {state.listed.drafts.length === 0 ? (
              <p className="drafts-state muted">
                回收站是空的。移入的草稿连同各版本一直保留，直到您彻底删除。
              </p>
            ) : (
              <BinTable drafts={state.listed.drafts} onRestore={on.restore} onPurge={on.purge} />
            )}
          </>
        )}
      </div>
      <footer className="drafts-foot">
        <span className="meta drafts-keys">
          ↑↓ 选择 · Enter 恢复 · Delete 彻底删除 · Escape 返回正文
        </span>
      </footer>
    </>
  );
}
