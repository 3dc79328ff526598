import { mkdir, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Input, type Output, Refusal, type Snapshot } from '../../shared/api.ts';
import { isLasting } from '../../shared/model/version-origin.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import { versionsFolder } from './draft-files.ts';
import type { VersionsOfDrafts } from './draft-parts.ts';
import { explain } from './explain.ts';
import { readIfThere, reasonOf } from './files.ts';
import { lockOf, removedIn, storedNames } from './folder.ts';
import { isFileId } from './ids.ts';
import { locked } from './lock.ts';
import { measuring } from './snapshot-changes.ts';
import type { StoredDraft } from './stored.ts';
import {
  fieldsOf,
  isSnapshotId,
  type RestoredSnapshot,
  restoreSnapshot,
  restoreSnapshotFields,
  type StoredSnapshot,
  serializeSnapshot,
  snapshotId,
  timeOfSnapshot,
} from './stored-snapshot.ts';
import { dispensable } from './thinning.ts';
import { writeWhole } from './write-whole.ts';

export type Snapshots = {
  readonly list: (input: Input<'listSnapshots'>) => Promise<Output<'listSnapshots'>>;
  readonly keep: (input: Input<'keepSnapshot'>) => Promise<Output<'keepSnapshot'>>;
  readonly show: (input: Input<'showSnapshot'>) => Promise<Output<'showSnapshot'>>;
  readonly rename: (input: Input<'nameSnapshot'>) => Promise<Output<'nameSnapshot'>>;
  readonly remove: (input: Input<'removeSnapshot'>) => Promise<Output<'removeSnapshot'>>;
  readonly putBack: (input: Input<'putSnapshotBack'>) => Promise<Output<'putSnapshotBack'>>;
  readonly measure: (input: Input<'measureSnapshots'>) => Promise<Output<'measureSnapshots'>>;
  /** What the drafts need of their versions. */
  readonly ofDrafts: VersionsOfDrafts;
};

export type SnapshotsOptions = {
  /** Folder of the drafts; the versions of each lie in a folder beside it. */
  readonly folder: string;
  readonly now?: () => Date;
};

/** While the drafter writes, one version is kept by itself every so often. */
const BETWEEN_MS = 30 * 60 * 1000;
/** So long one that was taken out can come back. */
const REMOVED_MS = 30 * 24 * 60 * 60 * 1000;

