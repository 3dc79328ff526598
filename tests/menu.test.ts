import { describe, expect, it } from 'vitest';
import { type Item, type Menu, type OfTheDesktop, windowMenu } from '../electron/menu.ts';
import { newDesktop } from './electron-parts.ts';

const menus = (desktop: Partial<OfTheDesktop> = {}): readonly Menu[] =>
  windowMenu(() => undefined, { ...newDesktop, ...desktop });
const menu = (label: string, desktop: Partial<OfTheDesktop> = {}): readonly Item[] =>
  menus(desktop).find((one) => one.label === label)?.submenu ?? expect.fail(label);
const words = (items: readonly Item[]) => items.map((item) => ('label' in item ? item.label : '—'));
const roles = (items: readonly Item[]) =>
  items.flatMap((item) => ('role' in item ? [item.role] : []));
const recentOf = (desktop: Partial<OfTheDesktop>): readonly Item[] => {
  const item = menu('文件', desktop).find((one) => 'id' in one && one.id === 'recent');
  return item !== undefined && 'submenu' in item ? item.submenu : expect.fail('最近打开');
};

describe('最近打开', () => {
  it('stands behind 打开文件', () => {
    const file = words(menu('文件'));
    expect(file[file.indexOf('打开文件') + 1]).toBe('最近打开');
  });

  it('opens a file by its name, and clears the list', () => {
    const done: string[] = [];
    const items = recentOf({
      recent: ['/发文/初稿.docx', '/发文/R&D.doc'],
      openRecent: (path) => done.push(path),
      clearRecent: () => done.push('clear'),
    });
    expect(words(items)).toEqual(['初稿.docx', 'R&&D.doc', '—', '清除列表']);
    for (const item of items) if ('click' in item) item.click();
    expect(done).toEqual(['/发文/初稿.docx', '/发文/R&D.doc', 'clear']);
  });

  it('says so while there is none', () => {
    const [none, ...others] = recentOf({});
    expect(none).toMatchObject({ label: '没有', enabled: false });
    expect(others).toEqual([]);
  });
});

const helpful = ['用户手册', '使用导览', '快捷键一览', '—'];

describe('each system gets the menus it is used to', () => {
  it('Windows and Linux: 退出 in 文件, 关于 in 帮助', () => {
    for (const platform of ['win32', 'linux'] as const) {
      expect(menus({ platform })[0]?.label).toBe('文件');
      expect(roles(menu('文件', { platform }))).toEqual(['quit']);
      expect(words(menu('帮助', { platform }))).toEqual([
        ...helpful,
        '打开日志文件夹',
        '—',
        '关于措施起草台',
      ]);
    }
  });

  it('macOS: both in a menu of the program, before all others', () => {
    const [first] = menus({ platform: 'darwin' });
    expect(first?.label).toBe('措施起草台');
    expect(words(first?.submenu ?? [])[0]).toBe('关于措施起草台');
    expect(roles(first?.submenu ?? [])).toEqual([
      'services',
      'hide',
      'hideOthers',
      'unhide',
      'quit',
    ]);
    expect(roles(menu('文件', { platform: 'darwin' }))).toEqual([]);
    expect(words(menu('帮助', { platform: 'darwin' }))).toEqual([...helpful, '打开日志文件夹']);
  });

  it('a Mac, whose menus take their keys away from every field, not those of the page', () => {
    const keysOf = (label: string, platform: NodeJS.Platform) =>
      Object.fromEntries(
        menu(label, { platform }).flatMap((item) =>
          'id' in item && 'click' in item ? [[item.id, item.accelerator]] : [],
        ),
      );
    expect(keysOf('编辑', 'win32')).toMatchObject({
      undo: 'CommandOrControl+Z',
      find: 'CommandOrControl+F',
    });
    expect(keysOf('编辑', 'darwin')).toMatchObject({
      undo: undefined,
      find: 'CommandOrControl+F',
    });
  });

  it('with the clipboard in 编辑 and the window in 窗口', () => {
    expect(roles(menu('编辑'))).toEqual(['cut', 'copy', 'paste', 'selectAll']);
    expect(roles(menu('窗口'))).toEqual([
      'zoomIn',
      'zoomOut',
      'resetZoom',
      'togglefullscreen',
      'minimize',
    ]);
  });
});

it('帮助 shows the folder of the logs', () => {
  let shown = 0;
  const showLogs = (): void => {
    shown += 1;
  };
  const logs = menu('帮助', { showLogs }).find((item) => 'id' in item && item.id === 'logs');
  if (logs !== undefined && 'click' in logs) logs.click();
  expect(shown).toBe(1);
});
