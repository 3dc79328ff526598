import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import type { Sourced } from '../shared/word/blocks.ts';
import { placed } from '../shared/word/elements/placing.ts';
import { officialFormat } from '../shared/word/format.ts';
import { officialDocx } from '../shared/word/official.ts';
import { pagesOf } from '../shared/word/pages/pages.ts';
import { readDocx } from '../shared/word/read.ts';

/** Names and date of a joint document under their seals (7.3.5.1). */

const SEAL_MM = 45;
const CHARACTER_MM = (15.75 * 25.4) / 72;

const signed = (names: readonly string[], date: string): Sourced[] => [
  {
    block: { kind: 'body', runs: [{ text: '特此通知。', face: 'fangsong', bold: false }] },
    span: null,
  },
  ...names.map((text): Sourced => ({ block: { kind: 'signature', text, right: 0 }, span: null })),
  { block: { kind: 'date', text: date, from: { side: 'end', characters: 0 } }, span: null },
];

/** Lines of name and date by Word's rules, their words with the middle in mm from the left edge. */
const linesOf = (names: readonly string[], date = '2026年11月6日') => {
  const blocks = placed([{ head: [], blocks: signed(names, date) }], true, officialFormat);
  const { pages, textArea } = pagesOf(blocks, officialFormat);
  return pages
    .flatMap(({ lines, number }) => lines.map((line) => ({ ...line, page: number })))
    .filter(({ kind }) => kind === 'seal-row' || kind === 'signature' || kind === 'date')
    .map(({ pieces, kind, top, page }) => ({
      kind,
      page,
      topMm: (top * 25.4) / 72,
      words:
        kind === 'date'
          ? [wordOf(pieces.map(({ text }) => text).join(''), pieces, textArea.left)]
          : pieces.map((piece) => wordOf(piece.text, [piece], textArea.left)),
    }));
};

type Piece = { readonly left: number; readonly width: number };

const wordOf = (text: string, pieces: readonly Piece[], left: number) => {
  const [first, last] = [pieces[0], pieces.at(-1)];
  const from = ((first?.left ?? 0) - left) * (25.4 / 72);
  const to = ((last?.left ?? 0) + (last?.width ?? 0) - left) * (25.4 / 72);
  return { text, from, to, middle: (from + to) / 2 };
};

const rows = (names: readonly string[]): string[][] =>
  linesOf(names).map(({ words }) => words.map(({ text }) => text));

describe('how names are put in rows', () => {
  test('three short names in one row', () => {
    expect(rows(['崂山区财政局', '崂山区商务局', '崂山区科委'])).toEqual([
      ['崂山区财政局', '崂山区商务局', '崂山区科委'],
      ['2026年11月6日'],
    ]);
  });

  test('four as two and two', () => {
    expect(rows(['甲区财政局', '甲区商务局', '甲区科委', '甲区教育局'])).toEqual([
      ['甲区财政局', '甲区商务局'],
      ['甲区科委', '甲区教育局'],
      ['2026年11月6日'],
    ]);
  });

  test('names of half a line one below the other, each centred on the date', () => {
    const long = ['青岛市崂山区市场监督管理局办公室', '青岛市崂山区人民政府国有资产监督管理局'];
    const lines = linesOf(long);
    expect(lines.map(({ words }) => words.length)).toEqual([1, 1, 1]);
    const middles = lines.flatMap(({ words }) => words.map(({ middle }) => middle));
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(0.3);
  });

  test('several on one line of the text are names of their own', () => {
    expect(rows(['崂山区财政局　崂山区商务局'])).toEqual([
      ['崂山区财政局', '崂山区商务局'],
      ['2026年11月6日'],
    ]);
  });

  test('a single name stays one', () => {
    const [name, date] = linesOf(['崂山区人民政府']);
    expect(name?.kind).toBe('signature');
    expect(Math.abs((name?.words[0]?.middle ?? 0) - (date?.words[0]?.middle ?? 9))).toBeLessThan(
      0.3,
    );
  });
});

const organ = fc
  .integer({ min: 3, max: 18 })
  .map((length) => `${'崂山区市场监督管理与知识产权保护运用促'.slice(0, length - 1)}局`);
const date = fc.constantFrom('2026年1月1日', '2026年11月26日', '二〇二六年十一月六日');

test('whatever the names: in order, apart, inside the text area, the last above the date', () => {
  fc.assert(
    fc.property(fc.array(organ, { minLength: 2, maxLength: 7 }), date, (names, day) => {
      const lines = linesOf(names, day);
      const signatures = lines.filter(({ kind }) => kind !== 'date');
      expect(signatures.flatMap(({ words }) => words.map(({ text }) => text))).toEqual(names);
      for (const { words } of signatures) {
        for (const [index, { from, to, middle }] of words.entries()) {
          expect(Math.min(from, middle - SEAL_MM / 2)).toBeGreaterThan(-0.5);
          expect(Math.max(to, middle + SEAL_MM / 2)).toBeLessThan(156.5);
          const next = words[index + 1];
          if (next === undefined) continue;
          expect(next.middle - middle).toBeGreaterThan(SEAL_MM);
          expect(next.from - to).toBeGreaterThan(CHARACTER_MM * 0.9);
        }
      }
      for (const [index, { topMm, page }] of signatures.entries()) {
        const next = signatures[index + 1];
        if (next?.page === page) expect(next.topMm - topMm).toBeGreaterThan(SEAL_MM);
      }
      const below = lines.at(-1)?.words[0]?.middle ?? 0;
      expect(Math.abs((signatures.at(-1)?.words.at(-1)?.middle ?? 0) - below)).toBeLessThan(0.3);
    }),
    { numRuns: 300 },
  );
});

test('a file with rows of names is read as it was written', async () => {
  const names = ['青岛市崂山区市场监督管理局', '青岛市崂山区财政局', '青岛市崂山区科技创新委员会'];
  const text = [
    '关于甲事的通知\n',
    '各有关单位：',
    '现将甲事通知如下。',
    '一、总体要求',
    '支持甲事。',
    '二、保障措施',
    '支持乙事。\n',
    ...names,
    '2026年11月6日',
  ].join('\n');
  const read = readDocx(await officialDocx(analyze(text), { ...plainIssuance, sealed: true }));
  expect(read.ok && analyze(read.text).issuers).toEqual(names);
});
