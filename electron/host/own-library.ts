import { join } from 'node:path';
import { type Input, type Output, Refusal } from '../../shared/api.ts';
import type { OwnPrecedent } from '../../shared/library/own.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { addOwn } from './add-own.ts';
import { explain } from './explain.ts';
import { lockOf } from './folder.ts';
import { locked } from './lock.ts';
import { ownFiles, readableOf } from './own-files.ts';
import { refuseUnfit } from './own-text.ts';
import type { RestoredOwn, StoredOwn } from './stored-own.ts';

export type OwnLibrary = {
  readonly read: () => Promise<Output<'readOwnLibrary'>>;
  /** Null where there is none of that id. */
  readonly find: (id: string) => Promise<OwnPrecedent | null>;
  readonly add: (input: {
    readonly precedents: readonly OwnPrecedent[];
  }) => Promise<Output<'addPrecedents'>>;
  readonly change: (input: Input<'changePrecedent'>) => Promise<Output<'changePrecedent'>>;
  readonly remove: (input: Input<'removePrecedent'>) => Promise<Output<'removePrecedent'>>;
  readonly restore: (input: Input<'restorePrecedent'>) => Promise<Output<'restorePrecedent'>>;
};

/** Documents added under one hold of the lock, which counts as left behind after ten seconds. */
const AT_ONCE = 50;

/**
 * 自有先例: one file a document in the folder `library` of the user's own data. Several processes may
 * work on it; a file that cannot be read never hides the others.
 */
export const ownLibrary = ({ data }: { readonly data: string }): OwnLibrary => {
  const folder = join(data, 'library');
  const files = ownFiles(folder);
  const underLock = <T>(work: () => Promise<T>): Promise<T> => locked(lockOf(folder), work);

  /** Of an id that is no file name there is none. */
  const existing = async (id: string): Promise<StoredOwn> => {
    refuseBuiltIn(id);
    const found = await files.read(id);
    if (found === null) throw notThere(id);
    if (found.kind === 'own') return found;
    throw new Refusal('unreadable', problemOf(found));
  };

  return {
    read: async () => {
      const all = await files.readAll().catch(explain('unreadable', unreadable));
      const problems = all.filter((one) => one.kind !== 'own').map(problemOf);
      return { precedents: [...readableOf(all)], problems };
    },
    find: async (id) => {
      const found = await files.read(id).catch(explain('unreadable', unreadable));
      if (found === null || found.kind === 'own') return found?.own ?? null;
      throw new Refusal('unreadable', problemOf(found));
    },
    add: async ({ precedents }) => {
      for (const own of precedents) refuseUnfit(own);
      const ids: string[] = [];
      const added: string[] = [];
      for (let at = 0; at < precedents.length; at += AT_ONCE) {
        const some = precedents.slice(at, at + AT_ONCE);
        const done = await underLock(() => addOwn(files, some)).catch(explain('failed', notKept));
        ids.push(...done.ids);
        added.push(...done.added);
      }
      return { ids, added };
    },
    change: ({ id, facts, topics }) =>
      underLock(async () => {
        const { own, rest } = await existing(id);
        await files.write({ own: { ...own, ...facts, topics }, rest });
        return {};
      }).catch(explain('failed', notKept)),
    remove: ({ id }) =>
      underLock(async () => {
        refuseBuiltIn(id);
        // One that cannot be read is taken out too: that is how the user gets rid of it.
        if ((await files.read(id)) === null) throw notThere(id);
        await files.remove(id);
        return {};
      }).catch(explain('failed', notKept)),
    restore: ({ id }) =>
      underLock(async () => {
        const removed = await files.readRemoved(id);
        const present = await files.read(id);
        // Twice for one restoring, as when the first reply was lost.
        if (present !== null && (removed === null || isSameText(present, removed))) return {};
        if (present !== null) throw new Refusal('conflict', occupied(id));
        if (removed === null) throw new Refusal('not-found', neverRemoved(id));
        await files.restore(id);
        return {};
      }).catch(explain('failed', notKept)),
  };
};

const refuseBuiltIn = (id: string): void => {
  const builtIn = builtInPrecedents.find((precedent) => precedent.id === id);
  if (builtIn === undefined) return;
  throw new Refusal(
    'bad-request',
    `“${id}”是随程序提供的先例，不能改动或移出；可移出的只有自己添加的先例。`,
  );
};

const isSameText = (a: RestoredOwn, b: RestoredOwn): boolean =>
  a.kind === 'own' && b.kind === 'own' && a.own.text === b.own.text;

const occupied = (id: string): string =>
  `“${id}”没有放回：先例库里已有另一份同编号的先例，两份都没有改动。`;
const neverRemoved = (id: string): string =>
  `移出的先例里没有“${id.slice(0, 80)}”，它可能已经放回或从未添加。`;

const notThere = (id: string): Refusal =>
  new Refusal('not-found', `自有先例里没有“${id.slice(0, 80)}”，它可能已被移出。`);

const problemOf = (restored: RestoredOwn): string => {
  const id = restored.kind === 'own' ? restored.own.id : restored.id;
  return restored.kind === 'newer'
    ? `自有先例 ${id} 由更新版本的措施起草台保存，本版本读不了。升级后即可使用，其余先例不受影响。`
    : `自有先例 ${id} 的文件已损坏，无法读取（library 文件夹中的 ${id}.json）。其余先例不受影响。`;
};

const unreadable = (reason: string): string =>
  `自有先例无法读取：${reason}。请处理后重试，草稿未受影响。`;
const notKept = (reason: string): string =>
  `先例没有保存：${reason}。请处理后重试，草稿和其余先例未受影响。`;
