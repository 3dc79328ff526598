import { Button } from 'antd';
import { memo, useLayoutEffect, useRef } from 'react';
import { CheckHead } from './check-head.tsx';
import { Clean } from './clean.tsx';
import { FindingList } from './finding-list.tsx';
import { IgnoredList } from './ignored-list.tsx';
import { keptPlace } from './kept-place.ts';
import { useKeysInside } from './keys-inside.ts';
import type { CheckActions, CheckView } from './view.ts';
import './check.css';

type Props = {
  readonly view: CheckView;
  readonly actions: CheckActions;
  /** Opens 检查设置. */
  readonly onSettings: () => void;
};

/** 检查: what stands against the rules, what can be done with it, and what the drafter has answered. */
export const CheckPane = memo(function CheckPane({ view, actions, onSettings }: Props) {
  const { stage, listed, shown } = view;
  const pane = useRef<HTMLElement>(null);
  /** The keys stood among what was answered. */
  const answered = useRef(false);
  const keys = useKeysInside(pane);
  const follow = (): void => {
    keys.follow();
    answered.current = document.activeElement?.closest('.check-ignored') != null;
  };
  useLayoutEffect(() => keys.keepOn(() => keptPlace(pane.current, answered.current)));
  if (listed === null) {
    return stage === 'failed' ? (
      <Failed onAgain={actions.checkAgain} />
    ) : (
      <p className="hint muted" role="status">
        正在检查…
      </p>
    );
  }
  const open = listed.open.length;
  return (
    <section className="check" aria-label="检查" ref={pane} onFocus={follow} onBlur={follow}>
      <CheckHead view={view} counts={listed.counts} actions={actions} />
      <div className="check-body">
        {stage === 'failed' && <Failed onAgain={actions.checkAgain} />}
        {open === 0 && <Clean facts={view.facts} ignored={listed.ignored} />}
        {open > 0 && shown.length === 0 && (
          <p className="hint muted">所选等级没有问题，其余{open}处已按等级隐藏。</p>
        )}
        <FindingList view={view} actions={actions} />
        <IgnoredList ignored={listed.ignored} onRestore={actions.restore} />
      </div>
      <footer className="check-foot">
        <Button size="small" type="link" onClick={onSettings}>
          检查设置…
        </Button>
        {view.facts.off > 0 && <span className="meta">已停用{view.facts.off}条规则</span>}
        {shown.length > 0 && (
          <span className="meta check-keys">Enter 到正文　Ctrl+. 修改　I 忽略　F8 下一处</span>
        )}
      </footer>
    </section>
  );
});

const Failed = ({ onAgain }: { readonly onAgain: () => void }) => (
  <div className="check-failed" role="alert">
    <p>检查没有完成。正文未受影响，可以重新检查。</p>
    <Button size="small" onClick={onAgain}>
      重新检查
    </Button>
  </div>
);
