import { describe, expect, test } from 'vitest';
import { findCaret, keepCaret } from '../renderer/save/caret.ts';
import { findUnsaved, keepUnsaved } from '../renderer/save/unsaved.ts';
import { type Store, storeOn } from '../renderer/storage.ts';
import { nothingBeside } from '../shared/beside.ts';

/** As much of a browser's storage as a Store needs; it takes `room` characters. */
const storageOf = (room: number): Storage => {
  const kept = new Map<string, string>();
  const storage: Store = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key) => {
      kept.delete(key);
    },
  };
  return storage as Storage;
};
const forbidden = (): Storage => {
  throw new DOMException('denied', 'SecurityError');
};

describe('the window’s own notes', () => {
  test('go into the browser’s storage', () => {
    const storage = storageOf(100);
    storeOn(() => storage).setItem('a', '一');
    expect(storage.getItem('a')).toBe('一');
    expect(storeOn(() => storage).getItem('a')).toBe('一');
  });

  test('stay with the window where storage is forbidden', () => {
    const store = storeOn(forbidden);
    expect(store.getItem('a')).toBeNull();
    store.setItem('a', '一');
    expect(store.getItem('a')).toBe('一');
    store.removeItem('a');
    expect(store.getItem('a')).toBeNull();
  });

  test('are the newest ones even when storage has become full', () => {
    const storage = storageOf(3);
    const store = storeOn(() => storage);
    store.setItem('a', '一');
    store.setItem('a', '一二三四');
    expect(store.getItem('a')).toBe('一二三四');
    store.setItem('a', '二');
    expect(store.getItem('a')).toBe('二');
    expect(storage.getItem('a')).toBe('二');
  });
});

describe('the emergency copy', () => {
  const stored = { text: '已存', ...nothingBeside, revision: 3, savedAt: null };
  const copied = { id: 'd1', ...nothingBeside, stored };

  test('is there while words are unsaved, and gone once they are saved', () => {
    const storage = storageOf(500);
    const store = storeOn(() => storage);
    keepUnsaved(store, { ...copied, text: '已存，续写' }, 'a1');
    expect(findUnsaved(store, 'd1')).toEqual({
      text: '已存，续写',
      ...nothingBeside,
      revision: 3,
      sent: 'a1',
    });
    expect(findUnsaved(store, 'd2')).toBeNull();
    keepUnsaved(store, { ...copied, text: '已存' }, 'a1');
    expect(findUnsaved(store, 'd1')).toBeNull();
  });
});

test('a decision less than a save old comes back with the copy', () => {
  const storage = storageOf(1000);
  const store = storeOn(() => storage);
  const stored = { text: '已存', ...nothingBeside, revision: 3, savedAt: null };
  const anchor = { path: '一', heading: '培育品牌', text: '支持机构做大做强。', alike: [] };
  const decisions = [{ kind: 'none', draft: anchor, doc: 'tianjin-2023' }] as const;
  keepUnsaved(store, { ...nothingBeside, id: 'd1', text: '已存', decisions, stored }, null);
  expect(findUnsaved(store, 'd1')).toEqual({
    ...nothingBeside,
    text: '已存',
    decisions,
    revision: 3,
  });
});

test('the caret comes back to its place, to the beginning when nothing sensible was kept', () => {
  const storage = storageOf(100);
  const store = storeOn(() => storage);
  expect(findCaret(store, 'd1')).toBe(0);
  keepCaret(store, 'd1', 12);
  expect(findCaret(store, 'd1')).toBe(12);
  store.setItem('measures.caret.d1', '-3');
  expect(findCaret(store, 'd1')).toBe(0);
});
