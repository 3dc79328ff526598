import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownLibrary } from '../electron/host/own-library.ts';
import type { Api } from '../shared/api.ts';
import type { OwnPrecedent } from '../shared/library/own.ts';
import { ownPrecedent } from './builders-own.ts';
import { root } from './cli-run.ts';
import { windowOn } from './window-on.ts';

let data: string;
let folder: string;
let api: Api;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'measures-own-'));
  folder = join(data, 'library');
  api = windowOn(data);
});

const hangzhou = ownPrecedent('hangzhou-2024');
const suzhou = ownPrecedent('', { name: '苏州', year: 2021, addedAt: '2026-11-25T09:00:00.000Z' });
const add = (...precedents: OwnPrecedent[]) => api.addPrecedents({ precedents });
const own = async () => (await api.readOwnLibrary({})).precedents;
const facts = {
  name: '杭城',
  jurisdiction: '杭州市',
  level: '市级',
  year: 2023,
  genre: '实施方案',
} as const;

describe('files on the disk', () => {
  const store = async (id: string, content: string): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.json`), content);
  };

  it('that are damaged or newer are told, and hide no other', async () => {
    await add(hangzhou);
    await store('broken', '{"format":1,"text":"甲');
    await store('textless', '{"format":1,"name":"甲"}');
    await store('newer', '{"format":2}');
    await store('own.damaged-1', 'not ours');
    const { precedents, problems } = await api.readOwnLibrary({});
    expect(precedents).toEqual([hangzhou]);
    expect(problems).toEqual([
      '自有先例 broken 的文件已损坏，无法读取（library 文件夹中的 broken.json）。其余先例不受影响。',
      '自有先例 newer 由更新版本的措施起草台保存，本版本读不了。升级后即可使用，其余先例不受影响。',
      '自有先例 textless 的文件已损坏，无法读取（library 文件夹中的 textless.json）。其余先例不受影响。',
    ]);
    expect((await api.listLibrary({})).precedents).toHaveLength(6);
    await expect(api.showPrecedent({ id: 'broken' })).rejects.toMatchObject({
      code: 'unreadable',
      message: problems[0],
    });
    // An id that cannot be read is taken all the same.
    expect((await add({ ...suzhou, id: 'broken' })).ids).toEqual([
      expect.stringMatching(/^own-2021-/),
    ]);
    expect(await readFile(join(folder, 'broken.json'), 'utf8')).toBe('{"format":1,"text":"甲');
  });

  it('are repaired where only names and dates are damaged', async () => {
    const fields = { format: 1, id: 'another', text: hangzhou.text, year: '?', topics: { 一: 3 } };
    await store('a', JSON.stringify({ ...fields, addedAt: '2025-03-01T00:00:00.000Z' }));
    expect(await own()).toEqual([
      {
        id: 'a',
        name: '杭州市市',
        jurisdiction: '',
        level: '市级',
        year: 2025,
        genre: null,
        text: hangzhou.text,
        topics: {},
        origin: '',
        addedAt: '2025-03-01T00:00:00.000Z',
      },
    ]);
  });

  it('are read anew when another program changed them', async () => {
    await add(hangzhou);
    await api.listLibrary({});
    await windowOn(data).changePrecedent({ id: 'hangzhou-2024', facts, topics: {} });
    expect((await api.listLibrary({})).precedents.at(-1)).toMatchObject({ name: '杭城' });
    await windowOn(data).removePrecedent({ id: 'hangzhou-2024' });
    expect((await api.listLibrary({})).precedents).toHaveLength(5);
  });

  it('say why they cannot be read', async () => {
    await writeFile(folder, 'a file where the folder should be');
    await expect(api.readOwnLibrary({})).rejects.toMatchObject({
      code: 'unreadable',
      message: '自有先例无法读取：路径中有一段不是文件夹。请处理后重试，草稿未受影响。',
    });
    await expect(add(hangzhou)).rejects.toMatchObject({ code: 'failed' });
  });
});

describe('several processes', () => {
  it('add the same documents at once, and each is there once', async () => {
    const precedents = ['a', 'b', 'c'].map((id) => ownPrecedent(id));
    const all = await Promise.all(
      Array.from({ length: 6 }, () => windowOn(data).addPrecedents({ precedents })),
    );
    expect(all.map(({ ids }) => ids)).toEqual(all.map(() => ['a', 'b', 'c']));
    expect(all.flatMap(({ added }) => added).sort()).toEqual(['a', 'b', 'c']);
    expect((await own()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
  });

  const adding = (first: number, count: number) =>
    spawn(process.execPath, [
      '--import',
      join(root, 'node_modules/tsx/dist/loader.mjs'),
      join(root, 'tests/own-adding.ts'),
      data,
      `${first}`,
      `${count}`,
    ]);

  it('work on one folder, and one that is killed in between leaves whole files', async () => {
    const [killed, other] = [adding(0, 2_000), adding(5_000, 12)];
    const ended = Promise.all([once(killed, 'close'), once(other, 'close')]);
    await once(killed.stdout, 'data');
    killed.kill('SIGKILL');
    // The lock of a killed process counts for ten seconds; the test does not wait for that.
    const old = new Date(Date.now() - 60_000);
    const loosening = setInterval(() => {
      if (killed.signalCode !== null) utimes(join(folder, '.lock'), old, old).catch(() => 0);
    }, 500);
    const [, [code]] = await ended;
    clearInterval(loosening);
    expect(code).toBe(0);
    const { precedents, problems } = await api.readOwnLibrary({});
    expect(problems).toEqual([]);
    const ids = precedents.map(({ id }) => id);
    expect(ids).toContain('doc-0');
    expect(ids.filter((id) => /^doc-50\d\d$/.test(id))).toHaveLength(12);
    expect(precedents).toEqual(ids.map((id) => ownPrecedent(id)));
  });
});

it('adds hundreds of documents and reads each again only when it changed', async () => {
  const precedents = Array.from({ length: 220 }, (_, at) =>
    ownPrecedent(`doc-${at}`, { text: `甲市若干措施\n一、支持第${at}类机构。\n` }),
  );
  const library = ownLibrary({ data });
  expect((await library.add({ precedents })).added).toHaveLength(220);
  const first = (await library.read()).precedents;
  const second = (await library.read()).precedents;
  expect(first).toHaveLength(220);
  expect(second.every((one, at) => one === first[at])).toBe(true);
});
