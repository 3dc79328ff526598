import { type Input, Refusal } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { draftFile } from './draft-files.ts';
import type { Earlier } from './draft-parts.ts';
import type { DraftStore } from './draft-store.ts';
import { isFileId } from './ids.ts';
import { setAside } from './set-aside.ts';
import type { StoredDraft } from './stored.ts';

export type Recovery = {
  /** The last good one of a draft whose file cannot be read; null where nothing is left of it. */
  readonly lastGood: (id: string) => Promise<StoredDraft | null>;
  /** Offers the last good one of a damaged draft; sets the file aside where there is none. */
  readonly refuseDamaged: (id: string) => Promise<never>;
  /** Puts the last good one in the place of a damaged draft, which is kept aside. */
  readonly recover: (input: Input<'recoverDraft'>) => Promise<StoredDraft>;
};

type Parts = {
  readonly store: DraftStore;
  readonly newestVersion: (id: string) => Promise<Earlier | null>;
  readonly now: () => Date;
};

export const recovery = ({ store, newestVersion, now }: Parts): Recovery => {
  const fileOf = (id: string): string => draftFile(store.folder, id);

  const lastGood = async (id: string): Promise<StoredDraft | null> => {
    const copy = await store.readLastGood(id);
    const version = await newestVersion(id).catch(() => null);
    if (version === null) return copy;
    if (copy !== null && Date.parse(copy.savedAt) >= Date.parse(version.savedAt)) return copy;
    const none = { kind: 'draft', id, ...nothingBeside, revision: 0, rest: {} } as const;
    return { ...(copy ?? none), ...version };
  };

  return {
    lastGood,
    refuseDamaged: async (id) => {
      const good = await lastGood(id);
      if (good !== null) {
        throw new Refusal(
          'damaged',
          `草稿文件 ${fileOf(id)} 已损坏，无法读取。可以恢复最后一份完好的文字，损坏的文件会另行保留。`,
          id,
        );
      }
      // Under the lock and read again, so that no save of another process is set aside.
      await store.locked(() => store.readOrSetAside(id));
      throw new Refusal(
        'unreadable',
        `草稿文件 ${fileOf(id)} 已损坏，无法读取，也没有可恢复的版本；文件已改名保留。请另选一份草稿打开。`,
      );
    },
    recover: ({ id }) => {
      if (!isFileId(id)) throw nothingThere();
      return store.locked(async () => {
        const restored = await store.read(id);
        // Recovered by another window in the meantime, or sound after all.
        if (restored?.kind === 'draft') return restored;
        if (restored?.kind === 'newer') throw nothingThere();
        const good = await lastGood(id);
        if (good === null) throw nothingThere();
        if (restored !== null) await setAside(fileOf(id), now());
        const recovered = { ...good, revision: good.revision + 1, savedAt: now().toISOString() };
        await store.write(recovered);
        return recovered;
      });
    },
  };
};

const nothingThere = (): Refusal =>
  new Refusal('not-found', '没有可恢复的文字。请从草稿列表中另选一份。');
