import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandOf } from '../renderer/commands/keys.ts';
import { fontStates } from '../renderer/paper/fonts/report.ts';
import { latinStackOf, stackOf } from '../renderer/paper/fonts/stacks.ts';
import { askedPage } from '../renderer/paper/page-number.ts';
import { stretchesOf } from '../renderer/paper/pieces.ts';
import { placeOfOffset, sourceOffset, stepped as walked } from '../renderer/paper/places.ts';
import { current, drawn, GAP, sheetsIn } from '../renderer/paper/sheets.ts';
import { parseZoom, stepped, type Zoom } from '../renderer/paper/zoom.ts';
import { analyze } from '../shared/analyze.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { formatWith } from '../shared/word/format/house.ts';
import { officialFormat } from '../shared/word/format.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';
import type { Piece } from '../shared/word/pages/types.ts';
import { press } from './key-press.ts';
import { asDraft } from './word-builders.ts';

const source = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const { placed, format } = officialBlocks(asPrinted(analyze(source)), asDraft);
const layout = pagesOf(placed, format);
/** A4 in CSS pixels at 100 %. */
const paper = { width: 794, height: 1123 };
const across = { width: 1123, height: 794 };
const upright = (count: number) => Array.from({ length: count }, () => paper);

describe('how large the sheets are', () => {
  test('two fit beside each other in a usual window, one in a small one', () => {
    const usual = sheetsIn({ width: 1097, height: 755 }, paper, 'width', upright(6));
    expect(usual).toMatchObject({ columns: 2 });
    expect(usual.scale).toBeCloseTo(0.66, 2);
    const small = sheetsIn({ width: 757, height: 555 }, paper, 'width', upright(6));
    expect(small).toMatchObject({ columns: 1 });
    expect(small.scale).toBeCloseTo(0.91, 2);
  });

  test('a single sheet never leaves room for a second', () => {
    expect(sheetsIn({ width: 4000, height: 755 }, paper, 'page', upright(1)).columns).toBe(1);
  });

  test('a whole sheet fits the height', () => {
    const { places, scale } = sheetsIn({ width: 1097, height: 755 }, paper, 'page', upright(6));
    expect(places[0]?.height).toBeCloseTo(755 - 2 * GAP);
    expect(scale).toBeCloseTo(0.644, 3);
  });

  test('goes up and down in steps and stops at the ends', () => {
    expect([stepped(0.66, 1), stepped(0.66, -1), stepped(1, 1)]).toEqual([0.67, 0.5, 1.1]);
    expect([stepped(2, 1), stepped(0.33, -1), stepped(0.998, 1)]).toEqual([2, 0.33, 1.1]);
  });

  test('what was remembered is checked', () => {
    expect(['page', '1.25', '0', '9', 'x', null].map(parseZoom)).toEqual([
      'page',
      1.25,
      'width',
      'width',
      'width',
      'width',
    ]);
  });
});

