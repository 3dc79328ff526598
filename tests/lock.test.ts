import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locked } from '../electron/host/lock.ts';
import { ownerWords, self } from '../electron/host/owner.ts';
import { bundled } from './kill/bundle.ts';

let folder: string;
let lock: string;
let script: Awaited<ReturnType<typeof bundled>>;
let running: ChildProcess[] = [];

beforeAll(async () => {
  script = await bundled('holder.ts');
});
afterAll(() => script.remove());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measures-lock-'));
  lock = join(folder, '.lock');
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
});

/** A process that takes the lock again and again, each time for so long at most. */
function holder(mostMs: number) {
  const child = spawn(process.execPath, [script.script, lock, join(folder, 'holder'), `${mostMs}`]);
  running.push(child);
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  child.stderr.pipe(process.stderr);
  const kill = (): Promise<void> =>
    new Promise((resolve) => {
      child.on('close', () => resolve());
      child.kill('SIGKILL');
    });
  const held = (): number => said.match(/^held$/gm)?.length ?? 0;
  const twice = (): readonly string[] => said.match(/^two .*$/gm) ?? [];
  return { child, kill, held, twice };
}
const left = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('.lock'));

describe('a lock', () => {
  it('lets in one at a time, in whatever order they come, and leaves nothing behind', async () => {
    let inside = 0;
    const most = await Promise.all(
      Array.from({ length: 20 }, () =>
        locked(lock, async () => {
          inside += 1;
          const now = inside;
          await sleep(Math.random() * 5);
          inside -= 1;
          return now;
        }),
      ),
    );
    expect(Math.max(...most)).toBe(1);
    expect(await left()).toEqual([]);
  });

  it('is given back when the work fails', async () => {
    await expect(locked(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await locked(lock, async () => 'yes')).toBe('yes');
  });

  it('of a process killed a moment ago keeps nobody waiting', async () => {
    for (let time = 1; time <= 8; time += 1) {
      const other = holder(60_000);
      await expect.poll(other.held, { interval: 5 }).toBe(1);
      await other.kill();
      expect(await left()).toHaveLength(1);
      const since = performance.now();
      await locked(lock, async () => undefined);
      // Waited out it would be ten seconds.
      expect(performance.now() - since).toBeLessThan(5_000);
      expect(await left()).toEqual([]);
    }
  });

  it.skipIf(process.platform === 'win32')(
    'of a process that was only stopped is not taken away',
    async () => {
      const other = holder(0);
      await expect.poll(other.held).toBeGreaterThan(0);
      const slow = holder(60_000);
      await expect.poll(slow.held).toBe(1);
      await other.kill();
      slow.child.kill('SIGSTOP');
      let entered = false;
      const waiting = locked(lock, async () => {
        entered = true;
      });
      await sleep(1_500);
      expect(entered).toBe(false);
      await slow.kill();
      await waiting;
      expect(entered).toBe(true);
    },
  );

  it('never lets in two, however many processes come and are killed', async () => {
    const all = Array.from({ length: 4 }, () => holder(3));
    for (let kills = 1; kills <= 24; kills += 1) {
      const next = holder(3);
      all.push(next);
      await expect.poll(next.held, { interval: 5 }).toBeGreaterThan(1);
      await sleep(Math.random() * 10);
      await all[kills - 1]?.kill();
    }
    const last = all.slice(24);
    const before = last.map(({ held }) => held());
    await expect.poll(() => last.every(({ held }, at) => held() > (before[at] ?? 0))).toBe(true);
    await Promise.all(last.map(({ kill }) => kill()));
    expect(all.flatMap(({ twice }) => twice())).toEqual([]);
    await locked(lock, async () => undefined);
    expect(await left()).toEqual([]);
  });

  it('of the same pid before the machine was started anew is left over', async () => {
    const before = ownerWords({ ...self, start: '0000001' });
    await writeFile(`${lock}.1.${before}.00000000ffffffff`, '');
    const since = performance.now();
    await locked(lock, async () => undefined);
    expect(performance.now() - since).toBeLessThan(5_000);
  });

  it('of another machine holds as long as it gives signs of life', async () => {
    const elsewhere = `${lock}.1.${ownerWords({ ...self, place: '00000000' })}.00000000ffffffff`;
    await writeFile(elsewhere, '');
    let entered = false;
    const work = async (): Promise<void> => {
      entered = true;
    };
    const waiting = locked(lock, work, { silentMs: 2_000, mostMs: 60_000 });
    for (let sign = 1; sign <= 8; sign += 1) {
      await sleep(400);
      await utimes(elsewhere, new Date(), new Date());
      expect(entered).toBe(false);
    }
    await waiting;
    expect(await left()).toEqual([]);
  });

  it('that is never given back is said, not waited for without end', async () => {
    const patience = { silentMs: 60_000, mostMs: 200 };
    const refused = locked(lock, () => locked(lock, async () => undefined, patience));
    await expect(refused).rejects.toMatchObject({ code: 'ELOCKED' });
    expect(await left()).toEqual([]);
  });
});
