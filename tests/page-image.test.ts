import { expect, test } from 'vitest';
import { inkWithin, type PageImage, rulesAcross, rulesDown } from './page-image.ts';

type Rgb = readonly [number, number, number];
const RED: Rgb = [192, 0, 0];
const BLACK: Rgb = [30, 30, 30];

/** A sheet of 100 x 60 mm, one pixel a millimetre, with painted rectangles [left, top, width, height]. */
const sheet = (
  ...painted: readonly (readonly [Rgb, number, number, number, number])[]
): PageImage => {
  const width = 100;
  const height = 60;
  const pixels = new Uint8Array(width * height * 3).fill(255);
  for (const [colour, left, top, across, down] of painted)
    for (let y = top; y < top + down; y += 1)
      for (let x = left; x < left + across; x += 1) pixels.set(colour, (y * width + x) * 3);
  return { width, height, pixels, mmPerPixel: 1 };
};

test('rules are found by colour, direction and length, each where it stands', () => {
  const image = sheet(
    [RED, 10, 20, 80, 2],
    [BLACK, 10, 40, 80, 1],
    [BLACK, 10, 50, 30, 3],
    [BLACK, 95, 5, 2, 30],
    [BLACK, 0, 0, 12, 12],
  );
  expect(rulesAcross(image, 'red')).toEqual([{ left: 10, right: 90, top: 20, bottom: 22 }]);
  expect(rulesAcross(image, 'black')).toEqual([
    { left: 10, right: 90, top: 40, bottom: 41 },
    { left: 10, right: 40, top: 50, bottom: 53 },
  ]);
  expect(rulesDown(image, 'black')).toEqual([{ left: 95, right: 97, top: 5, bottom: 35 }]);
  expect(rulesDown(image, 'red')).toEqual([]);
});

test('two rules side by side are two, and a pair one below the other is two', () => {
  const image = sheet([RED, 0, 10, 40, 1], [RED, 60, 10, 40, 1], [RED, 0, 12, 100, 3]);
  expect(rulesAcross(image, 'red')).toEqual([
    { left: 0, right: 40, top: 10, bottom: 11 },
    { left: 60, right: 100, top: 10, bottom: 11 },
    { left: 0, right: 100, top: 12, bottom: 15 },
  ]);
});

test('ink is boxed in the part of the page that was asked for', () => {
  const image = sheet([RED, 30, 10, 5, 5], [RED, 50, 12, 10, 8], [BLACK, 0, 0, 3, 3]);
  expect(inkWithin(image, 'red')).toEqual({ left: 30, right: 60, top: 10, bottom: 20 });
  expect(inkWithin(image, 'red', { right: 40 })).toEqual({
    left: 30,
    right: 35,
    top: 10,
    bottom: 15,
  });
  expect(inkWithin(image, 'black', { top: 30 })).toBeNull();
});
