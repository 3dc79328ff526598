import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionsDesk } from './snapshots-desk.ts';

const { at, folder, keep, list, texts, versions, versionsIn, write } = versionsDesk();

describe('versions kept by themselves', () => {
  it('are what was stored before, at most one in half an hour', async () => {
    at(22, 9, 0);
    await write('甲');
    expect(await texts()).toEqual([]);
    at(22, 9, 1);
    await write('乙');
    expect(await texts()).toEqual(['甲']);
    at(22, 9, 30);
    await write('丙');
    expect(await texts()).toEqual(['甲']);
    at(22, 9, 31);
    await write('丁');
    expect(await texts()).toEqual(['丙', '甲']);
  });

  it('bear the time at which the draft stood like that', async () => {
    at(22, 18, 5);
    await write('周五下班时');
    at(25, 9, 0);
    await write('周一上班时');
    expect((await list()).snapshots).toEqual([
      {
        id: expect.stringMatching(/^20261125T\d{9}Z$/),
        name: null,
        savedAt: new Date(2026, 10, 22, 18, 5).toISOString(),
        words: 5,
        origin: { kind: 'auto' },
      },
    ]);
  });

  it('are not kept while only decisions change', async () => {
    await write('甲');
    at(22, 12);
    await write('甲');
    expect(await texts()).toEqual([]);
  });

  it('go on when the clock was set back', async () => {
    at(22, 9);
    await keep('将来的');
    at(21, 9);
    await write('甲');
    await write('乙');
    expect(await texts()).toEqual(['将来的', '甲']);
  });

  it('never keep the draft from being saved', async () => {
    await write('甲');
    await writeFile(join(folder(), 'example.versions'), '不是文件夹');
    await write('乙');
    expect(await readFile(join(folder(), 'example.json'), 'utf8')).toContain('乙');
  });
});

describe('versions kept by the drafter', () => {
  it('come back with their names, newest first', async () => {
    at(22, 9);
    await keep('征求意见稿的文字', ' 征求意见稿 ');
    at(23, 9);
    const { snapshot, fresh } = await keep('送审稿的文字', '送审稿');
    expect(fresh).toBe(true);
    expect((await list()).snapshots.map(({ name }) => name)).toEqual(['送审稿', '征求意见稿']);
    expect(await versions().show({ id: 'example', snapshot: snapshot.id })).toEqual({
      snapshot,
      text: '送审稿的文字',
      review: null,
    });
  });

  it('are kept once where the text is the same; a first name is taken over', async () => {
    await keep('同一份文字');
    expect(await keep('同一份文字', '送审稿')).toMatchObject({
      fresh: false,
      snapshot: { name: '送审稿' },
    });
    expect(await keep('同一份文字', '定稿')).toMatchObject({
      fresh: false,
      snapshot: { name: '送审稿' },
    });
    expect((await list()).snapshots).toHaveLength(1);
  });

  it('of one moment do not replace each other', async () => {
    await keep('甲');
    await keep('乙');
    expect((await texts()).toSorted()).toEqual(['乙', '甲']);
  });

  it('can be named later', async () => {
    const { snapshot } = await keep('甲');
    const named = await versions().rename({ id: 'example', snapshot: snapshot.id, name: '初稿' });
    expect(named.snapshot).toEqual({ ...snapshot, name: '初稿' });
    expect((await list()).snapshots).toEqual([named.snapshot]);
  });

  it('say what they were kept for; one kept by itself is no less for it', async () => {
    await keep('甲');
    const origin = { kind: 'restoring', version: '送审稿' } as const;
    const again = await versions().keep({ id: 'example', text: '甲', name: null, origin });
    expect(again).toMatchObject({ fresh: false, snapshot: { name: null, origin } });
    expect(await keep('甲', '定稿')).toMatchObject({ snapshot: { name: '定稿', origin } });
  });

  it('hold a reviewer’s file with what it goes out from', async () => {
    await keep('支持机构发展。');
    const review = {
      base: '支持机构。',
      by: 'tracked',
      revisions: [
        { side: 'inserted', from: 4, to: 6, author: '法制科', at: '2026-11-20T09:30:00' },
      ],
    } as const;
    const file = {
      id: 'example',
      text: '支持机构发展。',
      name: null,
      origin: { kind: 'review', file: '审改稿.docx', authors: ['法制科'] },
      review: { ...review, revisions: [...review.revisions] },
    } as const;
    const { snapshot, fresh } = await versions().keep(file);
    expect(fresh).toBe(true);
    expect(await versions().show({ id: 'example', snapshot: snapshot.id })).toEqual({
      snapshot,
      text: '支持机构发展。',
      review,
    });
    expect(await versions().keep(file)).toEqual({ snapshot, fresh: false });
  });

  it('can be taken out, and put back for a month', async () => {
    at(1, 9);
    const { snapshot } = await keep('甲', '初稿');
    await keep('乙', '二稿');
    const one = { id: 'example', snapshot: snapshot.id };
    await versions().remove(one);
    expect(await texts()).toEqual(['乙']);
    await expect(versions().remove(one)).rejects.toMatchObject({ code: 'not-found' });
    await versions().putBack(one);
    expect(await texts()).toEqual(['甲', '乙']);
    await expect(versions().putBack(one)).rejects.toMatchObject({
      message: '删除的版本里没有这一份，它可能已经放回。',
    });
    await versions().remove(one);
    at(30, 9);
    await keep('丙');
    expect((await versionsIn()).filter((name) => name.endsWith('.removed'))).toHaveLength(1);
    at(32, 9);
    await keep('丁');
    expect((await versionsIn()).filter((name) => name.endsWith('.removed'))).toEqual([]);
  });

  it('say how much each changed the one before', async () => {
    at(22, 9);
    await keep('支持机构。');
    at(22, 10);
    await keep('支持机构发展。');
    at(22, 11);
    await keep('鼓励机构发展。');
    const measured = await versions().measure({ id: 'example' });
    expect(measured.changes.map(({ added, deleted }) => [added, deleted])).toEqual([
      [2, 0],
      [2, 2],
    ]);
  });

  it('are refused with a sentence', async () => {
    await expect(versions().keep({ id: '../evil', text: '甲', name: null })).rejects.toMatchObject({
      message: '草稿编号无效，版本没有保存。',
    });
    for (const snapshot of ['../example', '20261122T060000000Z', '20269922T060000000Z', '']) {
      await expect(versions().show({ id: 'example', snapshot })).rejects.toMatchObject({
        code: 'not-found',
        message: '这个版本已经不在了。请重新选择要对比的版本。',
      });
    }
    expect(await versions().list({ id: '../evil' })).toEqual({ snapshots: [], problems: [] });
  });
});
