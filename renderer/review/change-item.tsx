import { Button } from 'antd';
import { memo, useMemo } from 'react';
import type { Byline } from '../../shared/compare/review/bylines.ts';
import type { ChangeStanding } from '../../shared/compare/review/standing.ts';
import type { Changes } from '../../shared/compare/review/types.ts';
import { Pieces } from '../compare/pieces.tsx';
import { remarkTime } from '../when.ts';
import type { ReviewActions } from './actions.ts';
import { kindWords, piecesOf, stateSigns, stateWords, whereTo } from './change-words.ts';

type Props = {
  readonly changes: Changes;
  readonly standing: ChangeStanding;
  readonly byline: Byline | null;
  /** It touches an amount, a date or another figure. */
  readonly figure: boolean;
  readonly current: boolean;
  readonly focusable: boolean;
  readonly actions: ReviewActions;
};

/** One change: what it is, whose, what became of it, and what can be done with it. */
export const ChangeItem = memo(function ChangeItem(props: Props) {
  const { changes, standing, byline, figure, current, focusable, actions } = props;
  const { change, state, touched } = standing;
  const { id, kind } = change;
  const pieces = useMemo(() => piecesOf(changes, standing), [changes, standing]);
  const count = change.edits.length;
  const grouped = kind === 'numbers' || kind === 'layout';
  return (
    <li className="review-item" data-state={state} aria-current={current || undefined}>
      <button
        type="button"
        className="review-main"
        data-change={id}
        tabIndex={focusable ? 0 : -1}
        aria-keyshortcuts="Enter A Delete R Backspace U"
        onClick={() => actions.go(id)}
      >
        <span className="review-facts meta">
          <span className="review-kind">{kindWords[kind]}</span>
          {byline !== null && (
            <span className="cut">
              {byline.author === '' ? '未署名' : byline.author}
              {byline.at !== null && ` ${remarkTime(byline.at)}`}
            </span>
          )}
          <span className="review-state">
            <span aria-hidden>{stateSigns[state]}</span> {stateWords[state]}
          </span>
        </span>
        {grouped ? (
          <span className="clause-text">
            {kind === 'numbers'
              ? `随增删、移动调整序号 ${count} 处`
              : `空格、空行等 ${count} 处，不涉及文字`}
          </span>
        ) : (
          <Pieces pieces={pieces} base="precedent" />
        )}
        {change.block !== null && <span className="meta">⇅ {whereTo(changes, change.block)}</span>}
        {figure && <span className="review-figure meta">▣ 涉及数字，请核对</span>}
        {state === 'pending' && touched && (
          <span className="meta">本句所在的段落本稿也改过，接受后请再看一遍</span>
        )}
      </button>
      {current && (
        <div className="review-buttons">
          {state === 'pending' && (
            <>
              <Button
                size="small"
                type="primary"
                title="Enter 或 A"
                onClick={() => actions.accept(id)}
              >
                接受
              </Button>
              <Button size="small" title="Delete 或 R" onClick={() => actions.reject(id)}>
                拒绝
              </Button>
            </>
          )}
          {state === 'changed' && (
            <>
              <Button size="small" title="空格" onClick={() => actions.onPage(id)}>
                到正文处理
              </Button>
              <Button size="small" onClick={() => actions.settle(id)}>
                标为已处理
              </Button>
              <Button size="small" title="Delete 或 R" onClick={() => actions.reject(id)}>
                拒绝
              </Button>
            </>
          )}
          {(state === 'accepted' || state === 'rejected' || state === 'settled') && (
            <Button size="small" title="Backspace 或 U" onClick={() => actions.undo(id)}>
              {state === 'accepted' ? '撤回接受' : '改为待定'}
            </Button>
          )}
          {state !== 'changed' && (
            <Button size="small" type="text" title="空格" onClick={() => actions.onPage(id)}>
              到正文
            </Button>
          )}
        </div>
      )}
    </li>
  );
});
