import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './files.ts';

/** A file name on every system: no dots, slashes or blanks, and never a lock or a set-aside file. */
export const isDraftId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id);

export const draftFile = (folder: string, id: string): string => join(folder, `${id}.json`);

/** Earlier versions lie beside their draft: example.json, example.versions/. */
export const versionsFolder = (folder: string, id: string): string =>
  join(folder, `${id}.versions`);

/** One lock for drafts and versions, as a save writes both. */
export const lockOf = (folder: string): string => join(folder, '.lock');

/** Names without their .json, in order; none where there is no folder. */
export const storedNames = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []).sort();
};
