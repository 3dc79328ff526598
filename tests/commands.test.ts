import { describe, expect, test } from 'vitest';
import { windowMenu } from '../electron/menu.ts';
import { commandOf } from '../renderer/commands/keys.ts';
import {
  clauseItems,
  commandItems,
  draftItems,
  listing,
} from '../renderer/commands/palette-items.ts';
import { initialsOf } from '../shared/commands/initials.ts';
import { matched } from '../shared/commands/match.ts';
import { acceleratorOf, shownKeys } from '../shared/commands/shown-keys.ts';
import { allCommands, commandGroups, isCommandId } from '../shared/commands.ts';
import { newDesktop } from './electron-parts.ts';
import { press } from './key-press.ts';

describe('the table of commands', () => {
  const keys = allCommands.flatMap(({ keys: own = [] }) => [...own]);

  test('gives every command a name and every key one meaning', () => {
    const doubled = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at);
    expect(doubled(allCommands.map(({ id }) => id))).toEqual([]);
    expect(doubled(allCommands.map(({ label }) => label))).toEqual([]);
    expect(doubled(keys)).toEqual([]);
  });

  test('writes keys in one way', () => {
    const way =
      /^(Ctrl\+)?(Alt\+)?(Shift\+)?([A-Z0-9]|F\d+|Arrow(Up|Down|Left|Right)|Enter|[./=-])$/;
    expect(keys.filter((each) => !way.test(each))).toEqual([]);
  });

  test('leaves alone what browsers, AltGr and the clipboard keep for themselves', () => {
    const kept = 'NTWCVXA'
      .split('')
      .flatMap((letter) => [`Ctrl+${letter}`, `Ctrl+Shift+${letter}`]);
    // Ctrl+Shift+V pastes without formats in every browser.
    const taken = keys.filter((each) => each.startsWith('Ctrl+Alt+') || kept.includes(each));
    expect(taken.filter((each) => each !== 'Ctrl+Shift+V')).toEqual([]);
  });

  test('answers to what is pressed', () => {
    expect(commandOf(press('k', { ctrlKey: true }))).toBe('palette');
    expect(commandOf(press('/', { ctrlKey: true }))).toBe('sheet');
    expect(commandOf(press('K', { metaKey: true, code: 'KeyK' }))).toBe('palette');
    // ⌥N on a Mac.
    expect(commandOf(press('˜', { altKey: true, code: 'KeyN' }))).toBe('newDraft');
    expect(commandOf(press('π', { altKey: true, code: 'KeyP' }))).toBe('opinions');
    expect(commandOf(press('≠', { altKey: true, code: 'Equal' }))).toBe('zoomIn');
    expect(commandOf(press('–', { altKey: true, code: 'Minus' }))).toBe('zoomOut');
    expect(commandOf(press('k', { ctrlKey: true, isComposing: true }))).toBeNull();
    // The page undoes by itself; elsewhere Ctrl+Z belongs to the field with the keys.
    expect(commandOf(press('z', { ctrlKey: true }))).toBeNull();
  });

  test('knows its names from others', () => {
    expect(['palette', 'toString', '', 3, null].map(isCommandId)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('keys', () => {
  test.each([
    ['Ctrl+E', 'Ctrl+E', '⌘E', 'CommandOrControl+E'],
    ['Alt+ArrowUp', 'Alt+↑', '⌥↑', 'Alt+Up'],
    ['Shift+F8', 'Shift+F8', '⇧F8', 'Shift+F8'],
    ['Ctrl++', 'Ctrl++', '⌘+', 'CommandOrControl+Plus'],
  ])('%s reads %s, on a Mac %s, in a menu %s', (keys, plain, mac, accelerator) => {
    expect([shownKeys(keys, false), shownKeys(keys, true), acceleratorOf(keys)]).toEqual([
      plain,
      mac,
      accelerator,
    ]);
  });
});

describe('words typed', () => {
  test.each([
    ['导出公文', 'dcgw'],
    ['区市场监督管理局', 'qscjdglj'],
    ['一、提升 IP 服务', 'y、ts ip fw'],
    ['他她它', 'ttt'],
    ['𠮷', '𠮷'],
  ])('%s begins with %s', (text, initials) => {
    // A character beyond the tables of the collation may sort anywhere; it must not throw.
    if (text === '𠮷') expect(initialsOf(text)).toHaveLength(1);
    else expect(initialsOf(text)).toBe(initials);
  });

  test('find a name whole, by its initials, with its letters in order, by another word', () => {
    const fits = (typed: string, name: string, also: readonly string[] = []) =>
      matched(typed, name, also) > 0;
    expect(
      ['导出', 'dcgw', 'dc', '导公', ' 公文 导出 ', ''].map((typed) => fits(typed, '导出公文')),
    ).toEqual([true, true, true, true, true, true]);
    expect(fits('docx', '导出公文', ['docx'])).toBe(true);
    expect(['文公', 'xx', '导出 xx'].map((typed) => fits(typed, '导出公文'))).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('put what fits better first', () => {
    const better = (typed: string, first: string, second: string) =>
      expect(matched(typed, first)).toBeGreaterThan(matched(typed, second));
    better('版本', '版本', '版本说明');
    better('版', '版式', '导出新版');
    better('检查', '检查', '导出检查报告（Word）');
  });
});

describe('the palette', () => {
  const outline = [
    { path: '一', level: 1, marker: '一、', label: '提升专业能力', offset: 40 },
    { path: '一/（一）', level: 2, marker: '（一）', label: '培育品牌服务机构', offset: 60 },
  ];
  const drafts = ['甲', '乙'].map((id) => ({
    id,
    name: `${id}区若干措施`,
    savedAt: null,
    words: 1,
    genre: null,
    district: '',
    parts: 0,
    clauses: 0,
    bare: 0,
    blanks: 0,
  }));
  const items = [...commandItems, ...clauseItems(outline), ...draftItems(drafts, '甲')];
  const names = (typed: string, recent: readonly string[] = []) =>
    listing(items, typed, recent).items.map(({ name }) => name);

  test('lists the commands as they stand in the menus, those used last before them', () => {
    const all = commandItems.map(({ name }) => name);
    expect(names('')).toEqual(all);
    const recent = ['command renumber', 'command gone', 'command export'];
    const first = ['重排序号', '导出公文'];
    expect(names('', recent)).toEqual([...first, ...all.filter((name) => !first.includes(name))]);
  });

  test('finds commands, clauses and other drafts', () => {
    expect(names('重排')).toEqual(['重排序号']);
    expect(names('cxjl')).toEqual([]);
    expect(names('pypp')).toEqual(['（一）培育品牌服务机构']);
    expect(names('区若干')).toEqual(['乙区若干措施']);
    expect(names('草稿 乙')).toEqual(['乙区若干措施']);
  });

  test('says how many more there are than one reads through', () => {
    const many = clauseItems(
      Array.from({ length: 300 }, (_, at) => ({
        path: `${at}`,
        level: 1,
        marker: '',
        label: `条 ${at}`,
        offset: at,
      })),
    );
    const { items: shown, left } = listing(many, '条', []);
    expect([shown.length, left]).toEqual([60, 240]);
  });
});

describe('the menus of the desktop', () => {
  test('hold every command once and ask the window for it', () => {
    const asked: string[] = [];
    const menus = windowMenu((command) => asked.push(command), newDesktop);
    expect(menus.map(({ label }) => label)).toEqual(commandGroups.map(({ name }) => name));
    for (const item of menus.flatMap(({ submenu }) => submenu)) if ('click' in item) item.click();
    expect(asked).toEqual(allCommands.filter(({ quiet }) => !quiet).map(({ id }) => id));
  });

  test('show the keys and leave hearing them to the window', () => {
    const [file] = windowMenu(() => {}, newDesktop);
    const { click: _click, ...entry } = { click: null, ...file?.submenu[0] };
    expect(entry).toEqual({
      label: '新建草稿',
      id: 'newDraft',
      accelerator: 'Alt+N',
      registerAccelerator: false,
    });
  });
});
