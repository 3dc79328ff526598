import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/api.ts';
import { draftFile, lastGoodFile, versionsFolder } from './draft-files.ts';
import { codeOf, readWithTime, reasonOf } from './files.ts';
import { lockOf, storedNames } from './folder.ts';
import { isFileId } from './ids.ts';
import { locked } from './lock.ts';
import { setAside } from './set-aside.ts';
import { type ReadDraft, type Restored, restore, type StoredDraft, serialize } from './stored.ts';
import { clearOnce, writeWhole } from './write-whole.ts';

/** The stored drafts of a folder, one file each. What writes is to be called under the lock. */
export type DraftStore = {
  readonly folder: string;
  readonly ids: () => Promise<readonly string[]>;
  /** Null where there is none. */
  readonly read: (id: string) => Promise<Restored | null>;
  /** Null where there is none that can be read: a damaged one is set aside. Refuses one of a later version. */
  readonly readOrSetAside: (id: string) => Promise<StoredDraft | null>;
  /** The copy made at the last save; null where there is none that can be read. */
  readonly readLastGood: (id: string) => Promise<StoredDraft | null>;
  /** The draft, and then its copy. */
  readonly write: (draft: StoredDraft) => Promise<void>;
  readonly locked: <T>(work: () => Promise<T>) => Promise<T>;
};

export const draftStore = (folder: string, now: () => Date): DraftStore => {
  const fileOf = (id: string): string => draftFile(folder, id);

  const readFile = async (path: string, id: string): Promise<Restored | null> => {
    const file = await readWithTime(path).catch(damagedFolder);
    return file && restore(file.content, { id, savedAt: file.changed.toISOString() });
  };
  const read = (id: string) => readFile(fileOf(id), id);

  return {
    folder,
    ids: async () => (await storedNames(folder)).filter(isFileId),
    read,
    readOrSetAside: async (id) => {
      const restored = await read(id);
      if (restored?.kind === 'damaged') await setAside(fileOf(id), now());
      return restored === null || restored.kind === 'damaged' ? null : usable(restored);
    },
    readLastGood: async (id) => {
      const restored = await readFile(lastGoodFile(folder, id), id).catch(() => null);
      return restored?.kind === 'draft' ? restored : null;
    },
    write: async (draft) => {
      const content = serialize(draft);
      // A version is written now and then only: what was cut off there is not to wait for the next one.
      await clearOnce(versionsFolder(folder, draft.id));
      await writeWhole(fileOf(draft.id), content, 0o600);
      await keepCopy(lastGoodFile(folder, draft.id), content);
    },
    locked: (work) => locked(lockOf(folder), work),
  };
};

/** A folder under the name of the draft is as little a draft as a file without text. */
const damagedFolder = (error: unknown) => {
  if (codeOf(error) === 'EISDIR') return { content: '', changed: new Date() };
  throw error;
};

/** The draft is saved by then: a copy that cannot be written must not make it look unsaved. */
const keepCopy = async (path: string, content: string): Promise<void> => {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    // Not waited for: the draft itself is on the disk, and two flushes are half of a save.
    await writeWhole(path, content, 0o600, false);
  } catch (error) {
    if (reasonOf(error) === null) throw error;
  }
};

/** Refuses what a later version of the program wrote. */
export const usable = (restored: Exclude<Restored, { kind: 'damaged' }>): ReadDraft => {
  if (restored.kind === 'draft') return restored;
  throw new Refusal(
    'unreadable',
    '这份草稿由更新版本的措施起草台保存，本版本无法打开。请升级后再打开。',
  );
};
