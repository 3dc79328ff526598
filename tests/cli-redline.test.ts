import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDocx } from '../shared/word/read.ts';
import { root, said } from './cli-run.ts';
import { xmlOf } from './ooxml.ts';

const folder = mkdtempSync(join(tmpdir(), 'measures-redline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const draft = join(root, 'tests/fixtures/drafts/draft-raw-v2.txt');
const base = join(root, 'tests/fixtures/drafts/draft-raw.txt');
const target = join(folder, '修订稿.docx');
const redline = (...args: readonly string[]) =>
  said(['export', draft, '--as', 'redline', '-o', target, ...args]);

test('against an earlier version: rejected it is that version, in the name of who is given', async () => {
  expect(await redline('--base', base, '--author', '王磊')).toMatchObject({ code: 0 });
  const bytes = new Uint8Array(readFileSync(target));
  expect(xmlOf(bytes, 'word/document.xml')).toMatch(
    /<w:ins w:id="\d+" w:author="王磊" w:date="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ">/u,
  );
  const plain = join(folder, '原稿.docx');
  await said(['export', base, '-o', plain]);
  expect(readDocx(bytes, 'rejected')).toMatchObject({
    text: textOf(new Uint8Array(readFileSync(plain))),
  });
});

test('against a precedent: tells which of its clauses have no place in the draft', async () => {
  const { code, err } = await redline('--against', 'shanghai-2024');
  expect(code).toBe(0);
  expect(err).toContain(
    '上海有 7 条在草稿里没有对应，没有写入：一.2 加强知识产权代理领域信用体系建设；',
  );
});

test.each([
  [[], '请指明修订稿的依据：--base 加早先版本的文件，或 --against 加先例编号。'],
  [
    ['--base', base, '--against', 'shanghai-2024'],
    '修订稿只能有一个依据：--base 和 --against 请只写一个。',
  ],
  [
    ['--against', 'shanghai-2024,tianjin-2023'],
    '修订稿一次只能对照一份先例，请在 --against 后只写一个编号。',
  ],
])('%j', async (args, message) => {
  const { code, err } = await redline(...args);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
});

const textOf = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  return read.ok ? read.text : read.message;
};
