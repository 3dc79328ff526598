import { CloseOutlined, DownOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useEffect, useRef } from 'react';
import { focusIsLost } from '../focus.ts';
import type { ExportItems } from './export-items.ts';
import type { Exporting } from './use-export.ts';

type Props = {
  /** Null while nothing is exported. */
  readonly exporting: Exporting | null;
  readonly items: ExportItems;
  readonly onExport: () => void;
  readonly onPick: (key: string) => void;
  readonly onCancel: () => void;
};

/** 导出公文 at once, the other files in a menu beside it; while one is made, the way to call it off. */
export function ExportButton({ exporting, items, onExport, onPick, onCancel }: Props) {
  const isBusy = exporting !== null;
  // The button beside is another one now: the keys that were on it stay in its place.
  const wasBusy = useRef(isBusy);
  useEffect(() => {
    if (wasBusy.current !== isBusy) focusExport();
    wasBusy.current = isBusy;
  }, [isBusy]);
  return (
    <Space.Compact className="export">
      <Button
        type="primary"
        icon={<FileWordOutlined aria-hidden />}
        loading={exporting !== null}
        aria-label={exporting === null ? '导出公文' : '正在导出'}
        title="导出公文格式的 Word 文件 Ctrl+E"
        onClick={onExport}
      >
        {exporting === null ? '导出公文' : busyWords(exporting)}
      </Button>
      {exporting === null ? (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{ items, onClick: ({ key }) => onPick(key) }}
          rootClassName="export-menu"
          onOpenChange={(isOpen, { source }) => {
            if (isOpen) setTimeout(focusFirstEntry, MENU_DRAWN);
            // Left by Escape; an entry that was picked leads the keys elsewhere.
            else if (source === 'trigger') setTimeout(focusExport, MENU_DRAWN);
          }}
        >
          <Button
            type="primary"
            icon={<DownOutlined aria-hidden />}
            aria-label="导出其他文件"
            aria-haspopup="menu"
            title="PDF、打印、修订稿、条款对照表、起草说明、检查报告"
          />
        </Dropdown>
      ) : (
        <Button
          type="primary"
          icon={<CloseOutlined aria-hidden />}
          aria-label="取消导出"
          title="取消导出"
          onClick={onCancel}
        />
      )}
    </Space.Compact>
  );
}

/** Milliseconds after which the menu has unfolded, or is hidden and has lost the focus it held. */
const MENU_DRAWN = 300;

/** The library's own way misses the menu when it is drawn for the first time. */
const focusFirstEntry = (): void =>
  document.querySelector<HTMLElement>('.export-menu [role="menuitem"]')?.focus();

/** Where an entry of the menu or the button that was pressed has gone, to the button beside 导出公文. */
export const focusExport = (): void => {
  if (focusIsLost()) document.querySelector<HTMLElement>('.export > button:last-child')?.focus();
};

const busyWords = ({ percent }: Exporting): string =>
  percent === null ? '正在导出…' : `正在比对 ${percent}%`;
