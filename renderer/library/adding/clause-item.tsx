import { Button } from 'antd';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import type { Topic } from '../../../shared/model/topic.ts';
import { topicName } from '../../../shared/topics/list.ts';
import { TopicChooser } from '../../suggest/topic-chooser.tsx';
import type { ReviewedClause } from './review.ts';

type Props = {
  readonly reviewed: ReviewedClause;
  readonly own: readonly Topic[];
  readonly current: boolean;
  readonly onPath: (path: string) => void;
  readonly onTopics: (path: string, topics: readonly string[] | null) => void;
};

/** A clause of a document under review: marker, heading, topics, and why these. */
export const ClauseItem = memo(function ClauseItem(props: Props) {
  const { reviewed, own, current, onPath, onTopics } = props;
  const { clause, topics, said } = reviewed;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { path, marker, heading, text, level } = clause;
  const name = heading ?? `${text.slice(0, 24)}${text.length > 24 ? '…' : ''}`;
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    const { target } = event;
    const inList = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || inList) return;
    // Only the chooser closes; the review stays open.
    event.stopPropagation();
    close();
  };
  return (
    <li
      className="adding-clause"
      data-clause={path}
      data-level={Math.min(level, 4)}
      data-current={current || undefined}
    >
      <div className="adding-clause-line">
        <button
          type="button"
          className="adding-clause-name"
          aria-pressed={current}
          title="在原文中指出"
          onClick={() => onPath(path)}
        >
          <span className="adding-marker">{marker}</span>
          {name}
        </button>
        {topics !== null && (
          <Button
            ref={opener}
            size="small"
            type="text"
            className="adding-topic"
            aria-expanded={open}
            aria-label={`更改“${name}”的主题，现为${namesOf(reviewed, own)}`}
            onClick={() => {
              onPath(path);
              setOpen(!open);
            }}
          >
            <span className={topics.length === 0 ? 'muted' : undefined}>
              {said && '✓ '}
              {namesOf(reviewed, own)}
            </span>
          </Button>
        )}
      </div>
      {open && topics !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the fields inside
        <div className="adding-chooser" onKeyDown={leave}>
          <p className="meta">{whyOf(reviewed)}</p>
          <TopicChooser
            topics={topics.map(({ id }) => id)}
            own={own}
            onDecide={(ids) => onTopics(path, ids)}
          />
          <Button size="small" onClick={close}>
            完成
          </Button>
          {said && (
            <Button
              size="small"
              type="link"
              onClick={() => {
                onTopics(path, null);
                close();
              }}
            >
              恢复自动归类
            </Button>
          )}
        </div>
      )}
    </li>
  );
});

const namesOf = ({ topics }: ReviewedClause, own: readonly Topic[]): string =>
  topics === null || topics.length === 0
    ? '未归类'
    : topics.map(({ id }) => topicName(id, own)).join('、');

function whyOf({ topics, said }: ReviewedClause): string {
  if (said) return '由您指定。';
  const words = [...new Set((topics ?? []).flatMap((topic) => topic.words))];
  return words.length === 0 ? '文字与各主题都不相近。' : `依据：${words.join('、')}`;
}
