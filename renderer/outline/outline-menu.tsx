import { Dropdown, type MenuProps } from 'antd';
import { structureCommands } from '../../shared/commands/structure.ts';
import type { CommandId } from '../../shared/commands.ts';

/** A menu stands open for a row, at a place of the window. */
export type MenuPlace = { readonly row: number; readonly x: number; readonly y: number };

type Props = {
  readonly place: MenuPlace;
  readonly onRun: (command: CommandId) => void;
  readonly onClosed: () => void;
};

/** Everything that can be done to a clause of the outline, with its keys. */
export function OutlineMenu({ place, onRun, onClosed }: Props) {
  return (
    <Dropdown
      open
      autoFocus
      trigger={['click']}
      placement="bottomLeft"
      menu={{
        items,
        className: 'outline-menu',
        onClick: ({ key }) => {
          const command = structureCommands.commands.find(({ id }) => id === key);
          onClosed();
          if (command !== undefined) onRun(command.id);
        },
        onKeyDown: (event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          onClosed();
        },
      }}
      onOpenChange={(open) => open || onClosed()}
    >
      <span className="outline-menu-place" style={{ left: place.x, top: place.y }} />
    </Dropdown>
  );
}

const ARROWS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const spelled = (keys: string): string =>
  keys
    .split('+')
    .map((key) => ARROWS[key] ?? key)
    .join('+');

const GROUPS: readonly (readonly CommandId[])[] = [
  ['moveUp', 'moveDown', 'promote', 'demote'],
  ['insertBefore', 'insertAfter'],
  ['mergePrevious', 'mergeNext'],
  ['removeClause'],
  ['renumber', 'changeScheme'],
];

const items: NonNullable<MenuProps['items']> = GROUPS.flatMap((ids, at) => [
  ...(at === 0 ? [] : [{ type: 'divider' as const }]),
  ...ids.map((id) => {
    const command = structureCommands.commands.find((one) => one.id === id);
    const keys = command !== undefined && 'keys' in command ? (command.keys[0] ?? '') : '';
    return {
      key: id,
      danger: id === 'removeClause',
      label: (
        <span className="outline-menu-item">
          {command?.label}
          {id === 'changeScheme' || id === 'removeClause' ? '…' : ''}
          <kbd>{spelled(keys)}</kbd>
        </span>
      ),
    };
  }),
]);
