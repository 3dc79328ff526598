import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../shared/api.ts';
import type { OwnPrecedent } from '../shared/library/own.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { firstSettings } from '../shared/settings.ts';
import { ownPrecedent } from './builders-own.ts';
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
const stored = async (id: string): Promise<unknown> =>
  JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
const facts = {
  name: '杭城',
  jurisdiction: '杭州市',
  level: '市级',
  year: 2023,
  genre: '实施方案',
} as const;

describe('adding', () => {
  it('keeps each document in a file of its own, readable without the program', async () => {
    const { ids, added } = await add(hangzhou, suzhou);
    expect(ids).toEqual(['hangzhou-2024', expect.stringMatching(/^own-2021-[0-9a-z]{4}$/)]);
    expect(added).toEqual(ids);
    expect(await stored('hangzhou-2024')).toEqual({ format: 1, ...hangzhou });
    expect(await own()).toEqual([hangzhou, { ...suzhou, id: ids[1] }]);
    expect((await readdir(folder)).sort()).toEqual(ids.map((id) => `${id}.json`).sort());
  });

  it('shows the documents as it shows the built-in ones', async () => {
    await add({ ...hangzhou, genre: '实施方案', topics: { 一: [{ id: 'talent', score: 1 }] } });
    const { precedents } = await api.listLibrary({});
    expect(precedents.map(({ id }) => id)).toEqual([
      ...builtInPrecedents.map(({ id }) => id),
      'hangzhou-2024',
    ]);
    const { precedent } = await api.showPrecedent({ id: 'hangzhou-2024' });
    expect(precedent).toMatchObject({
      name: '杭州',
      jurisdiction: '浙江省杭州市',
      builtIn: false,
      topics: { 一: [{ id: 'talent', score: 1 }] },
      policy: { genre: '实施方案', source: hangzhou.text, docNumber: '杭市监〔2024〕18号' },
    });
    expect(precedents.at(-1)).toMatchObject({ genre: '实施方案', clauses: 3, builtIn: false });
  });

  it('notices a text that is there, under whatever id and among the built-in ones', async () => {
    await add(hangzhou);
    const [shanghai] = builtInPrecedents;
    const again = await add(
      { ...hangzhou, name: '杭城' },
      { ...hangzhou, id: 'other' },
      { ...suzhou, text: shanghai?.policy.source ?? '' },
      { ...suzhou, id: 'twice' },
      { ...suzhou, id: 'twice-more' },
    );
    expect(again).toEqual({
      ids: ['hangzhou-2024', 'hangzhou-2024', 'shanghai-2024', 'twice', 'twice'],
      added: ['twice'],
    });
    expect((await own()).map(({ name }) => name)).toEqual(['杭州', '苏州']);
  });

  it.each([
    ['of a built-in precedent', 'tianjin-2023'],
    ['that is a path', '../drafts/example'],
    ['that is no file name', 'con'],
    ['of every object', '__proto__'],
    ['in Chinese', '杭州'],
  ])('gives a new id for one %s', async (_, id) => {
    const { ids } = await add({ ...hangzhou, id });
    expect(ids).toEqual([expect.stringMatching(/^own-2024-[0-9a-z]{4}$/)]);
    expect(await readdir(data)).toEqual(['library']);
  });

  it('gives a new id for one that another document has', async () => {
    const { ids } = await add(hangzhou, { ...suzhou, id: 'hangzhou-2024' });
    expect(ids).toEqual(['hangzhou-2024', expect.stringMatching(/^own-2021-/)]);
    expect((await own())[0]).toEqual(hangzhou);
  });

  it.each([
    ['a paper with a 密级', '机密★长期\n杭州市若干措施\n一、支持。', '文件标有密级“机密★长期”'],
    ['one without words', ' \n', '里面没有文字'],
    ['one that is too long', '一'.repeat(2_000_001), '文件太大，最多可读 200 万字'],
  ])('takes nothing of what comes with %s', async (_, text, reason) => {
    await expect(add(suzhou, { ...hangzhou, text })).rejects.toMatchObject({
      code: 'bad-request',
      message: expect.stringContaining(`“杭州”没有加入先例库：${reason}`),
    });
    expect(await own()).toEqual([]);
  });
});