/** Earlier versions of the drafts, one file each. A damaged one never hides the others. */
export const snapshots = ({ folder, now = () => new Date() }: SnapshotsOptions): Snapshots => {
  const fileOf = (draft: string, id: string): string =>
    join(versionsFolder(folder, draft), `${id}.json`);
  /** Not a .json, so that no list has it. */
  const removedFileOf = (draft: string, id: string): string =>
    join(versionsFolder(folder, draft), `${id}.removed`);
  const measured = measuring();

  const idsOf = async (draft: string): Promise<readonly string[]> =>
    (await storedNames(versionsFolder(folder, draft))).filter(isSnapshotId);

  /** Null when it has been thinned out in the meantime. */
  const read = async (draft: string, id: string): Promise<RestoredSnapshot | null> => {
    const content = await readIfThere(fileOf(draft, id));
    return content === null ? null : restoreSnapshot(id, content);
  };

  const readAll = async (draft: string): Promise<readonly RestoredSnapshot[]> => {
    const all: RestoredSnapshot[] = [];
    for (const id of await idsOf(draft)) {
      const one = await read(draft, id);
      if (one !== null) all.push(one);
    }
    return all;
  };

  const write = async (draft: string, snapshot: StoredSnapshot): Promise<void> => {
    await mkdir(versionsFolder(folder, draft), { recursive: true, mode: 0o700 });
    await writeWhole(fileOf(draft, snapshot.id), serializeSnapshot(snapshot), 0o600);
  };

  /**
   * To be called under the lock. The same text is not kept twice; neither a name nor the moment it
   * was kept for is lost for it. What a reviewer made of the draft is no state of it.
   */
  const add = async (
    draft: string,
    version: Pick<StoredSnapshot, 'text' | 'name' | 'savedAt' | 'origin' | 'review'>,
  ): Promise<Output<'keepSnapshot'>> => {
    const { text, name, origin, review } = version;
    const sound = (await readAll(draft)).filter(isSound);
    const same = sound.find((each) => each.text === text && each.review?.base === review?.base);
    if (same !== undefined) {
      const again = {
        ...same,
        name: same.name ?? name,
        origin: isLasting(same.origin) || origin.kind === 'auto' ? same.origin : origin,
      };
      if (again.name !== same.name || again.origin !== same.origin) await write(draft, again);
      return { snapshot: summaryOf(again), fresh: false };
    }
    const id = freeId(now(), await idsOf(draft));
    const words = wordCount(text);
    const { savedAt } = version;
    const fields = { id, name, savedAt, words, origin, text, review };
    const snapshot: StoredSnapshot = { kind: 'snapshot', ...fields, rest: {} };
    await write(draft, snapshot);
    for (const spare of dispensable([...sound, snapshot], now())) {
      await rm(fileOf(draft, spare.id), { force: true });
    }
    await forgetRemoved(draft);
    return { snapshot: summaryOf(snapshot), fresh: true };
  };

  const forgetRemoved = async (draft: string): Promise<void> => {
    for (const [file, since] of await removedIn(versionsFolder(folder, draft))) {
      if (now().getTime() - since > REMOVED_MS) await rm(file, { force: true });
    }
  };

  const addAnyway = async (
    { id, text, savedAt }: StoredDraft,
    kind: 'auto' | 'outside',
  ): Promise<void> => {
    if (text.trim() === '') return;
    await add(id, { text, name: null, savedAt, origin: { kind }, review: null });
  };

  const addWhenDue = async (former: StoredDraft): Promise<void> => {
    const last = (await idsOf(former.id)).at(-1);
    // Either way round: the clock may have been set back since.
    const due =
      last === undefined ||
      Math.abs(now().getTime() - timeOfSnapshot(last).getTime()) >= BETWEEN_MS;
    if (due) await addAnyway(former, 'auto');
  };

  const find = async (draft: string, id: string): Promise<StoredSnapshot> => {
    const found = isFileId(draft) && isSnapshotId(id) ? await read(draft, id) : null;
    if (found === null) {
      throw new Refusal('not-found', '这个版本已经不在了。请重新选择要对比的版本。');
    }
    if (isSound(found)) return found;
    throw new Refusal('unreadable', problemOf(found));
  };

  return {
    list: async ({ id }) => {
      const all = isFileId(id) ? await readAll(id).catch(explain('unreadable', unreadable)) : [];
      const sound = all.filter(isSound).map(summaryOf);
      return {
        snapshots: sound.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt)),
        problems: all.filter((each) => !isSound(each)).map(problemOf),
      };
    },
    keep: async ({ id, text, name, origin, review = null }) => {
      if (!isFileId(id)) throw new Refusal('bad-request', '草稿编号无效，版本没有保存。');
      const given = nameOrNull(name);
      const version = {
        text,
        name: given,
        savedAt: now().toISOString(),
        origin: origin ?? { kind: given === null ? 'auto' : 'named' },
        review,
      } as const;
      return locked(lockOf(folder), () => add(id, version)).catch(explain('failed', notKept));
    },
    show: async ({ id, snapshot }) => {
      const found = await find(id, snapshot).catch(explain('unreadable', unreadable));
      return { snapshot: summaryOf(found), text: found.text, review: found.review };
    },
    rename: async ({ id, snapshot, name }) =>
      locked(lockOf(folder), async () => {
        const renamed = { ...(await find(id, snapshot)), name: nameOrNull(name) };
        await write(id, renamed);
        return { snapshot: summaryOf(renamed) };
      }).catch(explain('failed', notKept)),
    remove: ({ id, snapshot }) =>
      locked(lockOf(folder), async () => {
        await find(id, snapshot);
        await utimes(fileOf(id, snapshot), now(), now());
        await rename(fileOf(id, snapshot), removedFileOf(id, snapshot));
        return {};
      }).catch(explain('failed', notRemoved)),
    putBack: ({ id, snapshot }) =>
      locked(lockOf(folder), async () => {
        const known = isFileId(id) && isSnapshotId(snapshot);
        if (!known || (await readIfThere(removedFileOf(id, snapshot))) === null) {
          throw new Refusal('not-found', '删除的版本里没有这一份，它可能已经放回。');
        }
        await rename(removedFileOf(id, snapshot), fileOf(id, snapshot));
        return {};
      }).catch(explain('failed', notKept)),
    measure: async ({ id }) => ({
      changes: isFileId(id)
        ? await measured(
            (await readAll(id).catch(explain('unreadable', unreadable))).filter(isSound),
          )
        : [],
    }),
    ofDrafts: {
      keepFormer: (former) => addWhenDue(former).catch(leave),
      keepReplaced: (former) => addAnyway(former, 'outside').catch(leave),
      newest: async (draft) =>
        // What a reviewer made of the draft is no state of it.
        newestOf((await readAll(draft)).filter(isSound).filter((one) => one.review === null)),
      named: async (draft) =>
        (await readAll(draft))
          .filter(isSound)
          .filter(({ name }) => name !== null)
          .map(fieldsOf),
      take: async (draft, taken) => {
        for (const fields of taken) {
          const snapshot = restoreSnapshotFields(fields);
          if (snapshot !== null) await write(draft, snapshot);
        }
      },
    },
  };
};

const isSound = (restored: RestoredSnapshot): restored is StoredSnapshot =>
  restored.kind === 'snapshot';

/** A version that cannot be kept must not keep the draft itself from being saved. */
const leave = (error: unknown): void => {
  if (reasonOf(error) === null) throw error;
};

const newestOf = (all: readonly StoredSnapshot[]): StoredSnapshot | null =>
  all.toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))[0] ?? null;

const summaryOf = ({ id, name, savedAt, words, origin }: StoredSnapshot): Snapshot => ({
  id,
  name,
  savedAt,
  words,
  origin,
});

const nameOrNull = (name: string | null): string | null => {
  const trimmed = name?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

/** The present moment; a millisecond later when a version of the very moment is there. */
const freeId = (moment: Date, taken: readonly string[]): string => {
  const id = snapshotId(moment);
  return taken.includes(id) ? freeId(new Date(moment.getTime() + 1), taken) : id;
};

const problemOf = ({ kind, id }: RestoredSnapshot): string => {
  const at = timeOfSnapshot(id).toLocaleString('zh-CN', { hour12: false });
  return kind === 'newer'
    ? `${at}保存的版本出自更新版本的措施起草台，本程序读不了。升级后即可对比，其余版本不受影响。`
    : `${at}保存的版本已损坏，无法读取（文件 ${id}.json）。其余版本不受影响。`;
};

const unreadable = (reason: string): string =>
  `早先的版本无法读取：${reason}。请处理后重试，草稿未受影响。`;
const notKept = (reason: string): string => `版本没有保存：${reason}。请处理后重试，草稿未受影响。`;
const notRemoved = (reason: string): string =>
  `版本没有删除：${reason}。请处理后重试，各版本未受影响。`;
