import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from './files.ts';

/** One lock a folder: drafts and versions share it, as a save writes both. */
export const lockOf = (folder: string): string => join(folder, '.lock');

/** Names without their .json, in order; none where there is no folder. */
export const storedNames = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.flatMap((name) => /^(.+)\.json$/.exec(name)?.[1] ?? []).sort();
};
