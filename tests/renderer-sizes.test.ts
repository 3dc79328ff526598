import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', 'renderer');

/** The official page and its print are measured in characters and points, whatever the window's size. */
const ofThePaper = ['draft/page.css', 'paper/sheets.css', 'paper/fonts/fonts.css', 'grid/map.css'];

/** Words, and the heights of what holds them; hair lines and gaps may stay as they are. */
const sized = /^\s*(?:font|font-size|line-height|height|min-height):.*?(?<![\w.])(?:[89]|\d{2,})px/;

it('lets the words of the window grow, and what holds them: sizes in rem, not in pixels', () => {
  const fixed = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.css') && !ofThePaper.includes(file))
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => sized.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(fixed).toEqual([]);
});
