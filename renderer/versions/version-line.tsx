import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Snapshot } from '../../shared/api.ts';
import { savedTime } from '../when.ts';
import { titleOf } from './title.ts';

type Props = {
  readonly snapshot: Snapshot;
  /** 字数 of the draft as it stands. */
  readonly words: number;
  readonly onCompare: () => void;
  readonly onRename: (name: string) => void;
};

/** One earlier version: when, how it is called, how long it is. */
export function VersionLine({ snapshot, words, onCompare, onRename }: Props) {
  const [naming, setNaming] = useState<string | null>(null);
  const time = savedTime(snapshot.savedAt, new Date());
  const at = time.includes('月') ? time : `今天 ${time}`;
  const title = titleOf(snapshot);
  const rename = (): void => {
    setNaming(null);
    if (naming !== null && naming.trim() !== '') onRename(naming);
  };
  return (
    <tr>
      <th scope="row">
        {naming === null ? (
          <span className={snapshot.name === null ? 'muted' : undefined}>{title}</span>
        ) : (
          <Input
            size="small"
            autoFocus
            aria-label={`${at}的版本名称`}
            maxLength={60}
            value={naming}
            onChange={(event) => setNaming(event.target.value)}
            onPressEnter={rename}
            onBlur={rename}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              setNaming(null);
            }}
          />
        )}
      </th>
      <td>{at}</td>
      <td className="versions-number">{snapshot.words.toLocaleString('zh-CN')}字</td>
      <td>{changeWords(words - snapshot.words)}</td>
      <td>
        <Button size="small" aria-label={`与${at}的版本（${title}）对比`} onClick={onCompare}>
          对比
        </Button>
        <Button
          size="small"
          type="text"
          aria-label={`给${at}的版本命名`}
          title="命名的版本一直保留"
          onClick={() => setNaming(snapshot.name ?? '')}
        >
          {snapshot.name === null ? '命名' : '改名'}
        </Button>
      </td>
    </tr>
  );
}

const changeWords = (change: number): string =>
  change === 0
    ? '字数相同'
    : `${change > 0 ? '多' : '少'}${Math.abs(change).toLocaleString('zh-CN')}字`;
