import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { settings } from '../electron/host/settings.ts';
import { answer } from '../shared/answer.ts';
import { noProfile } from '../shared/model/profile.ts';
import { firstSettings } from '../shared/settings.ts';
import { standInHost } from './stand-in-host.ts';

let data: string;
beforeEach(async () => {
  data = join(await mkdtemp(join(tmpdir(), 'measures-settings-')), 'home');
});

/** One process at work on the folder. */
const desk = () => settings({ data, now: () => new Date(Date.UTC(2026, 10, 25, 6)) });

const topics = [{ id: 'own-topic-1', name: '海外维权', definition: '境外纠纷的应对' }];
const labels = { 'tianjin-2023': { 三: [{ id: 'own-topic-1', score: 1 }] } };
const profile = { ...noProfile, district: '徐汇区', city: '上海市' };
const chosen = { ...firstSettings, profile, topics, labels };

const stored = async (): Promise<unknown> =>
  JSON.parse(await readFile(join(data, 'settings.json'), 'utf8'));
const store = async (content: string): Promise<void> => {
  await desk().save({ settings: chosen, revision: 0 });
  await writeFile(join(data, 'settings.json'), content);
};

describe('settings', () => {
  it('begin empty and leave the disk alone until something is set', async () => {
    expect(await desk().read()).toEqual({ settings: firstSettings, revision: 0 });
    await expect(readdir(data)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('come back as they were saved, readable without the program', async () => {
    expect(await desk().save({ settings: chosen, revision: 0 })).toEqual({ revision: 1 });
    expect(await desk().read()).toEqual({ settings: chosen, revision: 1 });
    expect(await stored()).toEqual({ format: 1, revision: 1, ...chosen });
    expect(await readdir(data)).toEqual(['settings.json']);
  });

  it('say where the shared library lies only by hand: no save of the window moves it', async () => {
    await store(
      JSON.stringify({ format: 1, revision: 1, ...chosen, library: 'postgres://bureau' }),
    );
    const elsewhere = { ...firstSettings, library: 'postgres://elsewhere', format: 9 };
    const host = standInHost({ saveSettings: (input) => desk().save(input) });
    const saved = await answer(host, 'saveSettings', { settings: elsewhere, revision: 1 });
    expect(saved).toEqual({ ok: true, value: { revision: 2 } });
    expect(await desk().library()).toBe('postgres://bureau');
    expect(await desk().read()).toEqual({ settings: firstSettings, revision: 2 });
  });

  it('refuse a save over what the window has not seen', async () => {
    await desk().save({ settings: chosen, revision: 0 });
    await expect(desk().save({ settings: firstSettings, revision: 0 })).rejects.toMatchObject({
      code: 'conflict',
      message: '设置已在另一个窗口改动，本次没有保存。请重新打开设置，再改一次。',
    });
    // The reply to an earlier save may have been lost.
    expect(await desk().save({ settings: chosen, revision: 0 })).toEqual({ revision: 1 });
    expect(await desk().read()).toEqual({ settings: chosen, revision: 1 });
  });

  it('let exactly one of many windows win each revision', async () => {
    const saves = Array.from({ length: 12 }, (_, at) =>
      desk().save({
        settings: { ...firstSettings, profile: { ...profile, district: `第${at}区` } },
        revision: 0,
      }),
    );
    const results = await Promise.allSettled(saves);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('keep fields this version does not know', async () => {
    await store('{"format":1,"revision":4,"theme":"dark"}');
    await desk().save({ settings: chosen, revision: 4 });
    expect(await stored()).toEqual({ theme: 'dark', format: 1, revision: 5, ...chosen });
  });

  it('lose what is damaged in them, and nothing else', async () => {
    const odd = {
      format: 1,
      revision: '?',
      profile: { district: '徐汇区', city: 3 },
      topics: [topics[0], { id: 4 }, null],
      labels: { ...labels, 'beijing-2018': 3, 'pudong-2018': { 一: '?' } },
    };
    await store(JSON.stringify(odd));
    expect(await desk().read()).toEqual({
      settings: {
        ...firstSettings,
        profile: { ...noProfile, district: '徐汇区' },
        topics,
        labels: { ...labels, 'beijing-2018': {}, 'pudong-2018': {} },
      },
      revision: 0,
    });
  });

  it.each(['', '{"format":1,"prof', '[]', '"x"'])(
    'are set aside when damaged (%j), said once, never deleted',
    async (content) => {
      await store(content);
      const file = join(data, 'settings.json');
      expect(await desk().usable()).toEqual(firstSettings);
      await expect(desk().read()).rejects.toMatchObject({
        code: 'unreadable',
        message: `设置文件 ${file} 已损坏，无法读取，现已改名保留。请重新打开，将从初始设置开始；草稿和先例未受影响。`,
      });
      expect(await desk().read()).toEqual({ settings: firstSettings, revision: 0 });
      expect(await readdir(data)).toEqual(['settings.damaged-20261125T060000000Z.json']);
    },
  );

  it('do not keep an open window from saving when they were damaged meanwhile', async () => {
    await store('x');
    expect(await desk().save({ settings: chosen, revision: 7 })).toEqual({ revision: 8 });
    expect(await readdir(data)).toHaveLength(2);
  });

  it('of a later version are neither read nor overwritten', async () => {
    await store('{"format":2,"themes":[]}');
    const refusal = {
      code: 'unreadable',
      message: '设置由更新版本的措施起草台保存，本版本无法读取。请升级后再打开。',
    };
    await expect(desk().read()).rejects.toMatchObject(refusal);
    await expect(desk().save({ settings: chosen, revision: 0 })).rejects.toMatchObject(refusal);
    expect(await desk().usable()).toEqual(firstSettings);
    expect(await stored()).toEqual({ format: 2, themes: [] });
  });
});
