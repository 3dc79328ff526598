import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnPrecedent } from '../../shared/library/own.ts';
import { readIfThere } from './files.ts';
import { storedNames } from './folder.ts';
import { isFileId } from './ids.ts';
import { remembering } from './remembering.ts';
import { setAside } from './set-aside.ts';
import { type RestoredOwn, restoreOwn, type StoredOwn, serializeOwn } from './stored-own.ts';
import { writeWhole } from './write-whole.ts';

/** The files of the own library: library/<id>.json, and those taken out in library/removed/. */
export type OwnFiles = {
  /** Every file of the library, read once for each time it changed. */
  readonly readAll: () => Promise<readonly RestoredOwn[]>;
  /** Null where there is none. */
  readonly read: (id: string) => Promise<RestoredOwn | null>;
  readonly readRemoved: (id: string) => Promise<RestoredOwn | null>;
  readonly write: (stored: Omit<StoredOwn, 'kind'>) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  readonly restore: (id: string) => Promise<void>;
};

export const ownFiles = (folder: string): OwnFiles => {
  const removed = join(folder, 'removed');
  const fileOf = (id: string): string => join(folder, `${id}.json`);
  const removedFileOf = (id: string): string => join(removed, `${id}.json`);
  const remembered = remembering<RestoredOwn>();

  const readFile = async (path: string, id: string): Promise<RestoredOwn | null> => {
    const content = await readIfThere(path);
    if (content === null) return null;
    const { mtime } = await stat(path);
    return restoreOwn(content, { id, addedAt: mtime.toISOString() });
  };

  const read = (id: string): Promise<RestoredOwn | null> =>
    isFileId(id) ? remembered(fileOf(id), () => readFile(fileOf(id), id)) : Promise.resolve(null);

  return {
    readAll: async () => {
      const all: RestoredOwn[] = [];
      for (const id of (await storedNames(folder)).filter(isFileId)) {
        const one = await read(id);
        if (one !== null) all.push(one);
      }
      return all.sort((a, b) => timeOf(a) - timeOf(b));
    },
    read,
    readRemoved: (id) => (isFileId(id) ? readFile(removedFileOf(id), id) : Promise.resolve(null)),
    write: ({ own, rest }) => writeWhole(fileOf(own.id), serializeOwn({ own, rest }), 0o600),
    remove: async (id) => {
      await mkdir(removed, { recursive: true, mode: 0o700 });
      const [content, former] = await Promise.all([fileOf(id), removedFileOf(id)].map(readIfThere));
      if (former !== null && former !== content) {
        await setAside(removedFileOf(id), new Date(), 'former');
      }
      await rename(fileOf(id), removedFileOf(id));
    },
    restore: (id) => rename(removedFileOf(id), fileOf(id)),
  };
};

/** In order of adding; what cannot be read comes first, in order of the names. */
const timeOf = (restored: RestoredOwn): number =>
  restored.kind === 'own' ? Date.parse(restored.own.addedAt) : 0;

/** Those that can be read. */
export const readableOf = (restored: readonly RestoredOwn[]): readonly OwnPrecedent[] =>
  restored.flatMap((one) => (one.kind === 'own' ? [one.own] : []));
