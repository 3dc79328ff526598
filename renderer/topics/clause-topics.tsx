import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Topic } from '../../shared/model/topic.ts';
import type { TopicReading } from '../../shared/topics/classify.ts';
import { topicName } from '../../shared/topics/list.ts';
import { TopicChooser } from '../suggest/topic-chooser.tsx';
import './clause-topics.css';

type Props = {
  /** Heading of the clause, or how it begins. */
  readonly name: string;
  /** The primary one first. */
  readonly topics: readonly TopicReading[];
  /** The user said so; the words did not decide. */
  readonly said: boolean;
  readonly own: readonly Topic[];
  /** Stands before the topics on their line. */
  readonly before?: ReactNode;
  readonly onOpen?: () => void;
  /** Null: back to what the words say. */
  readonly onTopics: (topics: readonly string[] | null) => void;
};

/** What a clause of a precedent is about, on one line; a press opens the chooser below it. */
export function ClauseTopics(props: Props) {
  const { name, topics, said, own, before, onOpen, onTopics } = props;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const names = topics.length === 0 ? '未归类' : topics.map(nameIn(own)).join('、');
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  const leave = (event: KeyboardEvent): void => {
    const { target } = event;
    const inList = target instanceof Element && target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || inList) return;
    // Only the chooser closes; what it stands in stays open.
    event.stopPropagation();
    close();
  };
  return (
    <>
      <div className="clause-topics">
        {before}
        <Button
          ref={opener}
          size="small"
          type="text"
          className="clause-topics-names"
          aria-expanded={open}
          aria-label={`更改“${name}”的主题，现为${names}`}
          onClick={() => {
            onOpen?.();
            setOpen(!open);
          }}
        >
          <span className={topics.length === 0 ? 'muted' : undefined}>
            {said && '✓ '}
            {names}
          </span>
        </Button>
      </div>
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the fields inside
        <div className="clause-topics-chooser" onKeyDown={leave}>
          <p className="meta">{whyOf(topics, said)}</p>
          <TopicChooser topics={topics.map(({ id }) => id)} own={own} onDecide={onTopics} />
          <span>
            <Button size="small" onClick={close}>
              完成
            </Button>
            {said && (
              <Button
                size="small"
                type="link"
                onClick={() => {
                  onTopics(null);
                  close();
                }}
              >
                恢复自动归类
              </Button>
            )}
          </span>
        </div>
      )}
    </>
  );
}

const nameIn =
  (own: readonly Topic[]) =>
  ({ id }: TopicReading): string =>
    topicName(id, own);

function whyOf(topics: readonly TopicReading[], said: boolean): string {
  if (said) return '由您指定。';
  const words = [...new Set(topics.flatMap((topic) => topic.words))];
  return words.length === 0 ? '文字与各主题都不相近。' : `依据：${words.join('、')}`;
}
