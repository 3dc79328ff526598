import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Policy } from '../shared/model/policy.ts';
import { officialDocx } from '../shared/word/official.ts';
import { linesToPrint, policyOf, realPolicy } from './word-builders.ts';

/**
 * What comes out on paper, measured in the PDF LibreOffice makes. Line breaks do not depend on the
 * CJK font at hand: their glyphs are all one em wide.
 */
const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync('which', [tool]).status !== 0);
const measurable = missing.length === 0;
const reason = `缺少 ${missing.join('、')}，无法验证版面几何`;
if (!measurable) console.warn(`\n*** 跳过版面测试：${reason} ***\n`);

test('on CI nothing is skipped', () => {
  expect(process.env['CI'] === 'true' ? missing : []).toEqual([]);
});

const MM = 72 / 25.4;
const TEXT = { left: 28 * MM, right: (28 + 156) * MM, top: 37 * MM, bottom: (37 + 225) * MM };

type Word = { text: string; left: number; right: number; top: number; bottom: number };

let folder = '';

/** Renders all files in one start of LibreOffice, with a profile of its own. */
const render = async (policies: Readonly<Record<string, Policy>>): Promise<void> => {
  const files: string[] = [];
  for (const [name, policy] of Object.entries(policies)) {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, await officialDocx(policy));
    files.push(file);
  }
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files];
  execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 });
};

const pdfText = (name: string, ...options: readonly string[]): string =>
  execFileSync('pdftotext', [...options, join(folder, `${name}.pdf`), '-'], { encoding: 'utf8' });

const wordsOf = (name: string, page: number): Word[] =>
  [
    ...pdfText(name, '-bbox', '-f', `${page}`, '-l', `${page}`).matchAll(
      /xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</gu,
    ),
  ].map(([, left, top, right, bottom, text = '']) => ({
    text,
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }));

const pagesOf = (name: string): string[] => pdfText(name, '-layout').split('\f').slice(0, -1);

describe.skipIf(!measurable)(`on paper${measurable ? '' : `（${reason}）`}`, () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'measures-paper-'));
    await render({
      grid: policyOf(['paragraph', '国'.repeat(28 * 22 * 3)]),
      clean: realPolicy('tests/fixtures/drafts/draft-clean'),
      raw: realPolicy('tests/fixtures/drafts/draft-raw'),
      pudong: realPolicy('seeds/pudong-2018'),
    });
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('a full page has 22 lines of 28 characters', () => {
    const [first = '', second = ''] = pagesOf('grid');
    const linesOn = (page: string) => page.match(/国+/gu) ?? [];
    expect(linesOn(second)).toEqual(Array.from({ length: 22 }, () => '国'.repeat(28)));
    expect(linesOn(first)).toHaveLength(22);
    // The paragraph begins two characters in.
    expect(linesOn(first)[0]).toHaveLength(26);
  });

  test('the lines fill the text area and stay inside it', () => {
    const lines = wordsOf('grid', 2).filter(({ text }) => text.startsWith('国'));
    for (const line of lines) {
      expect(line.left).toBeCloseTo(TEXT.left, 0);
      expect(line.right).toBeLessThanOrEqual(TEXT.right + 0.5);
      expect(TEXT.right - line.right).toBeLessThan(2);
    }
    expect((lines[0]?.top ?? 0) - TEXT.top).toBeGreaterThanOrEqual(0);
    expect((lines.at(-1)?.bottom ?? 0) - TEXT.bottom).toBeLessThanOrEqual(1);
    expect(TEXT.bottom - (lines.at(-1)?.bottom ?? 0)).toBeLessThan(28.95);
  });

  test('page numbers: odd right, even left, one character in, dashes 7 mm below the text', () => {
    const numberOn = (page: number) => {
      const words = wordsOf('grid', page).filter(({ top }) => top > TEXT.bottom);
      expect(words.map(({ text }) => text)).toEqual(['—', `${page}`, '—']);
      const middle = ((words[0]?.top ?? 0) + (words[0]?.bottom ?? 0)) / 2;
      expect((middle - TEXT.bottom) / MM).toBeCloseTo(7, 0);
      return words;
    };
    expect(TEXT.right - (numberOn(1).at(-1)?.right ?? 0)).toBeCloseTo(14, 0);
    expect((numberOn(2)[0]?.left ?? 0) - TEXT.left).toBeCloseTo(14, 0);
  });

  test.each(['clean', 'raw', 'pudong'] as const)(
    '%s loses no character on the way to paper',
    (name) => {
      const policy = {
        clean: realPolicy('tests/fixtures/drafts/draft-clean'),
        raw: realPolicy('tests/fixtures/drafts/draft-raw'),
        pudong: realPolicy('seeds/pudong-2018'),
      }[name];
      const squeeze = (text: string) => text.replace(/\s/gu, '');
      const pages = pagesOf(name).map((page) => page.replace(/—\s*\d+\s*—\s*$/u, ''));
      expect(squeeze(pages.join(''))).toBe(squeeze(linesToPrint(policy).join('')));
    },
  );

  test('the notice has its page, and the date begins two characters right of the name', () => {
    const words = wordsOf('clean', 1);
    const name = words.find(({ text }) => text === '上海市徐汇区人民政府办公室');
    const year = words.find(({ text }) => text.startsWith('2026') && !text.includes('〕'));
    expect(TEXT.right - (name?.right ?? 0)).toBeCloseTo(2 * 15.75, 0);
    expect((year?.left ?? 0) - (name?.left ?? 0)).toBeCloseTo(2 * 15.75, 0);
    expect(pagesOf('clean')[1]).toContain('徐汇区关于促进知识产权服务业');
  });
});
