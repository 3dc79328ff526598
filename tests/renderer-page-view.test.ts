import { describe, expect, test } from 'vitest';
import {
  attributesOf,
  parsePageView,
  sizeOf,
  stepped,
  ZOOMS,
  zoomWords,
} from '../renderer/page-view/page-view.ts';

describe('the zoom of the page', () => {
  test('goes up and down through sizes one can tell apart, and stops at both ends', () => {
    const up = (size: number): readonly number[] => {
      const zoom = stepped(size, 1);
      return zoom === null ? [] : [zoom, ...up(sizeOf(zoom))];
    };
    expect(up(12)).toEqual(ZOOMS);
    expect(new Set(ZOOMS.map(sizeOf)).size).toBe(ZOOMS.length);
    expect(stepped(sizeOf(2), 1)).toBeNull();
    expect(stepped(sizeOf(0.75), -1)).toBeNull();
    // 自动 shows 19 pixels beside two open panes, which is 90 %: the next larger is 100 %.
    expect([stepped(19, 1), stepped(19, -1)]).toEqual([1, 0.75]);
  });

  test('is said to the page in whole pixels, so that 28 characters hold', () => {
    expect(attributesOf({ zoom: 1.5, width: 'official' })).toEqual({
      class: 'page-width-official page-zoom-fixed',
      style: '--characters: 28; --size: 32px',
    });
    expect(attributesOf({ zoom: 'fit', width: 'draft' })).toEqual({
      class: 'page-width-draft page-zoom-fit',
      style: '--characters: 36',
    });
  });

  test('is remembered; what makes no sense is not', () => {
    const view = { zoom: 1.25, width: 'window' } as const;
    expect(parsePageView(JSON.stringify(view))).toEqual(view);
    for (const json of [null, '[', '3', '{"zoom":9,"width":"A4"}'])
      expect(parsePageView(json)).toEqual({ zoom: 'auto', width: 'official' });
    expect(zoomWords(view)).toBe('125%');
  });
});