describe('changing and taking out', () => {
  it('changes names and topics, never the text', async () => {
    await add(hangzhou);
    await writeFile(
      join(folder, 'hangzhou-2024.json'),
      JSON.stringify({ format: 1, ...hangzhou, stars: 5 }),
    );
    const topics = { 二: [{ id: 'legal-services', score: 1 }] };
    await api.changePrecedent({ id: 'hangzhou-2024', facts, topics });
    expect(await own()).toEqual([{ ...hangzhou, ...facts, topics }]);
    expect(await stored('hangzhou-2024')).toMatchObject({ format: 1, stars: 5 });
  });

  it('leaves the built-in ones alone', async () => {
    const refusal = { code: 'bad-request', message: expect.stringContaining('随程序提供的先例') };
    const id = 'tianjin-2023';
    await expect(api.removePrecedent({ id })).rejects.toMatchObject(refusal);
    await expect(api.changePrecedent({ id, facts, topics: {} })).rejects.toMatchObject(refusal);
  });

  it('keeps aside what is taken out until it is put back', async () => {
    await add(hangzhou, { ...suzhou, id: 'suzhou' });
    const id = 'hangzhou-2024';
    await api.removePrecedent({ id });
    expect((await own()).map(({ id }) => id)).toEqual(['suzhou']);
    expect(await readdir(join(folder, 'removed'))).toEqual([`${id}.json`]);
    await expect(api.showPrecedent({ id })).rejects.toMatchObject({ code: 'not-found' });
    await api.restorePrecedent({ id });
    await api.restorePrecedent({ id });
    expect((await own())[0]).toEqual(hangzhou);
  });

  it('puts nothing back over another document', async () => {
    await add(hangzhou);
    await api.removePrecedent({ id: 'hangzhou-2024' });
    const other = JSON.stringify({ format: 1, ...suzhou, id: 'hangzhou-2024', text: '苏州措施' });
    await writeFile(join(folder, 'hangzhou-2024.json'), other);
    await expect(api.restorePrecedent({ id: 'hangzhou-2024' })).rejects.toMatchObject({
      code: 'conflict',
      message: '“hangzhou-2024”没有放回：先例库里已有另一份同编号的先例，两份都没有改动。',
    });
    expect(await readFile(join(folder, 'hangzhou-2024.json'), 'utf8')).toBe(other);
  });

  it('loses no document that was taken out to another of its id', async () => {
    await add(hangzhou);
    await api.removePrecedent({ id: 'hangzhou-2024' });
    const { ids } = await add({ ...suzhou, id: 'hangzhou-2024' });
    expect(ids).toEqual([expect.stringMatching(/^own-2021-/)]);
    expect(await add(hangzhou)).toMatchObject({ ids: ['hangzhou-2024'] });
    await writeFile(join(folder, 'hangzhou-2024.json'), 'x');
    await api.removePrecedent({ id: 'hangzhou-2024' });
    const removed = await readdir(join(folder, 'removed'));
    expect(removed.sort()).toEqual([
      expect.stringMatching(/^hangzhou-2024\.former-\d{8}T\d{9}Z\.json$/),
      'hangzhou-2024.json',
    ]);
  });

  it.each(['../settings', 'removed/x', '.lock', '__proto__', 'toString', '', 'x'.repeat(65)])(
    'finds nothing under %j',
    async (id) => {
      await api.saveSettings({ settings: firstSettings, revision: 0 });
      const before = await readdir(data);
      const none = { code: 'not-found' };
      await expect(api.removePrecedent({ id })).rejects.toMatchObject(none);
      await expect(api.restorePrecedent({ id })).rejects.toMatchObject(none);
      await expect(api.showPrecedent({ id })).rejects.toMatchObject(none);
      await expect(api.changePrecedent({ id, facts, topics: {} })).rejects.toMatchObject(none);
      expect((await readdir(data)).filter((name) => name !== 'library')).toEqual(before);
    },
  );
});

describe('what a reader said of a built-in precedent', () => {
  it('counts before the topics that came with it', async () => {
    const before = (await api.showPrecedent({ id: 'tianjin-2023' })).precedent;
    const labels = { 'tianjin-2023': { 三: [{ id: 'own-topic-1', score: 1 }] } };
    await api.saveSettings({ settings: { ...firstSettings, labels }, revision: 0 });
    const { precedent } = await api.showPrecedent({ id: 'tianjin-2023' });
    expect(precedent).toEqual({
      ...before,
      topics: { ...before.topics, 三: [{ id: 'own-topic-1', score: 1 }] },
    });
    await writeFile(join(data, 'settings.json'), 'damaged');
    expect((await api.showPrecedent({ id: 'tianjin-2023' })).precedent).toEqual(before);
  });
});
