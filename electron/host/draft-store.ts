import { stat } from 'node:fs/promises';
import { Refusal } from '../../shared/api.ts';
import { draftFile } from './draft-files.ts';
import { locked, readIfThere } from './files.ts';
import { lockOf, storedNames } from './folder.ts';
import { isFileId } from './ids.ts';
import { setAside } from './set-aside.ts';
import { type Restored, restore, type StoredDraft } from './stored.ts';

/** The stored drafts of a folder, one file each. */
export type DraftStore = {
  readonly ids: () => Promise<readonly string[]>;
  /** Null where there is none. */
  readonly read: (id: string) => Promise<Restored | null>;
  /**
   * Null where there is none that can be read: a damaged one is set aside. To be called under the
   * lock, so that no save of another process is set aside; refuses one of a later version.
   */
  readonly readOrSetAside: (id: string) => Promise<StoredDraft | null>;
  /** Sets a damaged draft aside and says so; said once, as the next reading no longer meets it. */
  readonly refuseDamaged: (id: string, next: string) => Promise<never>;
  readonly locked: <T>(work: () => Promise<T>) => Promise<T>;
};

export const draftStore = (folder: string, now: () => Date): DraftStore => {
  const fileOf = (id: string): string => draftFile(folder, id);

  const read = async (id: string): Promise<Restored | null> => {
    const content = await readIfThere(fileOf(id));
    if (content === null) return null;
    const { mtime } = await stat(fileOf(id));
    return restore(content, { id, savedAt: mtime.toISOString() });
  };

  const readOrSetAside = async (id: string): Promise<StoredDraft | null> => {
    const restored = await read(id);
    if (restored?.kind === 'damaged') await setAside(fileOf(id), now());
    return restored === null || restored.kind === 'damaged' ? null : usable(restored);
  };

  return {
    ids: async () => (await storedNames(folder)).filter(isFileId),
    read,
    readOrSetAside,
    refuseDamaged: async (id, next) => {
      await locked(lockOf(folder), () => readOrSetAside(id));
      throw new Refusal(
        'unreadable',
        `草稿文件 ${fileOf(id)} 已损坏，无法读取，现已改名保留。${next}`,
      );
    },
    locked: (work) => locked(lockOf(folder), work),
  };
};

/** Refuses what a later version of the program wrote. */
export const usable = (restored: Exclude<Restored, { kind: 'damaged' }>): StoredDraft => {
  if (restored.kind === 'draft') return restored;
  throw new Refusal(
    'unreadable',
    '这份草稿由更新版本的措施起草台保存，本版本无法打开。请升级后再打开。',
  );
};
