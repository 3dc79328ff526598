import { Button } from 'antd';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import type { Topic } from '../../shared/model/topic.ts';
import type { TopicReading } from '../../shared/topics/classify.ts';
import { topicName } from '../../shared/topics/list.ts';
import { TopicChooser } from './topic-chooser.tsx';

type Props = {
  /** The primary one first. */
  readonly topics: readonly TopicReading[];
  /** Set by the drafter, not read from the words. */
  readonly decided: boolean;
  readonly own: readonly Topic[];
  readonly onDecide: (topics: readonly string[]) => void;
  readonly onUndecide: () => void;
};

/** What the clause is about and which of its words say so; the drafter may say otherwise. */
export const TopicLine = memo(function TopicLine({
  topics,
  decided,
  own,
  onDecide,
  onUndecide,
}: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [primary, ...secondary] = topics;
  const words = [...new Set(topics.flatMap((topic) => topic.words))];
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    const inList =
      event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || inList) return;
    event.preventDefault();
    close();
  };
  return (
    <section className="suggest-topic" aria-label="本条主题">
      <div className="suggest-line">
        <span className="suggest-label">主题</span>
        <span className="suggest-grow">
          {primary === undefined ? (
            <span className="muted">未归类</span>
          ) : (
            <strong>{topicName(primary.id, own)}</strong>
          )}
          {secondary.length > 0 && (
            <span className="meta">
              {' '}
              兼及 {secondary.map(({ id }) => topicName(id, own)).join('、')}
            </span>
          )}
        </span>
        <Button
          ref={opener}
          size="small"
          type="link"
          aria-expanded={open}
          aria-label="更改主题"
          onClick={() => setOpen(!open)}
        >
          更改
        </Button>
      </div>
      <p className="suggest-why meta">
        {decided
          ? '✓ 由您指定'
          : words.length > 0
            ? `依据：${words.join('、')}`
            : '文字与各主题都不相近，可点“更改”指定。'}
      </p>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the fields inside
        <div className="suggest-chooser" onKeyDown={leave}>
          <TopicChooser topics={topics.map(({ id }) => id)} own={own} onDecide={onDecide} />
          <div className="suggest-line">
            <Button size="small" onClick={close}>
              完成
            </Button>
            {decided && (
              <Button
                size="small"
                type="link"
                onClick={() => {
                  onUndecide();
                  close();
                }}
              >
                恢复自动归类
              </Button>
            )}
          </div>
        </div>
      )}
    </section>
  );
});
