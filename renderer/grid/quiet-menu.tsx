import { DownOutlined } from '@ant-design/icons';
import { Dropdown, type MenuProps } from 'antd';
import { useState } from 'react';

export type MenuItems = NonNullable<MenuProps['items']>;

type Props = {
  readonly title: string;
  /** Asked when the list opens. */
  readonly items: () => MenuItems;
  readonly onRun: (key: string) => void;
  /** The list has gone; the cell takes the focus back. */
  readonly onClosed: () => void;
};

/** 对应▾ at the head of a cell. The list exists only while it is open. */
export function QuietMenu({ title, items, onRun, onClosed }: Props) {
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onClosed();
  };
  const trigger = (
    <button
      type="button"
      className="grid-menu grid-quiet"
      data-menu=""
      tabIndex={-1}
      aria-haspopup="menu"
      aria-expanded={open}
      title={title}
      onClick={() => setOpen(true)}
    >
      对应 <DownOutlined aria-hidden />
    </button>
  );
  if (!open) return trigger;
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: items(),
        onClick: ({ key }) => {
          close();
          onRun(key);
        },
      }}
      onOpenChange={(next) => next || close()}
    >
      {trigger}
    </Dropdown>
  );
}
