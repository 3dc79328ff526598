import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  keptRecent,
  type Recent,
  readRecent,
  recentLabels,
  withFile,
} from '../electron/shell/recent.ts';

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'measures-recent-')), 'recent.json');
});

describe('最近打开', () => {
  it('has the last file first, each once, and not too many', () => {
    const opened = ['/甲.docx', '/乙.docx', '/甲.docx'];
    expect(opened.reduce(withFile, [] as Recent)).toEqual(['/甲.docx', '/乙.docx']);
    const many = Array.from({ length: 30 }, (_, at) => `/${at}.docx`);
    expect(many.reduce(withFile, [] as Recent)).toHaveLength(10);
  });

  it('names the folder where two have one name', () => {
    expect(recentLabels(['/发文/初稿.docx', '/收文/初稿.docx', '/发文/意见.doc'])).toEqual([
      '初稿.docx（发文）',
      '初稿.docx（收文）',
      '意见.doc',
    ]);
  });

  it('is there again after a restart, and gone once it is cleared', async () => {
    const shown: Recent[] = [];
    const report = (error: unknown) => expect.fail(String(error));
    const first = keptRecent(file, { show: (recent) => shown.push(recent), report });
    await first.load();
    first.add('/甲.docx');
    first.add('/乙.docx');
    first.forget('/丙.docx');
    expect(shown).toEqual([[], ['/甲.docx'], ['/乙.docx', '/甲.docx']]);
    await expect.poll(() => readRecent(file)).toEqual(['/乙.docx', '/甲.docx']);
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0);

    const second = keptRecent(file, { show: (recent) => shown.push(recent), report });
    await second.load();
    second.add('/丁.txt');
    expect(shown.at(-1)).toEqual(['/丁.txt', '/乙.docx', '/甲.docx']);
    second.clear();
    await expect.poll(() => readFile(file, 'utf8')).toBe('{"format":1,"files":[]}');
  });

  it.each([
    '{"files":',
    'null',
    '[]',
    '{"files":"/x.docx"}',
    '{"files":[3,null,"x.docx","/x.exe"]}',
  ])('is empty where it was damaged: %s', async (stored) => {
    await writeFile(file, stored);
    expect(await readRecent(file)).toEqual([]);
  });

  it('that cannot be kept stops nothing', async () => {
    const reported: unknown[] = [];
    const kept = keptRecent(join(file, 'no', 'folder'), {
      show: () => undefined,
      report: (error) => reported.push(error),
    });
    kept.add('/甲.docx');
    await expect.poll(() => reported.length).toBe(1);
  });
});
