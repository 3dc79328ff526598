import { Button, Dropdown, Input, type MenuProps } from 'antd';
import { memo, useState } from 'react';
import type { Snapshot, SnapshotChange } from '../../shared/api.ts';
import { isLasting } from '../../shared/model/version-origin.ts';
import { savedTime } from '../when.ts';
import { clockOf, sizeWords } from './days.ts';
import { titleOf } from './title.ts';

export type LineActions = {
  /** Shows its text beside the list. */
  readonly preview: (version: Snapshot) => void;
  readonly compare: (version: Snapshot) => void;
  /** Takes it for one of the two that are compared, or no longer. */
  readonly choose: (id: string) => void;
  readonly restore: (version: Snapshot) => void;
  /** Goes on with a reviewer's file. */
  readonly review: (version: Snapshot) => void;
  readonly rename: (version: Snapshot, name: string | null) => void;
  readonly remove: (version: Snapshot) => void;
};

type Props = {
  readonly version: Snapshot;
  /** What it changed in the one before; null while that is not known. */
  readonly change: SnapshotChange | null;
  readonly shown: boolean;
  readonly chosen: boolean;
  readonly focusable: boolean;
  readonly actions: LineActions;
};

/** One earlier version: when, how it is called, how long it is, what it changed. */
export const VersionLine = memo(function VersionLine(props: Props) {
  const { version, change, shown, chosen, focusable, actions } = props;
  const [naming, setNaming] = useState<string | null>(null);
  const title = titleOf(version);
  const time = savedTime(version.savedAt, new Date());
  const at = time.includes('月') ? time : `今天 ${time}`;
  const rename = (): void => {
    setNaming(null);
    if (naming !== null && naming.trim() !== '') actions.rename(version, naming);
  };
  const isReview = version.origin.kind === 'review';
  const more: MenuProps['items'] = [
    { key: 'restore', label: isReview ? '以此稿替换草稿' : '恢复这个版本' },
    { key: 'name', label: version.name === null ? '命名' : '改名' },
    ...(version.name === null ? [] : [{ key: 'unname', label: '去掉名称' }]),
    { type: 'divider' },
    { key: 'remove', label: '删除', danger: true },
  ];
  const pick = (key: string): void => {
    if (key === 'restore') actions.restore(version);
    else if (key === 'name') setNaming(version.name ?? '');
    else if (key === 'unname') actions.rename(version, null);
    else actions.remove(version);
  };
  return (
    <tr className="version" data-shown={shown || undefined}>
      <td>
        <input
          type="checkbox"
          tabIndex={focusable ? 0 : -1}
          checked={chosen}
          aria-label={`选${at}的版本（${title}）作对比`}
          onChange={() => actions.choose(version.id)}
        />
      </td>
      <td className="version-time">{clockOf(version.savedAt)}</td>
      <th scope="row">
        {naming === null ? (
          <button
            type="button"
            className="version-title"
            data-version={version.id}
            tabIndex={focusable ? 0 : -1}
            aria-label={`${at} ${title}`}
            aria-keyshortcuts="Enter Space F2 Delete"
            onFocus={() => actions.preview(version)}
            onClick={() => actions.preview(version)}
            onKeyDown={(event) => {
              const { key, ctrlKey, metaKey, altKey } = event;
              if (ctrlKey || metaKey || altKey) return;
              if (key === 'Enter') actions.compare(version);
              else if (key === ' ') actions.choose(version.id);
              else if (key === 'F2') setNaming(version.name ?? '');
              else if (key === 'Delete') actions.remove(version);
              else return;
              event.preventDefault();
            }}
          >
            <span
              className={
                version.name === null && !isLasting(version.origin) ? 'muted' : 'version-named'
              }
            >
              {title}
            </span>
            {isReview && <span className="version-origin">审改稿{authorsOf(version)}</span>}
          </button>
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
      <td className="versions-number">{version.words.toLocaleString('zh-CN')}字</td>
      <td className="versions-number meta" title={isReview ? '比所据的文字' : '比前一个版本'}>
        {change === null ? '' : sizeWords(change)}
      </td>
      <td className="version-actions">
        {isReview && (
          <Button size="small" onClick={() => actions.review(version)}>
            逐处审阅
          </Button>
        )}
        <Button
          size="small"
          aria-label={`与${at}的版本（${title}）对比`}
          onClick={() => actions.compare(version)}
        >
          对比
        </Button>
        <Dropdown trigger={['click']} menu={{ items: more, onClick: ({ key }) => pick(key) }}>
          <Button size="small" type="text" aria-label={`${at}的版本（${title}）的其他操作`}>
            …
          </Button>
        </Dropdown>
      </td>
    </tr>
  );
});

const authorsOf = ({ origin }: Snapshot): string =>
  origin.kind === 'review' && origin.authors.length > 0 ? `：${origin.authors.join('、')}` : '';
