import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliverToBrowser } from '../electron/host/deliver.ts';
import { createHost } from '../electron/host/host.ts';
import { answer } from '../shared/answer.ts';
import type { Api } from '../shared/api.ts';
import { connect } from '../shared/connect.ts';
import { plain } from './draft-builders.ts';

let home: string;
let folder: string;
let api: Api;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'measures-disk-'));
  folder = join(home, 'drafts');
  const host = createHost({ data: home, deliver: deliverToBrowser });
  api = connect((name, input) => answer(host, name, input));
});

const mount = (...words: readonly string[]): boolean => {
  try {
    execFileSync('mount', words, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
/** Only where the tests may mount a disk of their own; the same refusals are made up elsewhere. */
const mountable = await (async () => {
  const place = await mkdtemp(join(tmpdir(), 'measures-mount-'));
  const mounted = mount('-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place);
  if (mounted) execFileSync('umount', [place]);
  await rm(place, { recursive: true });
  return mounted;
})();

describe.skipIf(!mountable)('a disk of 256 KB', () => {
  beforeEach(() => void mount('-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', home));
  afterEach(() => void execFileSync('umount', [home]));

  const line = '支持知识产权服务机构发展，对新认定的机构给予一次性资助。\n';

  it('that is full is said; what was saved stays, and saving goes on when there is room', async () => {
    await api.saveDraft(plain('a', line, 0));
    await writeFile(join(home, 'big'), Buffer.alloc(160 * 1024));
    await expect(api.saveDraft(plain('a', line.repeat(2_000), 1))).rejects.toMatchObject({
      code: 'failed',
      message: expect.stringMatching(/^草稿没有保存：磁盘已满。请腾出磁盘空间后重试/),
    });
    expect((await api.openDraft({ id: 'a' })).draft.text).toBe(line);
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
    await rm(join(home, 'big'));
    await api.saveDraft(plain('a', line.repeat(1_000), 1));
    expect((await api.openDraft({ id: 'a' })).draft.text).toBe(line.repeat(1_000));
  });

  it('with room for the draft and none for its copy saves the draft', async () => {
    await api.saveDraft(plain('a', line.repeat(1_500), 0));
    expect((await api.openDraft({ id: 'a' })).draft.text).toBe(line.repeat(1_500));
  });

  it('that became read-only is said, and drafts can still be read', async () => {
    await api.saveDraft(plain('a', line, 0));
    mount('-o', 'remount,ro', home);
    await expect(api.saveDraft(plain('a', '改', 1))).rejects.toMatchObject({
      message: expect.stringMatching(/^草稿没有保存：磁盘是只读的。请让这个文件夹可以写入后重试/),
    });
    await expect(api.removeDraft({ id: 'a' })).rejects.toMatchObject({
      message: '草稿没有删除：磁盘是只读的。请处理后重试。',
    });
    expect((await api.openDraft({})).draft.text).toBe(line);
    expect((await api.listDrafts({})).drafts).toHaveLength(2);
  });
});

describe('the folder of the drafts', () => {
  it('may be taken away while a window is open: the next save makes it again', async () => {
    await api.saveDraft(plain('a', '甲', 0));
    await rm(folder, { recursive: true });
    expect(await api.draftStamp({ id: 'a' })).toEqual({ kind: 'missing' });
    await api.saveDraft(plain('a', '乙', 1));
    expect((await api.openDraft({})).draft.text).toBe('乙');
  });

  it('may be moved and put back', async () => {
    await api.saveDraft(plain('a', '甲', 0));
    await rename(folder, `${folder}-elsewhere`);
    await expect(api.openDraft({ id: 'a' })).rejects.toMatchObject({ code: 'not-found' });
    await rename(`${folder}-elsewhere`, folder);
    expect((await api.openDraft({ id: 'a' })).draft.text).toBe('甲');
  });
});

describe('a file that is no draft', () => {
  const fileOf = (id: string): string => join(folder, `${id}.json`);

  it.each([
    ['cut short', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, 90))],
    ['empty', (path: string) => writeFile(path, '')],
    ['full of NUL, as after a power cut', (path: string) => writeFile(path, Buffer.alloc(900))],
    [
      'with a broken character',
      async (path: string) => {
        const bytes = await readFile(path);
        bytes[bytes.indexOf(Buffer.from('汇')) + 1] = 0xff;
        await writeFile(path, bytes);
      },
    ],
    [
      'a folder of its name',
      async (path: string) => {
        await rm(path);
        await mkdir(path);
      },
    ],
  ])('(%s) gives way to the last good one, and to a window that saves', async (_, damage) => {
    const text = '徐汇区若干措施\n一、总则';
    await api.saveDraft(plain('a', text, 0));
    await damage(fileOf('a'));
    await expect(api.openDraft({ id: 'a' })).rejects.toMatchObject({ code: 'damaged', draft: 'a' });
    expect(await api.draftStamp({ id: 'a' })).toEqual({ kind: 'damaged' });
    expect((await api.recoverDraft({ id: 'a' })).draft.text).toBe(text);
    await damage(fileOf('a'));
    await api.saveDraft(plain('a', '窗口里的文字', 2));
    expect((await api.openDraft({ id: 'a' })).draft.text).toBe('窗口里的文字');
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toHaveLength(2);
  });

  it('does not matter where only a byte order mark was put before it', async () => {
    const { revision } = await api.saveDraft(plain('a', '甲', 0));
    await writeFile(fileOf('a'), `\ufeff${await readFile(fileOf('a'), 'utf8')}`);
    expect((await api.openDraft({ id: 'a' })).draft).toMatchObject({ text: '甲', revision });
  });
});
