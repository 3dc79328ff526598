import type { Command } from '../shared/commands/command.ts';
import { acceleratorOf } from '../shared/commands/shown-keys.ts';
import { commandGroups } from '../shared/commands.ts';

/** One entry of a menu, in the words Electron's `Menu.buildFromTemplate` takes. */
export type Item =
  | { readonly label: string; readonly role: Role; readonly enabled?: boolean }
  | {
      readonly label: string;
      readonly id: string;
      readonly accelerator?: string;
      readonly registerAccelerator: false;
      readonly click: () => void;
    }
  | { readonly type: 'separator' };
type Role =
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'zoomIn'
  | 'zoomOut'
  | 'resetZoom'
  | 'togglefullscreen'
  | 'minimize'
  | 'quit';

type Menu = { readonly label: string; readonly submenu: Item[] };

const separator: Item = { type: 'separator' };

/** What the system does in a window of ours, under the heading it belongs to. */
const ofTheSystem: Readonly<Record<string, readonly Item[]>> = {
  文件: [{ label: '退出', role: 'quit' }],
  编辑: [
    { label: '剪切', role: 'cut' },
    { label: '复制', role: 'copy' },
    { label: '粘贴', role: 'paste' },
    { label: '全选', role: 'selectAll' },
  ],
  窗口: [
    { label: '放大', role: 'zoomIn' },
    { label: '缩小', role: 'zoomOut' },
    { label: '实际大小', role: 'resetZoom' },
    { label: '全屏', role: 'togglefullscreen' },
    { label: '最小化', role: 'minimize' },
  ],
};

/**
 * The menus of the desktop window, made of the same table as palette and shortcut sheet. Hidden on
 * Windows and Linux until Alt is pressed. The keys are shown and not registered: the window hears
 * them itself, and of an input method at work it does not.
 *
 * @param run what an entry asks of the window.
 */
export const windowMenu = (run: (command: string) => void): Menu[] =>
  commandGroups.map(({ name, commands }) => ({
    label: name,
    submenu: [
      ...commands.filter(({ quiet }: Command) => !quiet).map((command) => itemOf(command, run)),
      ...(ofTheSystem[name] === undefined ? [] : [separator, ...ofTheSystem[name]]),
    ],
  }));

const itemOf = ({ id, label, keys }: Command, run: (command: string) => void): Item => ({
  label,
  id,
  ...(keys?.[0] !== undefined && { accelerator: acceleratorOf(keys[0]) }),
  registerAccelerator: false,
  click: () => run(id),
});
/** What a right click offers where it falls; Electron shows no menu of its own. */
export const contextMenu = (place: {
  readonly isEditable: boolean;
  readonly editFlags: {
    readonly canCut: boolean;
    readonly canCopy: boolean;
    readonly canPaste: boolean;
  };
}): Item[] => {
  const { canCut, canCopy, canPaste } = place.editFlags;
  const copy: Item = { label: '复制', role: 'copy', enabled: canCopy };
  if (!place.isEditable) return [copy, separator, { label: '全选', role: 'selectAll' }];
  return [
    { label: '剪切', role: 'cut', enabled: canCut },
    copy,
    { label: '粘贴', role: 'paste', enabled: canPaste },
    separator,
    { label: '全选', role: 'selectAll' },
  ];
};
