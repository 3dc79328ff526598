import { Button } from 'antd';
import { useCallback, useDeferredValue, useMemo, useRef } from 'react';
import type { DraftEntry } from '../../shared/api.ts';
import { Failure } from '../start/failure.tsx';
import { DamagedList } from './damaged-list.tsx';
import type { Presence } from './draft-row.tsx';
import { DraftTable } from './draft-table.tsx';
import { DraftsHead } from './drafts-head.tsx';
import { listedDrafts, orderedBy } from './listed.ts';
import type { DraftsProps } from './props.ts';
import { useDraftList } from './use-listing.ts';

/** The drafts one works on. */
export function AllDrafts({ api, drafts, present, busy, changes, on, dispatch }: DraftsProps) {
  const { state, reload } = useDraftList(api, changes);
  const { typed, order, removed, tabs } = drafts;
  const table = useRef<HTMLTableElement>(null);

  // Hundreds of rows take the window a moment: the letters go before.
  const words = useDeferredValue(typed);
  const entries = state.stage === 'ready' ? state.listed.drafts : none;
  const shown = useMemo(() => listedDrafts(entries, words, order), [entries, words, order]);
  const presence = useCallback(
    (id: string): Presence =>
      id === present ? 'present' : tabs.some((tab) => tab.id === id) ? 'behind' : 'closed',
    [present, tabs],
  );
  const undo = (): void => {
    if (removed !== null) on.restore(removed);
  };
  const rows = (): HTMLElement | null =>
    table.current?.querySelector<HTMLElement>('.draft-row[tabindex="0"]') ?? null;

  return (
    <>
      <DraftsHead
        typed={typed}
        count={state.stage === 'ready' ? countWords(shown.length, entries.length) : null}
        busy={busy}
        onType={(next) => dispatch({ type: 'draftsTyped', typed: next })}
        onDown={() => rows()?.focus()}
        onFirst={() => {
          const [first] = listedDrafts(entries, typed, order);
          if (first !== undefined) on.open(first.id);
        }}
        onNew={on.create}
        onFiles={on.importFiles}
        onExample={on.example}
        onShow={(shelf) => dispatch({ type: 'draftsShown', shelf })}
        onLeave={on.leave}
      />
      <div className="drafts-body">
        {state.stage === 'opening' && <p className="drafts-state muted">正在读取草稿列表…</p>}
        {state.stage === 'failed' && (
          <Failure
            title="草稿列表没有读出"
            message={state.message}
            action="重新读取"
            onAction={reload}
          />
        )}
        {state.stage === 'ready' && (
          <>
            <DamagedList drafts={state.listed.damaged} onRecover={on.recover} />
            {state.listed.problems.map((problem) => (
              <p key={problem} className="drafts-problem" role="alert">
                {problem}
              </p>
            ))}
            {shown.length === 0 ? (
              <Nothing
                typed={typed}
                onClear={() => dispatch({ type: 'draftsTyped', typed: '' })}
                onNew={on.create}
              />
            ) : (
              <DraftTable
                drafts={shown}
                order={order}
                presence={presence}
                table={table}
                onOrder={(by) => dispatch({ type: 'draftsOrdered', order: orderedBy(order, by) })}
                onDo={(action, draft) => {
                  if (action === 'open') on.open(draft.id);
                  else if (action === 'duplicate') on.duplicate(draft);
                  else if (action === 'export') on.exportFile(draft);
                  else on.remove(draft, shown.find(({ id }) => id !== draft.id)?.id ?? null);
                }}
                onRename={on.rename}
                onUndo={undo}
              />
            )}
          </>
        )}
      </div>
      <footer className="drafts-foot">
        {removed === null ? null : (
          <span className="drafts-removed" role="status">
            <span className="cut" title={removed.name}>
              “{removed.name}”已移到回收站。
            </span>
            <Button size="small" type="link" title="Ctrl+Z" onClick={undo}>
              撤销
            </Button>
          </span>
        )}
        <span className="meta drafts-keys">
          ↑↓ 选择 · Enter 打开 · F2 重命名 · Ctrl+D 复制 · Delete 移到回收站 · Escape 返回正文
        </span>
      </footer>
    </>
  );
}

const none: readonly DraftEntry[] = [];

const countWords = (shown: number, all: number): string =>
  shown === all ? `${all}份` : `${all}份中的${shown}份`;

type NothingProps = {
  readonly typed: string;
  readonly onClear: () => void;
  readonly onNew: () => void;
};

const Nothing = ({ typed, onClear, onNew }: NothingProps) => (
  <div className="drafts-state muted">
    <p>
      {typed === ''
        ? '还没有草稿。按先例新建一份，或导入 Word 文件。'
        : `没有符合“${typed}”的草稿。`}
    </p>
    {typed === '' ? (
      <Button onClick={onNew}>新建草稿</Button>
    ) : (
      <Button onClick={onClear}>清除条件</Button>
    )}
  </div>
);
