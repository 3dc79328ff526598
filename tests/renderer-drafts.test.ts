import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitting } from '../renderer/drafts/fitting.ts';
import { firstOrder, listedDrafts, orderedBy, progressWords } from '../renderer/drafts/listed.ts';
import { pressOf, rowAfter, rowInPlace } from '../renderer/drafts/row-keys.ts';
import { besideTab, movedTab, parseTabs, withoutTab, withTab } from '../renderer/drafts/tabs.ts';
import { changedWords } from '../renderer/when.ts';
import type { DraftEntry } from '../shared/api.ts';

const entry = (id: string, facts: Partial<DraftEntry> = {}): DraftEntry => ({
  id,
  name: id,
  savedAt: '2026-11-20T01:00:00.000Z',
  words: 1000,
  genre: '若干措施',
  district: '徐汇区',
  parts: 5,
  clauses: 19,
  bare: 0,
  blanks: 0,
  ...facts,
});

const xuhui = entry('a', {
  name: '徐汇区关于促进知识产权服务业高质量发展的若干措施',
  savedAt: '2026-11-22T01:00:00.000Z',
  blanks: 12,
});
const pudong = entry('b', {
  name: '浦东新区知识产权服务业行动计划（2026—2028年）',
  genre: '行动计划',
  district: '浦东新区',
  words: 5200,
  bare: 3,
});
const example = entry('example', { name: '示例', savedAt: null, genre: null, district: '' });
const all = [xuhui, pudong, example];
const ids = (drafts: readonly DraftEntry[]): readonly string[] => drafts.map(({ id }) => id);

describe('the list of drafts', () => {
  test('the last changed comes first, the untouched example last', () => {
    expect(ids(listedDrafts(all, '', firstOrder))).toEqual(['a', 'b', 'example']);
  });

  test('every word typed is looked for in name, 文种 and 区', () => {
    expect(ids(listedDrafts(all, '浦东 计划', firstOrder))).toEqual(['b']);
    expect(ids(listedDrafts(all, ' 知识产权  ', firstOrder))).toEqual(['a', 'b']);
    expect(ids(listedDrafts(all, '浦东 措施', firstOrder))).toEqual([]);
  });

  test('a column begins with what is looked for and turns when pressed again', () => {
    const longest = orderedBy(firstOrder, 'words');
    expect(longest).toEqual({ by: 'words', down: true });
    expect(ids(listedDrafts(all, '', longest))[0]).toBe('b');
    expect(orderedBy(longest, 'words')).toEqual({ by: 'words', down: false });
    const open = orderedBy(firstOrder, 'progress');
    expect(ids(listedDrafts(all, '', open))).toEqual(['a', 'b', 'example']);
  });

  test('progress is what is left to write', () => {
    expect(progressWords({ clauses: 19, bare: 0, blanks: 12 })).toBe('19条，待填12处');
    expect(progressWords({ clauses: 19, bare: 3, blanks: 0 })).toBe('19条，3条未写');
    expect(progressWords({ clauses: 0, bare: 0, blanks: 0 })).toBe('尚无条款');
  });

  test('the time of the last change says the day', () => {
    const now = new Date(2026, 10, 26, 9, 0);
    expect(changedWords(new Date(2026, 10, 26, 8, 5).toISOString(), now)).toBe('今天 8:05');
    expect(changedWords(new Date(2026, 10, 25, 23, 59).toISOString(), now)).toBe('昨天 23:59');
    expect(changedWords(new Date(2026, 10, 2, 8, 5).toISOString(), now)).toBe('11月2日 8:05');
    expect(changedWords(new Date(2025, 11, 31, 8, 5).toISOString(), now)).toBe(
      '2025年12月31日 8:05',
    );
  });
});

describe('keys in the list', () => {
  const rows = ['a', 'b', 'c'];
  test('arrows stay in the list', () => {
    expect(rowAfter('ArrowDown', rows, 'a')).toBe('b');
    expect(rowAfter('ArrowDown', rows, 'c')).toBe('c');
    expect(rowAfter('ArrowUp', rows, 'a')).toBe('a');
    expect(rowAfter('ArrowDown', rows, null)).toBe('a');
    expect(rowAfter('End', rows, 'a')).toBe('c');
    expect(rowAfter('PageUp', rows, 'c')).toBe('a');
    expect(rowAfter('x', rows, 'c')).toBeNull();
    expect(rowAfter('ArrowDown', [], null)).toBeNull();
  });

  test('a row that goes leaves the keys to the one in its place', () => {
    expect(rowInPlace(['a', 'c'], 1)).toBe('c');
    expect(rowInPlace(['a', 'b'], 2)).toBe('b');
    expect(rowInPlace([], 0)).toBeNull();
  });

  test('a press is written as in the table of commands; Alt belongs to that', () => {
    const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
    expect(pressOf({ ...bare, key: 'd', ctrlKey: true })).toBe('Ctrl+D');
    expect(pressOf({ ...bare, key: 'F10', shiftKey: true })).toBe('Shift+F10');
    expect(pressOf({ ...bare, key: 'ArrowDown', altKey: true })).toBeNull();
  });
});

describe('tabs', () => {
  const tabs = ['a', 'b', 'c'].map((id) => ({ id, name: id }));

  test('a draft has one tab, under its latest name', () => {
    expect(withTab(tabs, { id: 'd', name: 'D' }).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(withTab(tabs, { id: 'b', name: 'B' })[1]).toEqual({ id: 'b', name: 'B' });
    expect(withTab(tabs, { id: 'b', name: 'b' })).toBe(tabs);
  });

  test('closing one leads to the next, the last to the one before', () => {
    expect(besideTab(tabs, 'a')?.id).toBe('b');
    expect(besideTab(tabs, 'c')?.id).toBe('b');
    expect(besideTab(tabs.slice(0, 1), 'a')).toBeNull();
  });

  test('moving keeps every tab', () => {
    expect(movedTab(tabs, 'a', 2).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(movedTab(tabs, 'c', -1).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    fc.assert(
      fc.property(
        fc.constantFrom('a', 'b', 'c', 'd'),
        fc.integer({ min: -5, max: 9 }),
        (id, to) => {
          expect(movedTab(tabs, id, to).toSorted((x, y) => x.id.localeCompare(y.id))).toEqual(tabs);
        },
      ),
    );
  });

  test('what a reload finds may be anything', () => {
    expect(parseTabs(JSON.stringify(tabs))).toEqual(tabs);
    for (const json of [null, '', '{', '{}', '[1,null,{"id":2}]'])
      expect(parseTabs(json)).toEqual([]);
    expect(parseTabs('[{"id":"a","name":"x"},{"id":"a","name":"y"}]')).toEqual([
      { id: 'a', name: 'y' },
    ]);
  });

  test('the present one always has room', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ id: `${at}`, name: `第${at}份` }));
    expect(fitting(many.slice(0, 3), '0', 1080).hidden).toEqual([]);
    const { shown, hidden } = fitting(many, '19', 1080);
    expect(shown.map(({ id }) => id)).toEqual(['0', '1', '2', '3', '4', '5', '19']);
    expect(shown.length + hidden.length).toBe(20);
    expect(fitting(many, '19', 10).shown.map(({ id }) => id)).toEqual(['19']);
    expect(withoutTab(many, '3')).toHaveLength(19);
  });
});
