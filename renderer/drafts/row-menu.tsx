import { EllipsisOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import type { MenuItems } from '../grid/quiet-menu.tsx';

type Props = {
  /** The name of what it belongs to. */
  readonly name: string;
  readonly items: MenuItems;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onRun: (key: string) => void;
};

/**
 * ⋯ at the end of a row, also opened by a right click or the menu key on the row. The list exists only
 * while it is open: hundreds of rows stay light.
 */
export function RowMenu({ name, items, open, onOpen, onRun }: Props) {
  const trigger = (
    <button
      type="button"
      className="row-menu"
      tabIndex={-1}
      aria-label={`“${name}”的操作`}
      aria-haspopup="menu"
      aria-expanded={open}
      title="更多操作"
      onClick={() => onOpen(!open)}
    >
      <EllipsisOutlined aria-hidden />
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
        items,
        onClick: ({ key, domEvent }) => {
          domEvent.stopPropagation();
          onOpen(false);
          onRun(key);
        },
      }}
      onOpenChange={(next) => next || onOpen(false)}
    >
      {trigger}
    </Dropdown>
  );
}
