import { EllipsisOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import { chosenFile } from '../opening/chosen-file.ts';

type Props = {
  readonly count: number;
  readonly own: number;
  /** Documents that wait for the reader's look. */
  readonly waiting: number;
  readonly onAdd: () => void;
  readonly onExport: () => void;
  readonly onImport: (file: File) => void;
  readonly onTopics: () => void;
  readonly onPlaces: () => void;
  readonly onProfile: () => void;
  readonly onChecks: () => void;
};

/** What there is, 添加先例, and what concerns the library as a whole. */
export function LibraryHead(props: Props) {
  const { count, own, waiting, onAdd, onExport, onImport } = props;
  const field = useRef<HTMLInputElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = chosenFile(event);
    if (file !== null) onImport(file);
  };
  const run: Readonly<Record<string, () => void>> = {
    import: () => field.current?.click(),
    export: onExport,
    topics: props.onTopics,
    places: props.onPlaces,
    profile: props.onProfile,
    checks: props.onChecks,
  };
  return (
    <div className="library-head">
      <span className="meta">
        {count}份{own > 0 && `，自有${own}份`}
      </span>
      <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onAdd}>
        {waiting > 0 ? `待核对 ${waiting}` : '添加先例'}
      </Button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        autoFocus
        menu={{
          items: [
            { key: 'import', label: '导入先例库…' },
            { key: 'export', label: '导出自有先例库' },
            { type: 'divider' },
            { key: 'topics', label: '自定主题…' },
            { key: 'places', label: '各地资料…' },
            { key: 'profile', label: '本稿的地区与机关…' },
            { key: 'checks', label: '检查设置…' },
          ],
          onClick: ({ key }) => {
            // The entry goes with the menu: a dialog gives the keys back to the button.
            more.current?.focus();
            run[key]?.();
          },
        }}
      >
        <Button
          ref={more}
          size="small"
          type="text"
          icon={<EllipsisOutlined aria-hidden />}
          aria-label="先例库的更多操作"
          aria-haspopup="menu"
        />
      </Dropdown>
      <input
        ref={field}
        type="file"
        accept=".json"
        hidden
        aria-label="选择要导入的先例库文件"
        onChange={choose}
      />
    </div>
  );
}
