import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../shared/word/read.ts';
import { CASES } from './numbering-cases.ts';

const linesOf = (text: string): string[] => text.split('\n').slice(0, -1);

describe('automatic numbers as Word prints them', () => {
  test.each(CASES)('$name', ({ file, printed }) => {
    const read = readDocx(file);
    expect(read.ok ? linesOf(read.text) : read.message).toEqual(printed);
  });
});

/** LibreOffice counts the same files as an independent judge. */
const hasSoffice = spawnSync('which', ['soffice']).status === 0;
if (!hasSoffice) console.warn('\n*** 跳过与 LibreOffice 编号的比对：没有安装 soffice ***\n');

test('on CI LibreOffice is there', () => {
  expect(process.env['CI'] === 'true' ? hasSoffice : true).toBe(true);
});

describe.skipIf(!hasSoffice)('the same numbers in LibreOffice', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'measures-numbers-'));
    const files = CASES.map(({ file }, index) => {
      const path = join(folder, `${index}.docx`);
      writeFileSync(path, file);
      return path;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const format = ['--convert-to', 'txt:Text (encoded):UTF8'];
    const args = [profile, '--headless', ...format, '--outdir', folder, ...files];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 });
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(CASES.map((one, index) => ({ ...one, index })))(
    '$name',
    ({ index, printed, libreOffice = printed }) => {
      const text = readFileSync(join(folder, `${index}.txt`), 'utf8').replace(/^\uFEFF/u, '');
      // It indents lists, puts a blank behind every number, and a line for every cell.
      const squeezed = linesOf(text).map((line) => line.replace(/\s/gu, ''));
      expect(squeezed).toEqual(libreOffice.flatMap((line) => line.split('\t')));
    },
  );
});
