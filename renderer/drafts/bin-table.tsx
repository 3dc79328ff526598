import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import type { BinEntry } from '../../shared/api.ts';
import { changedWords } from '../when.ts';
import { pressOf, rowAfter } from './row-keys.ts';

type Props = {
  readonly drafts: readonly BinEntry[];
  readonly onRestore: (draft: BinEntry) => void;
  readonly onPurge: (draft: BinEntry) => void;
};

/** The drafts in 回收站; Enter puts one back, Delete asks whether it is to go for good. */
export function BinTable({ drafts, onRestore, onPurge }: Props) {
  const ids = drafts.map(({ id }) => id);
  const press = (event: KeyboardEvent<HTMLElement>, draft: BinEntry): void => {
    if (event.target !== event.currentTarget) return;
    const pressed = pressOf(event);
    const next = pressed === null ? null : rowAfter(pressed, ids, draft.id);
    if (next !== null) document.getElementById(binRowId(next))?.focus();
    else if (pressed === 'Enter') onRestore(draft);
    else if (pressed === 'Delete') onPurge(draft);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of the ARIA practices is a table
    <table className="draft-table" role="grid" aria-label="回收站">
      <thead>
        <tr>
          <th scope="col">名称</th>
          <th scope="col" className="draft-number">
            字数
          </th>
          <th scope="col">移入时间</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {drafts.map((draft, at) => (
          <tr
            key={draft.id}
            id={binRowId(draft.id)}
            className="draft-row"
            tabIndex={at === 0 ? 0 : -1}
            onKeyDown={(event) => press(event, draft)}
          >
            <th scope="row" className="cut" title={draft.name}>
              {draft.name}
            </th>
            <td className="draft-number">{draft.words.toLocaleString('zh-CN')}</td>
            <td>{changedWords(draft.removedAt, new Date())}</td>
            <td className="bin-actions">
              <Button
                size="small"
                aria-label={`恢复“${draft.name}”`}
                title="放回草稿列表 Enter"
                onClick={() => onRestore(draft)}
              >
                恢复
              </Button>
              <Button
                size="small"
                type="text"
                danger
                aria-label={`彻底删除“${draft.name}”`}
                title="连同各版本一并删除，不能恢复 Delete"
                onClick={() => onPurge(draft)}
              >
                彻底删除
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const binRowId = (id: string): string => `bin-row-${id}`;
