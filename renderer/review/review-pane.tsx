import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import type { Byline } from '../../shared/compare/review/bylines.ts';
import { isOpen } from '../../shared/compare/review/standing.ts';
import type { ReviewWork } from '../../shared/model/review.ts';
import { Failure } from '../start/failure.tsx';
import { savedTime } from '../when.ts';
import type { ReviewActions } from './actions.ts';
import { ChangeItem } from './change-item.tsx';
import './review.css';
import { titleOf } from '../versions/title.ts';
import type { FoundState } from './use-found.ts';
import type { ReviewFileState } from './use-review-file.ts';

export type ReviewPaneView = {
  readonly reviews: readonly ReviewWork[];
  readonly read: ReviewFileState;
  readonly found: FoundState;
  readonly bylines: ReadonlyMap<string, Byline>;
  readonly current: string | null;
  /** How many are still to be decided; null while that is not known. */
  readonly open: number | null;
};

type Props = ReviewPaneView & { readonly actions: ReviewActions };

/**
 * 审改: every change of a reviewer's file with what became of it. Arrow keys go from change to change
 * and show each on the page, Enter or A accepts, Delete or R rejects, Backspace or U takes it back.
 */
export function ReviewPane({ reviews, read, found, bylines, current, open, actions }: Props) {
  if (reviews.length === 0) {
    return (
      <p className="hint muted">
        没有正在审阅的审改稿。在“版本”（Alt+V）中导入审改人交回的文件，改动逐处列在这里。
      </p>
    );
  }
  if (read.stage === 'failed' || found.stage === 'failed') {
    return (
      <Failure
        title="审改稿没有读出"
        message={read.stage === 'failed' ? read.message : '改动没有算出，草稿未受影响。'}
        action="不再审阅"
        onAction={actions.leave}
      />
    );
  }
  if (read.stage === 'opening' || found.stage === 'working') {
    return (
      <p className="hint muted" role="status">
        正在找出审改稿的改动…
      </p>
    );
  }
  const { changes: all, standing, figures } = found;
  const ids = standing.changes.map(({ change }) => change.id);
  const stop = ids.includes(current ?? '')
    ? current
    : (standing.changes.find(isOpen)?.change.id ?? ids[0] ?? null);

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const id = idOf(event.target);
    const { ctrlKey, metaKey, altKey, key } = event;
    if (id === null || ctrlKey || metaKey || altKey || event.nativeEvent.isComposing) return;
    const at = ids.indexOf(id);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[key];
    const next = to === undefined ? undefined : ids[to];
    const done = doneBy(key, actions);
    if (next !== undefined) actions.go(next);
    else if (done !== undefined) done(id);
    else return;
    event.preventDefault();
  };

  const { kept, file } = read;
  const authors = kept.origin.kind === 'review' ? kept.origin.authors : [];
  return (
    <div className="review">
      <header className="review-head">
        {reviews.length > 1 ? (
          <select
            className="review-choice"
            aria-label="审改稿"
            value={file.snapshot}
            onChange={({ target }) => actions.choose(target.value)}
          >
            {reviews.map(({ snapshot }) => (
              <option key={snapshot} value={snapshot}>
                {snapshot === file.snapshot ? titleOf(kept) : takenAt(snapshot)}
              </option>
            ))}
          </select>
        ) : (
          <strong className="cut" title={titleOf(kept)}>
            {titleOf(kept)}
          </strong>
        )}
        <span className="meta">
          {authors.length > 0 && `${authors.join('、')} · `}
          {file.by === 'tracked' ? '按文件里的修订' : '与导入时的草稿比对'}
        </span>
        <p className="review-left" role="status">
          {open === 0 ? `${ids.length} 处改动都已处理` : `剩余 ${open} 处，共 ${ids.length} 处`}
        </p>
        <div className="review-all">
          <Button size="small" disabled={open === 0} onClick={actions.acceptAll}>
            全部接受
          </Button>
          <Button size="small" disabled={open === 0} onClick={actions.rejectAll}>
            全部拒绝
          </Button>
          <Button size="small" type="text" onClick={actions.leave}>
            {open === 0 ? '完成审阅' : '不再审阅'}
          </Button>
        </div>
      </header>
      {ids.length === 0 ? (
        <p className="hint muted">审改稿与所据的文字相同，没有改动。</p>
      ) : (
        <ul className="review-list" aria-label="审改稿的改动" onKeyDown={press}>
          {standing.changes.map((one) => (
            <ChangeItem
              key={one.change.id}
              changes={all}
              standing={one}
              byline={bylines.get(one.change.id) ?? null}
              figure={figures.has(one.change.id)}
              current={one.change.id === current}
              focusable={one.change.id === stop}
              actions={actions}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The id of a version is the time it was kept: 11月22日 14:03 导入的审改稿. */
const takenAt = (snapshot: string): string => {
  const iso = snapshot.replace(
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/,
    '$1-$2-$3T$4:$5:$6.$7Z',
  );
  return `${savedTime(iso, new Date())} 导入的审改稿`;
};

const idOf = (target: EventTarget): string | null =>
  target instanceof HTMLElement ? (target.dataset['change'] ?? null) : null;

const doneBy = (key: string, actions: ReviewActions): ((id: string) => void) | undefined =>
  ({
    Enter: actions.accept,
    a: actions.accept,
    Delete: actions.reject,
    r: actions.reject,
    Backspace: actions.undo,
    u: actions.undo,
    ' ': actions.onPage,
  })[key.length === 1 ? key.toLowerCase() : key];
