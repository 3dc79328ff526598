import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { said } from './cli-run.ts';

const reviewed = 'tests/fixtures/drafts/draft-raw.docx';

describe('a Word file on the command line', () => {
  test('what is not in its text is told on standard error', async () => {
    const { code, out, err } = await said(['parse', reviewed, '--json']);
    expect({ code, err }).toEqual({
      code: 0,
      err:
        `“${reviewed}”：含修订 21 处（法制科），已按接受读入。\n` +
        `“${reviewed}”：另有批注 2 条、脚注 1 处、文本框文字 2 行、页眉 1 行、页脚 1 行，未写入正文。\n`,
    });
    expect(out).not.toContain('内部讨论稿');
  });
});

describe('a file with a 密级 mark is refused, as document and as base', () => {
  let folder = '';
  let secret = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'measures-secret-'));
    secret = join(folder, '措施.txt');
    writeFileSync(secret, '机密★1年\n关于促进甲事的若干措施\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['parse', (file: string) => ['parse', file]],
    [
      'compare --base',
      (file: string) => ['compare', 'tests/fixtures/drafts/draft-clean.txt', '--base', file],
    ],
  ])('%s', async (_, args) => {
    const { code, out, err } = await said(args(secret));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/文件标有密级“机密★1年”：涉密文件不得在本机处理.*。\n$/u);
    expect(err).not.toContain('甲事');
  });
});
