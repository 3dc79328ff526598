import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { locked } from '../electron/host/lock.ts';

/** Holds up whoever is about to put down a ticket, once. */
let gate: Promise<void> | null = null;
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const writeFile = async (...args: Parameters<typeof real.writeFile>): Promise<void> => {
    const held = gate;
    gate = null;
    await held;
    return real.writeFile(...args);
  };
  return { ...real, writeFile };
});

it('lets nobody in who drew a number long ago and puts the ticket down only now', async () => {
  // Which of two tickets with one number comes first is chance, so it is tried several times.
  for (let time = 1; time <= 12; time += 1) {
    const lock = join(await mkdtemp(join(tmpdir(), 'measures-crossing-')), '.lock');
    let go = (): void => undefined;
    gate = new Promise((resolve) => {
      go = resolve;
    });
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(40);
      inside -= 1;
    };
    const slow = locked(lock, work);
    await expect.poll(() => gate === null, { interval: 1 }).toBe(true);
    const quick = locked(lock, async () => {
      go();
      await work();
    });
    await Promise.all([slow, quick]);
    expect(most).toBe(1);
  }
});
