import { memo } from 'react';
import type { DraftEntry } from '../../shared/api.ts';
import type { MenuItems } from '../grid/quiet-menu.tsx';
import { changedWords } from '../when.ts';
import { progressWords } from './listed.ts';
import { NameField } from './name-field.tsx';
import { RowMenu } from './row-menu.tsx';

/** What can be done with a draft of the list. */
export type RowAction = 'open' | 'rename' | 'duplicate' | 'export' | 'remove';

/** In this window: on the page, in a tab behind it, or not open. */
export type Presence = 'present' | 'behind' | 'closed';

type Props = {
  readonly draft: DraftEntry;
  readonly presence: Presence;
  /** The keys stand on it. */
  readonly current: boolean;
  readonly doing: 'nothing' | 'naming' | 'choosing';
  readonly onStand: (id: string) => void;
  readonly onDo: (action: RowAction, id: string) => void;
  readonly onMenu: (id: string, open: boolean) => void;
  readonly onNamed: (id: string, name: string | null) => void;
};

/** One draft of the list: what it is, how far it is, when it was changed last. */
export const DraftRow = memo(function DraftRow(props: Props) {
  const { draft, presence, current, doing, onStand, onDo, onMenu, onNamed } = props;
  const { id, name, genre, district, words, savedAt } = draft;
  const progress = progressWords(draft);
  return (
    <tr
      id={rowId(id)}
      className="draft-row"
      tabIndex={current ? 0 : -1}
      aria-selected={current}
      onFocus={() => onStand(id)}
      onClick={(event) => event.currentTarget.focus()}
      onDoubleClick={() => onDo('open', id)}
      onContextMenu={(event) => {
        event.preventDefault();
        onStand(id);
        onMenu(id, true);
      }}
    >
      <th scope="row">
        {doing === 'naming' ? (
          <NameField name={name} onDone={(typed) => onNamed(id, typed)} />
        ) : (
          <span className="draft-name">
            <button
              type="button"
              className="draft-open cut"
              tabIndex={-1}
              title={`打开“${name}”`}
              onClick={() => onDo('open', id)}
            >
              {name}
            </button>
            {presence !== 'closed' && (
              <span className="draft-tag">{presence === 'present' ? '当前' : '已打开'}</span>
            )}
            {savedAt === null && <span className="draft-tag">示例</span>}
          </span>
        )}
      </th>
      <td>{genre ?? '—'}</td>
      <td className="cut" title={district}>
        {district === '' ? '—' : district}
      </td>
      <td className="cut" title={progress}>
        {progress}
      </td>
      <td className="draft-number">{words.toLocaleString('zh-CN')}</td>
      <td>{savedAt === null ? '未改动' : changedWords(savedAt, new Date())}</td>
      <td>
        <RowMenu
          name={name}
          items={itemsOf(savedAt !== null)}
          open={doing === 'choosing'}
          onOpen={(open) => onMenu(id, open)}
          onRun={(key) => isAction(key) && onDo(key, id)}
        />
      </td>
    </tr>
  );
});

export const rowId = (id: string): string => `draft-row-${id}`;

const actions = [
  'open',
  'rename',
  'duplicate',
  'export',
  'remove',
] as const satisfies readonly RowAction[];
const isAction = (key: string): key is RowAction => actions.some((action) => action === key);

/** @param kept the example as it came has no file that could be renamed or thrown away. */
const itemsOf = (kept: boolean): MenuItems => [
  { key: 'open', label: '打开', extra: 'Enter' },
  { key: 'rename', label: '重命名', extra: 'F2', disabled: !kept },
  { key: 'duplicate', label: '复制一份', extra: 'Ctrl+D' },
  { key: 'export', label: '导出草稿文件' },
  { type: 'divider' },
  { key: 'remove', label: '移到回收站', extra: 'Delete', disabled: !kept },
];
