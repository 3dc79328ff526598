import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../renderer/commands/keys.ts';
import { toBase64 } from '../renderer/export/base64.ts';
import {
  firstLayout,
  folded,
  NARROW,
  parseLayout,
  rangeOf,
  resized,
} from '../renderer/layout/widths.ts';
import { officialDate, savedTime } from '../renderer/when.ts';
import { press } from './key-press.ts';

describe('panes', () => {
  test('leave the page its 28 characters', () => {
    const wide = resized(firstLayout, 'side', 5000, 1440);
    expect(1440 - wide.side - wide.outline).toBeGreaterThanOrEqual(440);
    expect(resized(firstLayout, 'outline', -1, 1440).outline).toBe(168);
  });

  test('on a narrow window each only shares with the page', () => {
    expect(rangeOf('side', firstLayout, NARROW - 1)).toEqual({ least: 320, most: 720 });
    expect(rangeOf('side', firstLayout, 800)).toEqual({ least: 320, most: 360 });
  });

  test('a folded pane makes room', () => {
    const most = (layout: typeof firstLayout) => rangeOf('side', layout, 1300).most;
    expect(most(folded(firstLayout, 'outline', true)) - most(firstLayout)).toBe(108);
  });

  test('what was remembered is checked', () => {
    expect(parseLayout(null)).toEqual(firstLayout);
    expect(parseLayout('{')).toEqual(firstLayout);
    expect(parseLayout('{"outline":300,"side":"x","sideFolded":true}')).toEqual({
      ...firstLayout,
      outline: 300,
      sideFolded: true,
    });
  });
});

describe('keys', () => {
  const key = (...pressed: Parameters<typeof press>) => commandOf(press(...pressed));

  test('mean what the interface says', () => {
    expect(key('e', { ctrlKey: true })).toBe('export');
    expect(key('E', { ctrlKey: true })).toBe('export');
    expect(key('s', { metaKey: true })).toBe('save');
    expect(['1', '2', '3'].map((digit) => key(digit, { ctrlKey: true }))).toEqual([
      'outline',
      'page',
      'side',
    ]);
    expect([key('F8'), key('F8', { shiftKey: true })]).toEqual(['next', 'previous']);
  });

  test('mean nothing while an input method composes, nor as plain letters', () => {
    expect(key('e', { ctrlKey: true, isComposing: true })).toBeNull();
    expect(key('F8', { isComposing: true })).toBeNull();
    expect(key('e')).toBeNull();
    // Ctrl+Alt is AltGr on many keyboards.
    expect(key('e', { ctrlKey: true, altKey: true })).toBeNull();
    expect(key('toString', { ctrlKey: true })).toBeNull();
  });
});

describe('dates', () => {
  const now = new Date(2026, 10, 22, 15, 0);
  test.each([
    [new Date(2026, 10, 22, 14, 3), '14:03'],
    [new Date(2026, 10, 2, 9, 30), '11月2日 9:30'],
    [new Date(2025, 0, 5, 8, 5), '2025年1月5日 8:05'],
  ])('%s was saved at %s', (at, words) => {
    expect(savedTime(at.toISOString(), now)).toBe(words);
  });
  test('official dates have no leading zeros', () => {
    expect(officialDate('2024-12-02')).toBe('2024年12月2日');
    expect(officialDate(null)).toBeNull();
    expect(officialDate('2024年')).toBeNull();
  });
});

test('base64 is what Node makes of the same bytes, also across pieces', () => {
  const long = Uint8Array.from({ length: 60_001 }, (_, at) => at % 251);
  expect(toBase64(long)).toBe(Buffer.from(long).toString('base64'));
  fc.assert(
    fc.property(
      fc.uint8Array(),
      (bytes) => toBase64(bytes) === Buffer.from(bytes).toString('base64'),
    ),
  );
});
