import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../renderer/tour/place.ts';
import { tourSteps } from '../renderer/tour/steps.ts';

const window = { width: 1440, height: 900 };
const card = { width: 320, height: 140 };

describe('使用导览', () => {
  it('goes in five steps from an empty desk to a file to hand over', () =>
    expect(tourSteps.map(({ title }) => title)).toEqual([
      '新建或打开',
      '提纲',
      '对照先例',
      '检查',
      '导出',
    ]));

  it('stands below a button of the title bar, within the window', () =>
    expect(placeOf({ left: 1290, top: 8, width: 130, height: 28 }, card, window)).toEqual({
      left: 1108,
      top: 48,
    }));

  it('stands above what is at the foot of the window', () =>
    expect(placeOf({ left: 230, top: 878, width: 80, height: 18 }, card, window)).toEqual({
      left: 110,
      top: 726,
    }));

  it('stands beside a pane, on the side that has room', () => {
    const outline = { left: 0, top: 44, width: 248, height: 830 };
    const side = { left: 1020, top: 44, width: 420, height: 830 };
    expect(placeOf(outline, card, window)).toEqual({ left: 260, top: 68 });
    expect(placeOf(side, card, window)).toEqual({ left: 688, top: 68 });
  });

  it('stands in the middle where there is nothing to point at', () =>
    expect(placeOf(null, card, window)).toEqual({ left: 560, top: 380 }));

  it('is whole in every window it fits into', () => {
    const size = fc.record({
      width: fc.integer({ min: 400, max: 2000 }),
      height: fc.integer({ min: 300, max: 1200 }),
    });
    const target = fc.record({
      left: fc.integer({ min: -50, max: 2000 }),
      top: fc.integer({ min: -50, max: 1200 }),
      width: fc.integer({ min: 1, max: 2000 }),
      height: fc.integer({ min: 1, max: 1200 }),
    });
    fc.assert(
      fc.property(size, target, (room, pointedAt) => {
        const { left, top } = placeOf(pointedAt, card, room);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(room.width);
        expect(top + card.height).toBeLessThanOrEqual(room.height);
      }),
    );
  });
});
