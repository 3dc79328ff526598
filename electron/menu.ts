import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../shared/commands/command.ts';
import { aboutCommand } from '../shared/commands/help.ts';
import { acceleratorOf } from '../shared/commands/shown-keys.ts';
import { commandGroups } from '../shared/commands.ts';
import { type Recent, recentLabels } from './shell/recent.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** One entry of a menu, in the words Electron's `Menu.buildFromTemplate` takes. */
export type Item =
  | { readonly label: string; readonly role: Role; readonly enabled?: boolean }
  | {
      readonly label: string;
      readonly id: string;
      readonly accelerator?: string;
      readonly registerAccelerator?: false;
      readonly enabled?: boolean;
      readonly click: () => void;
    }
  | { readonly label: string; readonly id: string; readonly submenu: Item[] }
  | { readonly type: 'separator' };

export type Menu = { readonly label: string; readonly submenu: Item[] };

/** What the menus have beside the commands of the window. */
export type OfTheDesktop = {
  readonly platform: NodeJS.Platform;
  readonly recent: Recent;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
  readonly showLogs: () => void;
};

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

/** A Mac has the program's own menu before all others, and 退出 in it. */
const ofTheMac = (about: Item): Menu => ({
  label: '措施起草台',
  submenu: [
    about,
    separator,
    { label: '服务', role: 'services' },
    separator,
    { label: '隐藏措施起草台', role: 'hide' },
    { label: '隐藏其他', role: 'hideOthers' },
    { label: '全部显示', role: 'unhide' },
    separator,
    { label: '退出措施起草台', role: 'quit' },
  ],
});

/**
 * The menus of the desktop window, made of the same table as palette and shortcut sheet. Hidden on
 * Windows and Linux until Alt is pressed. The keys are shown and not registered: the window hears
 * them itself, and of an input method at work it does not. A Mac knows no such difference: a key of
 * its menus goes to them alone. So keys the page answers (⌘Z) are left out there, or no other field
 * would hear them.
 *
 * @param run what an entry asks of the window.
 */
export const windowMenu = (run: (command: string) => void, desktop: OfTheDesktop): Menu[] => {
  const isMac = desktop.platform === 'darwin';
  const about = itemOf(aboutCommand, run, isMac);
  const groups = commandGroups.map(({ name, commands }) => {
    const system = systemItems(name, desktop, about, isMac);
    return {
      label: name,
      submenu: [
        ...commands
          .filter(({ id, quiet }: Command) => !quiet && id !== aboutCommand.id)
          .flatMap((command) => [
            itemOf(command, run, isMac),
            ...(command.id === 'open' ? [recentItem(desktop)] : []),
          ]),
        ...(system.length === 0 ? [] : [separator, ...system]),
      ],
    };
  });
  return [...(isMac ? [ofTheMac(about)] : []), ...groups];
};

const itemOf = (
  { id, label, keys, inPage }: Command,
  run: (command: string) => void,
  isMac: boolean,
): Item => {
  const shown = isMac && inPage ? undefined : keys?.[0];
  return {
    label,
    id,
    ...(shown !== undefined && { accelerator: acceleratorOf(shown) }),
    registerAccelerator: false,
    click: () => run(id),
  };
};

/** 最近打开 ▸ 初稿.docx … 清除列表 */
const recentItem = ({ recent, openRecent, clearRecent }: OfTheDesktop): Item => {
  const labels = recentLabels(recent);
  const files = recent.map(
    (path, at): Item => ({
      // An ampersand marks the letter that picks the entry; a name has its own meaning.
      label: (labels[at] ?? '').replaceAll('&', '&&'),
      id: `recent-${at}`,
      click: () => openRecent(path),
    }),
  );
  const none: Item = { label: '没有', id: 'recent-none', enabled: false, click: () => undefined };
  const clear: Item = { label: '清除列表', id: 'recent-clear', click: clearRecent };
  return {
    label: '最近打开',
    id: 'recent',
    submenu: files.length === 0 ? [none] : [...files, separator, clear],
  };
};

/** What stands behind the commands of a menu. */
function systemItems(
  name: string,
  desktop: OfTheDesktop,
  about: Item,
  isMac: boolean,
): readonly Item[] {
  if (name === '帮助') return helpItems(desktop, about, isMac);
  return isMac && name === '文件' ? [] : (ofTheSystem[name] ?? []);
}

/** 关于 stands last, as everywhere; a Mac has it in the program's own menu. */
const helpItems = ({ showLogs }: OfTheDesktop, about: Item, isMac: boolean): readonly Item[] => [
  { label: '打开日志文件夹', id: 'logs', click: showLogs },
  ...(isMac ? [] : [separator, about]),
];

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
