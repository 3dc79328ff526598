import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The code of a failed system call (ENOENT, ENOSPC …); '' for any other error. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** The text of a file; null when there is none. */
export const readIfThere = async (path: string): Promise<string | null> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to the disk, then
 * renamed over the old one. A power cut leaves either the old or the new content.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** On Windows a virus scanner may hold the old file for a moment. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await rename(from, to);
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (process.platform !== 'win32' || !held || attempt > 8) throw error;
      await sleep(25 * attempt);
    }
  }
}

/** Makes the rename itself last; Windows cannot open folders and needs no such step. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The content is safe already; some network drives refuse to flush folders.
  }
}

const staleAfter = 10_000;

/**
 * Runs `work` while no other process runs work under the same lock file. A lock that a crashed
 * process left behind counts for ten seconds; real work under it takes milliseconds.
 */
export async function locked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
  for (let waited = 0; !(await take(lock)); waited += 20) {
    if (waited > 2 * staleAfter) throw new Error(`the lock ${lock} is never released`);
    await sleep(20);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string): Promise<boolean> {
  try {
    await (await open(lock, 'wx')).close();
    return true;
  } catch (error) {
    // Windows reports a lock that is just being removed as EPERM.
    const leaving = process.platform === 'win32' && codeOf(error) === 'EPERM';
    if (codeOf(error) !== 'EEXIST' && !leaving) throw error;
  }
  const age = await stat(lock).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  if (age > staleAfter) await rm(lock, { force: true });
  return false;
}
