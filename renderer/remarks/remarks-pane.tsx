import { type KeyboardEvent, useRef } from 'react';
import { afterDrawing } from '../later.ts';
import type { Dispatch } from '../session.ts';
import { type ListedRemark, type ListedRemarks, partsOf } from './listed.ts';
import { RemarkItem } from './remark-item.tsx';
import './remarks.css';

type Props = {
  readonly remarks: ListedRemarks;
  readonly currentPath: string | null;
  readonly dispatch: Dispatch;
  readonly onJump: (offset: number) => void;
};

/**
 * 批注: what colleagues remarked, that on the current clause on top. Arrow keys go from remark to
 * remark, Enter goes to its words.
 */
export function RemarksPane({ remarks, currentPath, dispatch, onJump }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  if (remarks.all.length === 0) {
    return (
      <p className="hint muted">
        还没有批注。打开带批注的 Word 文件后，批注列在这里，跟着所批的文字走，随草稿保存。
      </p>
    );
  }
  const { here, elsewhere, lost, done } = partsOf(remarks, currentPath);

  const buttons = (): readonly HTMLElement[] => [
    ...(pane.current?.querySelectorAll<HTMLElement>('.remark-quote') ?? []),
  ];
  const walk = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = buttons();
    const next = step === undefined ? undefined : all[all.indexOf(event.currentTarget) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  /** The remark leaves its place in the list: the keys go on with the one that follows. */
  const settle = (id: string, isDone: boolean): void => {
    const at = buttons().findIndex(({ dataset }) => dataset['remark'] === id);
    dispatch({ type: 'remarkSettled', id, done: isDone });
    afterDrawing(() => {
      const all = buttons();
      (all[at] ?? all.at(-1) ?? pane.current)?.focus();
    });
  };
  const items = (part: readonly ListedRemark[]) =>
    part.map((listed) => (
      <RemarkItem
        key={listed.remark.id}
        listed={listed}
        onJump={onJump}
        onSettle={settle}
        onKey={walk}
      />
    ));

  return (
    <div className="remarks" ref={pane} tabIndex={-1}>
      {remarks.open === 0 && <p className="hint muted">批注都已处理。</p>}
      {here.length > 0 && (
        <section aria-label="本条的批注">
          <h2 className="remarks-head">本条：{here[0]?.clause}</h2>
          {items(here)}
        </section>
      )}
      {elsewhere.length > 0 && (
        <section aria-label={here.length > 0 ? '其他批注' : '全部批注'}>
          {here.length > 0 && <h2 className="remarks-head">其他批注</h2>}
          {items(elsewhere)}
        </section>
      )}
      {lost.length > 0 && (
        <section aria-label="找不到原文的批注">
          <h2 className="remarks-head">找不到原文</h2>
          <p className="remarks-why meta">所批的文字已不在稿中；文字回来后，批注会回到原处。</p>
          {items(lost)}
        </section>
      )}
      {done.length > 0 && (
        <details className="remarks-done">
          <summary>已处理（{done.length} 条）</summary>
          {items(done)}
        </details>
      )}
    </div>
  );
}
