import { mkdir, mkdtemp, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesIn, filesOf, givenFiles, type Outcome } from '../electron/shell/given.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measures-given-'));
});

describe('the files a program is started with', () => {
  it('are its arguments of a kind the window opens', () => {
    const cwd = join(folder, '发文');
    expect(
      filesIn(
        [
          '.',
          '--no-sandbox',
          '--original-process-start-time=13377',
          '初稿.docx',
          join(folder, '意见.WPS'),
          '../draft.json',
          'setup.exe',
          'C:\\无扩展名',
          '',
        ],
        cwd,
      ),
    ).toEqual([join(cwd, '初稿.docx'), join(folder, '意见.WPS'), join(folder, 'draft.json')]);
  });

  it('come from a Linux desktop as addresses', () => {
    const path = join(folder, '徐汇区 措施.docx');
    const addresses = [pathToFileURL(path).href, 'file://elsewhere/x.docx', 'file:///%00.docx'];
    expect(filesIn(addresses, folder)).toEqual([path]);
  });

  it('are handed over by a second start; whatever else it says is left', () => {
    const path = join(folder, '初稿.docx');
    expect(filesOf([path, '初稿.docx', join(folder, 'x.exe'), 3, null])).toEqual([path]);
    for (const message of [undefined, null, 'x.docx', { files: [path] }]) {
      expect(filesOf(message)).toEqual([]);
    }
  });
});

describe('files that were given', () => {
  const outcomes: Outcome['kind'][] = [];
  let told = 0;
  const given = () => {
    outcomes.length = 0;
    told = 0;
    return givenFiles(
      () => {
        told += 1;
      },
      (_path, { kind }) => outcomes.push(kind),
    );
  };
  const inFolder = (name: string) => join(folder, name);

  it('wait until the window asks, in order, each once', async () => {
    await writeFile(inFolder('甲.txt'), '甲稿');
    await writeFile(inFolder('乙.docx'), '乙稿');
    const files = given();
    files.give([]);
    expect(told).toBe(0);
    files.give([inFolder('甲.txt'), inFolder('乙.docx'), inFolder('甲.txt')]);
    expect(told).toBe(1);
    expect([await files.take(), await files.take(), await files.take()]).toEqual([
      { name: '甲.txt', base64: Buffer.from('甲稿').toString('base64') },
      { name: '乙.docx', base64: Buffer.from('乙稿').toString('base64') },
      null,
    ]);
    expect(outcomes).toEqual(['read', 'read']);
  });

  it('are no more than a drafter can decide on', async () => {
    const files = given();
    files.give(Array.from({ length: 100 }, (_, at) => inFolder(`${at}.txt`)));
    let refused = 0;
    for (;;) {
      const next = await files.take().catch(() => 'refused');
      if (next === null) break;
      refused += 1;
    }
    expect(refused).toBe(8);
  });

  it('are refused in one sentence for what they are', async () => {
    await mkdir(inFolder('文件夹.docx'));
    for (const [name, bytes] of [
      ['大.docx', 21],
      ['大.json', 65],
      ['程序.exe', 1],
    ] as const) {
      await writeFile(inFolder(name), '');
      await truncate(inFolder(name), bytes * 1024 * 1024);
    }
    const files = given();
    const names = ['大.docx', '大.json', '程序.exe', '文件夹.docx', '没有.docx'];
    files.give(names.map(inFolder));
    const said: string[] = [];
    for (const _ of names) await files.take().catch((error: Error) => said.push(error.message));
    expect(said).toEqual([
      '未能打开“大.docx”：超过20 MB，请另存为较小的文件后再打开。',
      '未能打开“大.json”：超过64 MB，请另存为较小的文件后再打开。',
      '未能打开“程序.exe”：不是本程序能打开的文件类型。',
      '未能打开“文件夹.docx”：它不是文件。',
      '未能打开“没有.docx”：文件已移走或删除。',
    ]);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'gone']);
  });

  it('of 64 MB as a draft come whole', async () => {
    await writeFile(inFolder('稿.json'), 'x'.repeat(30 * 1024 * 1024));
    const files = given();
    files.give([inFolder('稿.json')]);
    expect((await files.take())?.base64.length).toBe(40 * 1024 * 1024);
  });
});
