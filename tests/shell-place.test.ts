import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placed, placeIn, placeOf, readPlace, writePlace } from '../electron/shell/place.ts';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const projector = { x: 1920, y: -200, width: 1280, height: 720 };
const place = { x: 300, y: 80, width: 1440, height: 900, maximised: false };

describe('the window stands where it stood', () => {
  it.each([
    ['as it was', place, [laptop], { x: 300, y: 80, width: 1440, height: 900 }],
    [
      'on the second screen',
      { ...place, x: 2000, y: -100, width: 1100, height: 700 },
      [laptop, projector],
      { x: 2000, y: -180, width: 1100, height: 700 },
    ],
    [
      'back in the middle when that screen is gone',
      { ...place, x: 2000, y: -100, width: 1100, height: 700 },
      [laptop],
      { width: 1100, height: 700 },
    ],
    [
      'wholly on its screen',
      { ...place, x: 1500, y: 600 },
      [laptop],
      { x: 480, y: 140, width: 1440, height: 900 },
    ],
    [
      'no larger than its screen',
      { ...place, x: 0, y: 0, width: 3840, height: 2160 },
      [{ ...laptop, width: 1366, height: 728 }],
      { x: 0, y: 0, width: 1366, height: 728 },
    ],
    ['as at first', null, [laptop], { width: 1440, height: 900 }],
    [
      'smaller on a small screen at first',
      null,
      [{ ...laptop, width: 1024, height: 728 }],
      { width: 1024, height: 728 },
    ],
    ['where no screen is known', place, [], { width: 1440, height: 900 }],
  ])('%s', (_, stood, screens, expected) => {
    expect(placed(stood, screens)).toEqual(expected);
  });

  it('and whatever was stored, no part of it lies off the screens', () => {
    const whole = fc.integer({ min: -100_000, max: 100_000 });
    const size = fc.integer({ min: -10, max: 20_000 });
    const screen = fc.record({
      x: fc.integer({ min: -5_000, max: 5_000 }),
      y: fc.integer({ min: -5_000, max: 5_000 }),
      width: fc.integer({ min: 640, max: 7_680 }),
      height: fc.integer({ min: 480, max: 4_320 }),
    });
    const stored = fc.record({
      x: whole,
      y: whole,
      width: size,
      height: size,
      maximised: fc.boolean(),
    });
    fc.assert(
      fc.property(stored, fc.array(screen, { minLength: 1, maxLength: 3 }), (stood, screens) => {
        const { x, y, width, height } = placed(stood, screens);
        const holds = screens.some(
          (one) =>
            width <= one.width &&
            height <= one.height &&
            (x === undefined || (x >= one.x && x + width <= one.x + one.width)) &&
            (y === undefined || (y >= one.y && y + height <= one.y + one.height)),
        );
        expect([holds, width >= 400, height >= 300]).toEqual([true, true, true]);
      }),
    );
  });
});

describe('what is kept of it', () => {
  it('comes back, maximised or not', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'measures-place-')), 'window.json');
    const { maximised: _, ...bounds } = place;
    const window = (isMaximized: boolean) => ({
      getNormalBounds: () => bounds,
      isMaximized: () => isMaximized,
      isFullScreen: () => false,
    });
    for (const maximised of [true, false]) {
      writePlace(file, placeOf(window(maximised)));
      expect(readPlace(file)).toEqual({ ...place, maximised });
    }
    expect(readPlace(join(file, 'none'))).toBeNull();
    expect(() => writePlace(join(file, 'none'), place)).not.toThrow();
  });

  it.each([
    '',
    '{"x":1',
    'null',
    '[]',
    '3',
    '{}',
    '{"x":1,"y":1,"width":1,"height":1}',
    '{"x":"1","y":1,"width":1,"height":1,"maximised":true}',
    '{"x":1e999,"y":1,"width":1,"height":1,"maximised":true}',
    '{"x":1.5,"y":1,"width":1,"height":1,"maximised":true}',
    '{"x":1,"y":1,"width":1,"height":1,"maximised":"yes"}',
  ])('is nothing when damaged: %s', (text) => expect(placeIn(text)).toBeNull());
});
