import { randomBytes } from 'node:crypto';
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './files.ts';
import { lifeOf, ownerIn, ownerPattern, ownerWords, self } from './owner.ts';

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to the disk, then
 * renamed over the old one. A power cut leaves either the old or the new content.
 *
 * @param mode permissions of a new file before the umask; drafts are nobody else's business.
 * @param flush false for what a power cut may take: then the system writes it when it pleases.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  mode = 0o666,
  flush = true,
): Promise<void> {
  // Through a link to the file it stands for: the link itself must not be replaced.
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  await clearOnce(folder);
  const temporary = join(folder, temporaryName());
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      if (flush) await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  if (flush) await syncFolder(folder);
}

/** Without the name of the file, which may be as long as the system allows. */
const temporaryName = (): string =>
  `.measures.${ownerWords(self)}.${randomBytes(6).toString('hex')}.tmp`;

const temporaryPattern = new RegExp(`^\\.measures\\.${ownerPattern}\\.[0-9a-f]{12}\\.tmp$`);

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

const cleared = new Set<string>();
const DAY_MS = 24 * 60 * 60 * 1000;

/** What killed processes left in a folder goes at the first writing there; of a running one nothing does. */
export async function clearOnce(folder: string): Promise<void> {
  if (cleared.has(folder)) return;
  cleared.add(folder);
  // Where a folder cannot be read, writing there says why.
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    if (await isLeft(path, name)) await rm(path, { force: true }).catch(() => undefined);
  }
}

async function isLeft(path: string, name: string): Promise<boolean> {
  const groups = temporaryPattern.exec(name)?.groups;
  if (groups === undefined) return false;
  const life = await lifeOf(ownerIn(groups));
  if (life !== 'unknown') return life === 'dead';
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  return Date.now() - mtimeMs > DAY_MS;
}