describe('where the sheets lie', () => {
  const zooms = fc.oneof(
    fc.constantFrom<Zoom>('width', 'page'),
    fc.double({ min: 0.5, max: 2, noNaN: true }),
  );
  const rooms = fc.record({
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 200, max: 3000 }),
  });

  test('none over another, none outside; those in sight are drawn, of 300 only a few', () => {
    fc.assert(
      fc.property(
        rooms,
        zooms,
        fc.array(fc.constantFrom(paper, paper, paper, across), { minLength: 1, maxLength: 300 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (room, zoom, pages, share) => {
          const { places, ...sheets } = sheetsIn(room, paper, zoom, pages);
          const scrolled = share * Math.max(0, sheets.height - room.height);
          const { from, to } = drawn({ places, ...sheets }, room, scrolled);
          const inSight = [...places.keys()].filter((at) => {
            const { top = 0, height = 0 } = places[at] ?? {};
            return top + height > scrolled && top < scrolled + room.height;
          });
          expect(places).toHaveLength(pages.length);
          expect(inSight.every((at) => at >= from && at < to)).toBe(true);
          const least = Math.min(...places.map(({ height }) => height));
          expect(to - from).toBeLessThanOrEqual(2 * (Math.ceil(room.height / least) + 4));
          expect(inSight).toContain(current({ places, ...sheets }, room, scrolled));
          expect(Math.max(...places.map(({ top, height }) => top + height)) + GAP).toBeCloseTo(
            sheets.height,
          );
          places.forEach(({ left, top, width, height, scale }, at) => {
            expect(left).toBeGreaterThanOrEqual(GAP - 1e-6);
            expect(left + width).toBeLessThanOrEqual(sheets.width - GAP + 1e-6);
            expect([width, height]).toEqual([
              (pages[at]?.width ?? 0) * scale,
              (pages[at]?.height ?? 0) * scale,
            ]);
            const next = places[at + 1];
            if (next === undefined) return;
            expect(next.top >= top + height + GAP - 1e-6 || next.left >= left + width).toBe(true);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  test('one that lies across has a row to itself, whole, in its right place', () => {
    const room = { width: 1697, height: 1200 };
    const { places, scale } = sheetsIn(room, paper, 'width', [paper, across, paper, paper]);
    const [first, wide, third, fourth] = places;
    expect(places.map((place) => place.scale)).toEqual([scale, scale, scale, scale]);
    expect(first?.left).toBeCloseTo(GAP);
    expect(third?.left).toBeCloseTo(GAP);
    expect(wide?.left).toBeCloseTo((room.width - 1123 * scale) / 2);
    expect(third?.top).toBeCloseTo((wide?.top ?? 0) + 794 * scale + GAP);
    expect(fourth?.top).toBe(third?.top);
  });

  test('where there is room for the upright ones only, it is drawn smaller', () => {
    const { places, scale, width } = sheetsIn({ width: 700, height: 900 }, paper, 'width', [
      paper,
      across,
    ]);
    expect(width).toBe(700);
    expect(places[1]?.width).toBeCloseTo(700 - 2 * GAP);
    expect(places[1]?.scale).toBeCloseTo((scale * 794) / 1123);
  });
});

describe('the way from a printed line to the text', () => {
  const lines = layout.pages.flatMap(({ lines }, page) =>
    lines.map((line, index) => ({ line, place: { page, line: index } })),
  );

  test('every line of the text leads to its own first character', () => {
    const leading = lines.filter(({ line }) => line.span !== null && line.pieces.length > 0);
    expect(leading.length).toBeGreaterThan(60);
    for (const { line, place } of leading) {
      const words = line.pieces
        .map(({ text }) => text)
        .join('')
        .trim();
      const offset = sourceOffset(layout, place, source) ?? -1;
      expect(source.slice(offset).replace(/\s/gu, '')).toMatch(
        new RegExp(`^${escaped(words.replace(/\s/gu, '').slice(0, 6))}`, 'u'),
      );
    }
  });

  test('and back: a place of the text is found on the line that prints it', () => {
    for (const { line, place } of lines.filter(({ line }) => line.span !== null)) {
      const offset = sourceOffset(layout, place, source);
      if (offset === null || line.pieces.length === 0) continue;
      expect(placeOfOffset(layout, offset, source)).toEqual(place);
    }
  });

  test('walking goes over the ends of the sheets and stops at the last line', () => {
    let place = { page: 0, line: 0 };
    let count = 1;
    for (let next = walked(layout, place, 1); next !== null; next = walked(layout, place, 1)) {
      place = next;
      count += 1;
    }
    expect(count).toBe(lines.length);
    expect(walked(layout, { page: 0, line: 0 }, -1)).toBeNull();
  });
});

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

describe('the words of a piece', () => {
  const piece: Piece = {
    text: '2026年11月“六日”',
    face: 'fangsong',
    sizePt: 16,
    bold: false,
    colour: 'black',
    left: 0,
    width: 6 * 8 + 2 * 16 + 4 * 16 - 0.25 * 12,
    spacing: -0.25,
  };

  test('take the width of the layout, whatever the digits of this computer’s font measure', () => {
    fc.assert(
      fc.property(fc.double({ min: 4, max: 14, noNaN: true }), (digit) => {
        const natural = (text: string, isLatin: boolean): number =>
          [...text].length * (isLatin ? digit : 16);
        const taken = stretchesOf(piece, natural).reduce(
          (sum, { text, isLatin, spacing, narrowed }) =>
            sum + natural(text, isLatin) * (narrowed?.scale ?? 1) + [...text].length * spacing,
          0,
        );
        expect(taken).toBeCloseTo(piece.width, 6);
      }),
    );
  });

  test('narrow quotation marks get a whole character’s room', () => {
    const natural = (text: string, isLatin: boolean): number =>
      [...text].reduce((sum, mark) => sum + (isLatin || '“”'.includes(mark) ? 8 : 16), 0);
    const quoted = stretchesOf(piece, natural).at(-1);
    expect(quoted?.text).toBe('月“六日”');
    // 3 x 16 + 2 x 8 drawn, 5 x 15.75 wanted.
    expect(quoted?.spacing).toBeCloseTo((5 * 15.75 - 64) / 5);
  });

  test('marks a canvas would pull together keep their whole squares', () => {
    const text = '水平”。（责任';
    const squares = { ...piece, text, sizePt: 16, spacing: 0, width: 7 * 16 };
    const natural = (words: string): number =>
      [...words].length * 16 - (words.includes('。（') ? 8 : 0);
    expect(stretchesOf(squares, natural).map(({ spacing }) => spacing)).toEqual([0]);
  });
});

describe('fonts', () => {
  test('a missing one is named with what stands in for it', () => {
    const windows = new Set(['FangSong', 'KaiTi', 'SimHei', 'SimSun', 'STZhongsong']);
    expect(fontStates(officialFormat, (name) => windows.has(name))).toEqual([
      { name: '方正小标宋简体', isThere: false, substitute: '华文中宋' },
      { name: '仿宋_GB2312', isThere: false, substitute: '仿宋' },
      { name: '黑体', isThere: true, substitute: null },
      { name: '楷体_GB2312', isThere: false, substitute: '楷体' },
      { name: '宋体', isThere: true, substitute: null },
    ]);
    expect(fontStates(officialFormat, () => false)[0]).toEqual({
      name: '方正小标宋简体',
      isThere: false,
      substitute: null,
    });
  });

  test('an office’s own fonts are the ones looked for and shown', () => {
    const own = formatWith(['windows-fonts', 'times-digits']);
    expect(fontStates(own, () => true).map(({ name }) => name)).toContain('仿宋');
    expect(stackOf('fangsong', own)).toMatch(/^"仿宋", "FangSong", "仿宋_GB2312"/);
    expect(latinStackOf('fangsong', own)).toMatch(/^"Times New Roman", "仿宋"/);
  });
});

describe('the page one asks for', () => {
  test.each([
    ['3', 2],
    [' １２ ', 6],
    ['99', 6],
    ['0', null],
    ['三', null],
    ['', null],
  ])('%s of seven', (words, page) => {
    expect(askedPage(words, 7)).toBe(page);
  });

  test('Ctrl+5 opens 版式', () => {
    expect(commandOf(press('5', { ctrlKey: true }))).toBe('paper');
  });
});
