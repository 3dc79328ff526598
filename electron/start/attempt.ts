import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfThere } from '../host/files.ts';
import { writeWhole } from '../host/write-whole.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Remembers for a day that a download of this version was too slow, so that the next start does
 * not wait again. A download that failed at once is not remembered: trying costs a second.
 */
export const rememberSlow = (data: string, version: string, now = Date.now()): Promise<void> =>
  writeWhole(fileIn(data), JSON.stringify({ format: 1, version, at: now }));

export const wasSlow = async (
  data: string,
  version: string,
  now = Date.now(),
): Promise<boolean> => {
  try {
    const memory: unknown = JSON.parse((await readIfThere(fileIn(data))) ?? 'null');
    if (typeof memory !== 'object' || memory === null) return false;
    if (!('version' in memory) || !('at' in memory) || typeof memory.at !== 'number') return false;
    return memory.version === version && Math.abs(now - memory.at) < day;
  } catch {
    return false;
  }
};

const fileIn = (data: string): string => join(data, 'electron-download.json');

/**
 * Runs `work` unless another start is at it: two installers would unpack into one folder. Gives
 * null when so. A mark whose process is gone does not count.
 */
export async function alone<T>(data: string, work: () => Promise<T>): Promise<T | null> {
  const mark = join(data, 'electron-download.pid');
  const holder = Number(await readIfThere(mark));
  if (holder > 0 && holder !== process.pid && isRunning(holder)) return null;
  await rm(mark, { force: true });
  try {
    await writeFile(mark, String(process.pid), { flag: 'wx' });
  } catch {
    return null;
  }
  return work().finally(() => rm(mark, { force: true }));
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, but as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};
