import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { libraryFile } from '../shared/library/library-file.ts';
import { hangzhou, ownPrecedent } from './builders-own.ts';
import { type Run, said } from './cli-run.ts';
import { searchSchema } from './cli-schema.ts';

const one = ownPrecedent('hangzhou-2024', { text: hangzhou });
let home: string;
let file: string;
beforeEach(async () => {
  const work = await mkdtemp(join(tmpdir(), 'measures-cli-shared-'));
  home = join(work, 'home');
  file = join(work, '先例库.json');
  await writeFile(file, libraryFile([one, ownPrecedent('', { name: '杭城' })], [], {}));
});

const run = (...args: readonly string[]): Promise<Run> => said(args, new Uint8Array(), home);

describe('the shared library on the command line', () => {
  it('takes in a library file once, and says what it has', async () => {
    expect(await run('library', 'import', file, '--shared')).toEqual({
      code: 0,
      out: '已导入单位共享先例库 2 份（自定主题不随之导入）\n',
      err: '',
    });
    const again = await run('library', 'import', file, '--shared', '--json');
    expect(JSON.parse(again.out)).toEqual({ added: [], known: 2 });
    const { out } = await run('library', 'list', '--shared');
    expect(out).toMatch(/^hangzhou-2024 +2024 {2}杭州市促进.*（3 条）\nown-2024-/u);
  });

  it('is apart from the own library', async () => {
    await run('library', 'import', file, '--shared');
    expect((await run('library', 'list')).out).not.toContain('hangzhou-2024');
    expect((await run('search', '保全公证', '--json')).out).not.toContain('hangzhou-2024');
  });

  it('is searched in the shape of every search', async () => {
    await run('library', 'import', file, '--shared');
    const { out } = await run('search', '保全公证', '--shared', '--json');
    const [first, second] = searchSchema.parse(JSON.parse(out));
    expect([first?.doc, first?.path]).toEqual(['hangzhou-2024', '二']);
    expect(first?.score).toBeGreaterThan(second?.score ?? 0);
    expect((await run('search', '保全公证', '--shared')).out).toContain('  hangzhou-2024\n    ');
    expect((await run('search', '龙井茶', '--shared')).out).toBe('没有找到相符的条款。\n');
    expect((await run('search', '--topic', 'x', '--shared')).code).toBe(2);
  });

  it('gives a document to the own library, where it can be laid beside a draft', async () => {
    await run('library', 'import', file, '--shared');
    expect((await run('library', 'take', 'hangzhou-2024')).out).toBe(
      '已引入：hangzhou-2024 杭州\n',
    );
    expect((await run('library', 'list')).out).toContain('hangzhou-2024');
    expect((await run('library', 'take', 'hangzhou-2024')).err).toContain('没有重复引入');
    expect(await run('library', 'take', 'nanjing')).toMatchObject({
      code: 2,
      err: '共享先例库里没有“nanjing”，它可能已被移出。\n',
    });
  });

  it('gives up a document for good', async () => {
    await run('library', 'import', file, '--shared');
    expect((await run('library', 'remove', 'hangzhou-2024', '--shared')).code).toBe(0);
    expect((await run('library', 'take', 'hangzhou-2024')).code).toBe(2);
  });
});
