import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts } from '../electron/host/drafts.ts';
import { Refusal } from '../shared/api.ts';
import { plain } from './draft-builders.ts';
import { noFacts, SAVES, scenario } from './kill/scenario.ts';
import { plan, stepsDone } from './kill/steps.ts';
import { savesIn } from './kill/texts.ts';

vi.mock('node:fs/promises', () => import('./kill/steps.ts'));

let folder: string;
beforeEach(async () => {
  plan(null);
  folder = join(await mkdtemp(join(tmpdir(), 'measures-refused-')), 'drafts');
});

const desk = () => drafts({ folder, example: async () => '', facts: () => noFacts });
const temporary = async (): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true })).filter((name) => /\.tmp$/.test(name));

/** Every sentence names what was not done, why, and what to do. */
const sentence = /^.+(没有|无法).+：.+。.*请.+。$/;

async function goThrough(): Promise<number> {
  let saved = 0;
  await scenario(
    folder,
    (saves) => {
      saved = saves;
    },
    async (work) => {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // What follows a refused step may meet a draft that is still in the bin.
        if (error.code !== 'not-found') expect(error.message).toMatch(sentence);
        return null;
      }
    },
  );
  return saved;
}

describe('a system call that is refused', () => {
  it('at whatever step, loses nothing and is said; the next save goes through', async () => {
    await goThrough();
    const count = stepsDone().length;
    for (let at = 1; at <= count; at += 1) {
      folder = join(await mkdtemp(join(tmpdir(), 'measures-refused-')), 'drafts');
      const code = ['ENOSPC', 'EIO', 'EROFS'][at % 3] ?? 'ENOSPC';
      plan({ kind: 'refuses', at, until: at, code });
      const saved = await goThrough();
      const when = `${code} at step ${at}: ${stepsDone()[at - 1]}`;
      plan(null);
      expect(saved, when).toBeGreaterThanOrEqual(SAVES - 1);
      const { text, revision } = await desk().open({ id: 'a' });
      // What was refused may be done all the same, as where only the copy of it was refused.
      expect([saved, saved + 1], when).toContain(savesIn('a', text));
      await desk().save(plain('a', '接着写', revision));
      expect((await desk().open({ id: 'a' })).text, when).toBe('接着写');
      expect(await temporary(), when).toEqual([]);
    }
  });

  it('again and again, as on a full disk, keeps what was there before', async () => {
    await desk().save(plain('a', '写好的', 0));
    for (const [code, reason] of [
      ['ENOSPC', '磁盘已满。请腾出磁盘空间后重试'],
      ['EROFS', '磁盘是只读的。请让这个文件夹可以写入后重试'],
      ['EACCES', '没有权限。请让这个文件夹可以写入后重试'],
      ['EDQUOT', '磁盘配额已用完。请腾出磁盘空间后重试'],
      ['EIO', '磁盘读写出错，可能已损坏或已拔出。请确认磁盘已接好后重试'],
    ] as const) {
      plan({ kind: 'refuses', at: 1, until: 1_000, code });
      await expect(desk().save(plain('a', '没处写', 1))).rejects.toMatchObject({
        code: 'failed',
        message: `草稿没有保存：${reason}；文字还在窗口里，可以接着写，也可以先复制到别处。`,
      });
      plan(null);
      expect(await desk().open({ id: 'a' })).toMatchObject({ text: '写好的', revision: 1 });
    }
    expect(await desk().save(plain('a', '有处写了', 1))).toMatchObject({ revision: 2 });
  });
});

describe('a save', () => {
  it('has its words flushed before they take the place of the old ones', async () => {
    await desk().save(plain('a', '甲', 0));
    plan(null);
    await desk().save(plain('a', '乙', 1));
    // The ticket of the lock, the draft, its copy, the ticket again.
    const whole = ['open', 'write', 'sync', 'close', 'rename'];
    const steps = stepsDone();
    const copy = whole.filter((step) => step !== 'sync');
    expect(steps.filter((step) => step !== 'mkdir')).toEqual(['create', ...whole, ...copy, 'rm']);
  });
});
