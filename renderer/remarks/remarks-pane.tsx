import { Button } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { Dispatch } from '../session.ts';
import { type ListedRemark, type ListedRemarks, partsOf } from './listed.ts';
import { RemarkItem } from './remark-item.tsx';
import { useRemarkActions } from './use-remark-actions.ts';
import './remarks.css';

type Props = {
  readonly remarks: ListedRemarks;
  readonly currentPath: string | null;
  readonly dispatch: Dispatch;
  readonly onJump: (offset: number) => void;
};

/**
 * 批注: what colleagues and the drafter remarked, that on the current clause on top. Arrow keys go from remark to
 * remark, Enter goes to its words.
 */
export function RemarksPane({ remarks, currentPath, dispatch, onJump }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  const { actions, removed, restore } = useRemarkActions(remarks, pane, dispatch);
  const undo = removed !== null && (
    <p className="remark-removed" role="status">
      已删除批注“{removed.remark.text.slice(0, 12)}”。
      <Button size="small" className="remark-restore" onClick={restore}>
        撤销删除
      </Button>
    </p>
  );
  if (remarks.all.length === 0) {
    return (
      <div ref={pane}>
        {undo}
        <p className="hint muted">
          还没有批注。选中正文按 Alt+M 写批注；打开带批注的 Word
          文件后，批注也列在这里，跟着所批的文字走，随草稿保存。
        </p>
      </div>
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
  const items = (part: readonly ListedRemark[]) =>
    part.map((listed) => (
      <RemarkItem
        key={listed.remark.id}
        listed={listed}
        onJump={onJump}
        {...actions}
        onKey={walk}
      />
    ));

  return (
    <div className="remarks" ref={pane} tabIndex={-1}>
      {undo}
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
