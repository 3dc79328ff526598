import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { comparisonTable } from '../shared/word/table/content.ts';
import { portionsOf } from '../shared/word/table/sheet/portions.ts';
import type { CellParagraph, TableCell } from '../shared/word/table/types.ts';
import { comparisonTableXlsx } from '../shared/word/table/xlsx.ts';
import { widthOf } from '../shared/word/width.ts';
import { validationErrors } from './ooxml.ts';
import { comparisonWith, precedentOf } from './table-builders.ts';
import { REAL_TEXTS, realPolicy } from './word-builders.ts';

/** Excel's limits. */
const MOST_CHARACTERS = 32_767;
const HIGHEST_ROW = 409.5;

const sheetXml = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

/** The cells of the sheet as words, rows that go on (12续) joined with the row they belong to. */
const entriesIn = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { sheets } = await readXlsx(bytes);
  const entries = new Map<string, readonly string[]>();
  for (const row of sheets[0]?.rows.slice(3) ?? []) {
    const [number = '', ...cells] = row.map((value) => `${value ?? ''}`);
    const name = number.replace('续', '');
    const known = entries.get(name);
    if (known === undefined) entries.set(name, cells);
    else
      entries.set(
        name,
        known.map((text, at) => text + (cells[at] ?? '')),
      );
  }
  return entries;
};

const wordsIn = (cell: TableCell): string =>
  cell.map(({ runs }) => runs.map(({ text }) => text).join('')).join('');

const withoutBreaks = (text: string): string => text.replace(/\n/gu, '');

const cases = REAL_TEXTS.map((name, index) => [name, ((index + 2) % 5) + 1] as const);

describe.each(cases)('%s beside the first %i precedents in Excel', (name, count) => {
  const comparison = comparisonWith(realPolicy(name), builtInPrecedents.slice(0, count));
  const file = comparisonTableXlsx(comparison);

  it('is valid for the Open XML SDK', async () => {
    expect(await validationErrors(await file, 'table.xlsx')).toEqual([]);
  });

  it('says in every cell what the Word file says there', async () => {
    const entries = await entriesIn(await file);
    for (const row of comparisonTable(comparison).rows) {
      if (row.kind === 'section') {
        expect([...entries.keys()]).toContain(row.text);
        continue;
      }
      const cells = [row.draft, ...row.others].map(wordsIn);
      expect(entries.get(row.number)?.map(withoutBreaks)).toEqual([...cells, row.facts.join('')]);
    }
  });

  it('shows every cell whole: no row is higher and no cell longer than Excel allows', async () => {
    const xml = sheetXml(await file);
    const heights = [...xml.matchAll(/<row [^>]*\bht="([\d.]+)"/gu)].map(([, ht]) => Number(ht));
    expect(Math.max(...heights)).toBeLessThanOrEqual(HIGHEST_ROW);
  });
});

describe('the sheet', () => {
  const file = comparisonTableXlsx(comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean')));

  test('keeps its header in sight and repeats it on every printed page of A4 on its side', async () => {
    const xml = sheetXml(await file);
    expect(xml).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/u);
    expect(xml).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"/u);
    expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1"[^>]*fitToHeight="0"/u);
    const workbook = strFromU8(unzipSync(await file)['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain('条款对照表!$3:$3</definedName>');
  });

  test('marks what differs in the cells, by line and weight alone', async () => {
    const xml = sheetXml(await file);
    expect(xml).toContain('<u/>');
    expect(xml).toContain('<strike/>');
    expect(xml).toContain('<b/>');
    expect(xml).not.toContain('<color');
  });

  test('gives the same bytes every time, and names nobody', async () => {
    const again = comparisonWith(realPolicy('tests/fixtures/drafts/draft-clean'));
    expect(await comparisonTableXlsx(again)).toEqual(await file);
    const core = strFromU8(unzipSync(await file)['docProps/core.xml'] ?? new Uint8Array());
    expect(core).not.toMatch(/creator|modified|created/u);
  });
});

describe('hostile words', () => {
  test('that begin like a formula, hold control characters or look like Excel escapes stay words', async () => {
    const lines = [
      "=cmd|' /C calc'!A0",
      '+1+1',
      '-2',
      '@SUM(A1)',
      'a\u0001b_x0041_c',
      '100',
      'TRUE',
    ];
    const draft = analyze(
      ['徐汇区若干措施', ...lines.map((line, at) => `第${at + 1}条 ${line}。`)].join('\n'),
    );
    const bytes = await comparisonTableXlsx(comparisonWith(draft, [precedentOf('=甲', '')]));
    expect(await validationErrors(bytes, 'table.xlsx')).toEqual([]);
    const xml = sheetXml(bytes);
    expect(xml).not.toContain('<f>');
    // Every cell that holds anything holds a string.
    expect(
      xml.match(/<c [^>]*>(?=<v>|<is>)/gu)?.every((cell) => /t="(?:s|inlineStr)"/u.test(cell)),
    ).toBe(true);
    const said = [...(await entriesIn(bytes)).values()].map(([own = '']) => own).join('\n');
    for (const line of lines) expect(said).toContain(line.replace('\u0001', ''));
  });

  test('a clause longer than a cell goes on in the rows below, sentence by sentence', async () => {
    const sentences = Array.from({ length: 4_000 }, (_, at) => `支持第${at + 1}项知识产权服务。`);
    const draft = analyze(`徐汇区若干措施\n一、${sentences.join('')}`);
    const bytes = await comparisonTableXlsx(comparisonWith(draft, [precedentOf('甲', '')]));
    const { sheets } = await readXlsx(bytes);
    const cells = (sheets[0]?.rows ?? []).flat().map((value) => `${value ?? ''}`);
    expect(sentences.join('').length).toBeGreaterThan(MOST_CHARACTERS);
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(MOST_CHARACTERS);
    const [own = ''] = (await entriesIn(bytes)).get('1') ?? [];
    expect(withoutBreaks(own)).toBe(`一、${sentences.join('')}`);
    expect(await validationErrors(bytes, 'table.xlsx')).toEqual([]);
  });
});

/** Any cell: paragraphs of marked words, Chinese, Latin, emoji and empty ones. */
const paragraph: fc.Arbitrary<CellParagraph> = fc
  .array(
    fc.record({
      text: fc.string({
        unit: fc.constantFrom('国', '。', '，', 'a', '1', '😀', ' ', '；'),
        maxLength: 60,
      }),
      mark: fc.constantFrom('plain' as const, 'only-draft' as const, 'only-other' as const),
    }),
    { maxLength: 5 },
  )
  .map((runs) => ({ kind: 'body', runs, end: 'plain' }));

describe('portions of a cell', () => {
  test('joined are the cell, mark by mark, and each fits', () => {
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 6 }),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        (cell, characters, lines) => {
          const portions = portionsOf(cell, { characters, lines });
          const marked = (cells: readonly TableCell[]): string =>
            cells
              .flat()
              .flatMap(({ runs }) => runs)
              .map(({ text, mark }) => [...text].map((one) => `${mark}${one}`).join(''))
              .join('');
          expect(marked(portions)).toBe(marked([cell]));
          for (const portion of portions) {
            const used = portion.map((one) => Math.ceil(widthOf(wordsIn([one])) / characters));
            expect(used.reduce((sum, count) => sum + Math.max(1, count), 0)).toBeLessThanOrEqual(
              lines,
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
