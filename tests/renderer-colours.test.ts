import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backgrounds } from '../electron/window.ts';
import { type Colour, colours, type Mode } from '../renderer/look/colours.ts';

const root = join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** WCAG 2.1: relative luminance of #rrggbb, and the contrast of two colours. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const modes: readonly Mode[] = ['light', 'dark'];
const grounds: readonly Colour[] = ['canvas', 'paper', 'hover'];
const washes: readonly Colour[] = ['accent-wash', 'success-wash', 'warning-wash', 'danger-wash'];

/** Which colour stands on which: words, then marks and the boundaries of fields. */
const words: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['ink', [...grounds, ...washes, 'selection', 'found', 'found-current']],
  ['muted', [...grounds, ...washes]],
  ['accent', [...grounds, ...washes]],
  ['success', ['canvas', 'paper', 'success-wash']],
  ['danger', ['canvas', 'paper', 'hover', 'danger-wash']],
  // Signs in a filled shape: the words of the window are cut out of it.
  ['paper', ['accent', 'danger', 'success']],
];
const marks: readonly (readonly [Colour, readonly Colour[]])[] = [
  ['warning', [...grounds, 'warning-wash']],
  ['copied', ['canvas', 'paper']],
  ['edge', ['canvas', 'paper']],
  ['found-line', ['paper']],
  ['accent', ['canvas', 'paper', 'selection']],
];

const tooPale = (pairs: typeof words, least: number) =>
  modes.flatMap((mode) =>
    pairs.flatMap(([front, backs]) =>
      backs
        .map((back) => ({
          pair: `${mode}: ${front} on ${back}`,
          ratio: contrast(colours[front][mode], colours[back][mode]),
        }))
        .filter(({ ratio }) => ratio < least),
    ),
  );

describe('the colours', () => {
  it('are those of the contrast formula', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('let every word be read, by daylight and by night', () =>
    expect(tooPale(words, 4.5)).toEqual([]));

  it('let every mark and every field be seen', () => expect(tooPale(marks, 3)).toEqual([]));

  it('are the same in the style sheets and for Ant Design', () => {
    const written = [
      ...read('renderer/tokens.css').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g),
    ].map(([, name, light, dark]) => [name, { light, dark }]);
    expect(Object.fromEntries(written)).toEqual(colours);
  });

  it('have the window painted in the canvas before its page is there', () =>
    expect(backgrounds).toEqual(colours.canvas));
});

describe('every other file', () => {
  const files = ['renderer', 'electron'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.(css|tsx?)$/.test(file)),
  );
  const home = ['renderer/tokens.css', 'renderer/look/colours.ts', 'electron/window.ts'];
  const colour =
    /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})\b(?![\w-])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(|(?<=[:,\s])(?:white|black|red|green|blue|gr[ae]y|orange|yellow)(?=\s*[;,)])/gi;
  const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '');

  it('takes its colours from the tokens', () => {
    const own = files
      .filter((file) => !home.includes(file))
      .flatMap((file) =>
        // `#side-pane` is a place; a colour stands after a colon, a comma or a quotation mark.
        [...withoutComments(read(file)).matchAll(/[:,'"(\s][^\n]*/g)]
          .flatMap(([line]) => [...line.matchAll(colour)])
          .map(([found]) => `${file}: ${found}`),
      );
    expect(own).toEqual([]);
  });
});
