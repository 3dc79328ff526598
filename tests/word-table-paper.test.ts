import { expect, test } from 'vitest';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { comparisonTable } from '../shared/word/table/content.ts';
import { comparisonTableDocx } from '../shared/word/table/docx.ts';
import { onPaper, type PrintedPage } from './rendered.ts';
import { comparisonWith } from './table-builders.ts';
import { realPolicy } from './word-builders.ts';

/** The text area of the standard on its side: 225 x 156 mm, the binding side on top. */
const AREA = { left: 35, right: 35 + 225, top: 28, bottom: 28 + 156 };
/** A character of the page number is 14 points. */
const CHARACTER = (14 * 25.4) / 72;

const clean = comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean'));
const raw = comparisonWith(realPolicy('tests/fixtures/drafts/draft-raw'), builtInPrecedents);

const isOutside = ({ right }: { readonly right: number }): boolean => right < AREA.left;

const numberOn = (page: PrintedPage) => page.words.filter(isOutside);

onPaper(
  'a comparison table on paper',
  async () => ({ clean: await comparisonTableDocx(clean), raw: await comparisonTableDocx(raw) }),
  (print) => {
    test.each(['clean', 'raw'] as const)('%s lies on its side', (name) => {
      for (const { widthMm, heightMm } of print(name).pages) {
        expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([297, 210]);
      }
    });

    test.each(['clean', 'raw'] as const)('%s stays in the turned text area', (name) => {
      for (const { words } of print(name).pages) {
        for (const { left, right, top, bottom } of words.filter((word) => !isOutside(word))) {
          expect(left).toBeGreaterThan(AREA.left - 0.5);
          expect(right).toBeLessThan(AREA.right + 0.5);
          expect(top).toBeGreaterThan(AREA.top - 0.5);
          expect(bottom).toBeLessThan(AREA.bottom + 1);
        }
      }
    });

    test.each(['clean', 'raw'] as const)('%s has its header on top of every page', (name) => {
      for (const [index, { words }] of print(name).pages.entries()) {
        const header = words.filter(({ text }) => text === '序号' || text === '差异说明');
        expect(header.map(({ text }) => text)).toEqual(
          expect.arrayContaining(['序号', '差异说明']),
        );
        if (index > 0) expect(header[0]?.top).toBeLessThan(AREA.top + 4);
      }
    });

    // 8: the number of a page on its side stands where it would in portrait.
    test.each(['clean', 'raw'] as const)('%s is numbered at the corner of the book', (name) => {
      for (const [index, page] of print(name).pages.entries()) {
        const number = numberOn(page);
        expect(number.map(({ text }) => text).join('')).toBe(`—${index + 1}—`);
        const top = Math.min(...number.map((word) => word.top));
        const bottom = Math.max(...number.map((word) => word.bottom));
        // Portrait's lower edge is the left one here; 7 mm outside the text area.
        const left = Math.min(...number.map((word) => word.left));
        const right = Math.max(...number.map((word) => word.right));
        expect(Math.abs((left + right) / 2 - (AREA.left - 7))).toBeLessThan(0.5);
        if (index % 2 === 0) expect(Math.abs(bottom - (AREA.bottom - CHARACTER))).toBeLessThan(1);
        else expect(Math.abs(top - (AREA.top + CHARACTER))).toBeLessThan(1);
      }
    });

    test.each([['clean', clean] as const, ['raw', raw] as const])(
      '%s never leaves a heading alone at the foot of a page',
      (name, comparison) => {
        const headings = comparisonTable(comparison).rows.flatMap((row) =>
          row.kind === 'section' ? [row.text] : [],
        );
        expect(headings.length).toBeGreaterThan(3);
        for (const { lines } of print(name).pages) {
          const last = lines.filter((line) => !isOutside(line)).at(-1);
          expect(headings).not.toContain(last?.text);
        }
      },
    );
  },
);
