import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The draft that comes with the product; a file of that id is what the user made of it. */
export const exampleId = 'example';

export const draftFile = (folder: string, id: string): string => join(folder, `${id}.json`);

/** Earlier versions lie beside their draft: example.json, example.versions/. */
export const versionsFolder = (folder: string, id: string): string =>
  join(folder, `${id}.versions`);

/** A second copy of what was saved last, for the day the draft's own file cannot be read. */
export const lastGoodFile = (folder: string, id: string): string =>
  join(folder, 'last-good', `${id}.json`);

/** draft-20261125-3f2a9c: one that no draft has, nor the versions of one that was taken away. */
export const freeId = async (folder: string, at: string): Promise<string> => {
  const day = at.slice(0, 10).replaceAll('-', '');
  const id = `draft-${day}-${randomBytes(3).toString('hex')}`;
  return (await isFree(folder, id)) ? id : freeId(folder, at);
};

/** Whether no draft of that id is there, nor its versions. */
export const isFree = async (folder: string, id: string): Promise<boolean> => {
  const names = await readdir(folder);
  return !names.some((name) => name.startsWith(`${id}.`));
};
