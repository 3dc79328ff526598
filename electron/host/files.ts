import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
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

const reasons: Readonly<Record<string, string>> = {
  ENOENT: '文件夹不存在',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的文件已经存在',
  EISDIR: '这个名称是一个文件夹',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EACCES: '没有权限',
  EPERM: '没有权限，或文件正被其他程序使用',
  EBUSY: '文件正被其他程序使用',
  EROFS: '磁盘是只读的',
  ENAMETOOLONG: '文件名太长',
};

/** What a failed system call means to the user; null for an error that is ours. */
export const reasonOf = (error: unknown): string | null => reasons[codeOf(error)] ?? null;

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to the disk, then
 * renamed over the old one. A power cut leaves either the old or the new content.
 *
 * @param mode permissions of a new file before the umask; drafts are nobody else's business.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  // Through a link to the file it stands for: the link itself must not be replaced.
  const target = await realpath(path).catch(() => path);
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(target));
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
  // Either way: a lock from the future was left before the clock was set back.
  const age = await stat(lock).then(
    ({ mtimeMs }) => Math.abs(Date.now() - mtimeMs),
    () => 0,
  );
  if (age > staleAfter) await rm(lock, { force: true });
  return false;
}
