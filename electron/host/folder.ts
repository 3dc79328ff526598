import { readdir, stat } from 'node:fs/promises';
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

/** What was taken out of a folder, each file with the time of that. */
export const removedIn = async (
  folder: string,
): Promise<readonly (readonly [file: string, since: number])[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.removed'));
  const files = names.map((name) => join(folder, name));
  return Promise.all(
    files.map(async (file) => [file, (await stat(file)).mtime.getTime()] as const),
  );
};
