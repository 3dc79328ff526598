import { expect, test } from 'vitest';
import { officialDocx } from '../shared/word/official.ts';
import { mmOfPt, onPaper, TEXT_AREA } from './rendered.ts';
import { asDraft, linesToPrint, policyOf, realPolicy } from './word-builders.ts';

const texts = {
  clean: realPolicy('tests/fixtures/drafts/draft-clean'),
  raw: realPolicy('tests/fixtures/drafts/draft-raw'),
  pudong: realPolicy('seeds/pudong-2018'),
} as const;

const files = async () => ({
  grid: await officialDocx(policyOf(['paragraph', '国'.repeat(28 * 22 * 3)])),
  clean: await officialDocx(texts.clean, asDraft),
  raw: await officialDocx(texts.raw, asDraft),
  pudong: await officialDocx(texts.pudong, asDraft),
});

/** A body character with its narrowed spacing (16 pt - 0.25 pt). */
const CHARACTER = mmOfPt(15.75);
/** Of the page number's 14 pt. */
const SMALL_CHARACTER = mmOfPt(14);
const LINE = mmOfPt(28.95);

onPaper('the official format on paper', files, (print) => {
  const linesOn = (page: number) =>
    (print('grid').pages[page - 1]?.lines ?? []).filter(({ text }) => text.startsWith('国'));

  test('a full page has 22 lines of 28 characters', () => {
    const full = '国'.repeat(28);
    expect(linesOn(2).map(({ text }) => text)).toEqual(Array.from({ length: 22 }, () => full));
    expect(linesOn(1)).toHaveLength(22);
    // The paragraph begins two characters in.
    expect(linesOn(1)[0]?.text).toHaveLength(26);
  });

  test('the paper is A4', () => {
    const { widthMm = 0, heightMm = 0 } = print('grid').pages[0] ?? {};
    expect(widthMm).toBeCloseTo(210, 0);
    expect(heightMm).toBeCloseTo(297, 0);
  });

  test('the lines fill the text area and stay inside it', () => {
    const lines = linesOn(2);
    for (const line of lines) {
      expect(Math.abs(line.left - TEXT_AREA.left)).toBeLessThan(0.2);
      expect(line.right).toBeLessThanOrEqual(TEXT_AREA.right + 0.2);
      expect(TEXT_AREA.right - line.right).toBeLessThan(0.7);
    }
    expect((lines[0]?.top ?? 0) - TEXT_AREA.top).toBeGreaterThanOrEqual(0);
    expect((lines.at(-1)?.bottom ?? 0) - TEXT_AREA.bottom).toBeLessThanOrEqual(0.35);
    expect(TEXT_AREA.bottom - (lines.at(-1)?.bottom ?? 0)).toBeLessThan(LINE);
  });

  test('page numbers: odd right, even left, one character in, dashes 7 mm below the text', () => {
    const numberOn = (page: number) => {
      const number = print('grid').pages[page - 1]?.lines.at(-1);
      if (number === undefined) throw new Error(`no page ${page}`);
      expect(number.text).toBe(`— ${page} —`);
      const middle = (number.top + number.bottom) / 2;
      expect(Math.abs(middle - TEXT_AREA.bottom - 7)).toBeLessThan(0.2);
      return number;
    };
    const fromRight = TEXT_AREA.right - numberOn(1).right;
    const fromLeft = numberOn(2).left - TEXT_AREA.left;
    expect(Math.abs(fromRight - SMALL_CHARACTER)).toBeLessThan(0.2);
    expect(Math.abs(fromLeft - SMALL_CHARACTER)).toBeLessThan(0.2);
  });

  test.each(['clean', 'raw', 'pudong'] as const)('%s loses no character on the way', (name) => {
    const squeeze = (text: string) => text.replace(/\s/gu, '');
    const pages = print(name).pages.map(({ text }) => text.replace(/—\s*\d+\s*—\s*$/u, ''));
    expect(squeeze(pages.join(''))).toBe(squeeze(linesToPrint(texts[name]).join('')));
  });

  test('the notice has its page, and the date begins two characters right of the name', () => {
    const [first, second] = print('clean').pages;
    const name = first?.words.find(({ text }) => text === '上海市徐汇区人民政府办公室');
    const year = first?.words.find(({ text }) => text.startsWith('2026') && !text.includes('〕'));
    const fromRight = TEXT_AREA.right - (name?.right ?? 0);
    const shift = (year?.left ?? 0) - (name?.left ?? 0);
    expect(Math.abs(fromRight - 2 * CHARACTER)).toBeLessThan(0.2);
    expect(Math.abs(shift - 2 * CHARACTER)).toBeLessThan(0.2);
    expect(second?.text).toContain('徐汇区关于促进知识产权服务业');
  });
});
