import { DeleteOutlined, FileAddOutlined, ImportOutlined, ReadOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { Shelf } from './state.ts';

/** Files that become drafts: of a colleague's draft as well as of Word and plain text. */
export const IMPORTED = '.json,.docx,.docm,.doc,.wps,.odt,.rtf,.txt,.md';

type Props = {
  readonly typed: string;
  /** 23份; null while that is not known. */
  readonly count: string | null;
  readonly busy: boolean;
  readonly onType: (typed: string) => void;
  /** ↓ and Enter in the field of words. */
  readonly onDown: () => void;
  readonly onFirst: () => void;
  readonly onNew: () => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onExample: () => void;
  readonly onShow: (shelf: Shelf) => void;
  readonly onLeave: () => void;
};

/** What 草稿 is about, and what begins another draft. */
export function DraftsHead(props: Props) {
  const { typed, count, busy, onType, onDown, onFirst, onShow } = props;
  const field = useRef<HTMLInputElement>(null);
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter') onFirst();
    else if (event.key === 'Escape' && typed !== '') onType('');
    else return;
    event.preventDefault();
  };
  return (
    <header className="drafts-head">
      <h2>草稿</h2>
      <span className="meta drafts-count" role="status">
        {count}
      </span>
      <Input
        className="drafts-search"
        size="small"
        allowClear
        data-first=""
        aria-label="按名称、文种、区查找草稿"
        placeholder="按名称、文种、区查找"
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={press}
      />
      <Button
        size="small"
        icon={<FileAddOutlined aria-hidden />}
        title="按先例新建一份草稿 Alt+N"
        onClick={props.onNew}
      >
        新建
      </Button>
      <Button
        size="small"
        icon={<ImportOutlined aria-hidden />}
        loading={busy}
        title="选择 Word、文本或同事导出的草稿文件，也可拖到窗口里"
        onClick={() => field.current?.click()}
      >
        导入文件
      </Button>
      <Button
        size="small"
        icon={<ReadOutlined aria-hidden />}
        title="另开一份示例，原有草稿不受影响"
        onClick={props.onExample}
      >
        打开示例
      </Button>
      <input
        ref={field}
        type="file"
        accept={IMPORTED}
        multiple
        hidden
        aria-label="选择要导入的文件"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) props.onFiles(files);
        }}
      />
      <span className="drafts-ways">
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          onClick={() => onShow('bin')}
        >
          回收站
        </Button>
        <Button type="text" size="small" title="Escape" onClick={props.onLeave}>
          返回正文
        </Button>
      </span>
    </header>
  );
}
