import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The draft that comes with the product; a file of that id is what the user made of it. */
export const exampleId = 'example';

export const draftFile = (folder: string, id: string): string => join(folder, `${id}.json`);

/** Earlier versions lie beside their draft: example.json, example.versions/. */
export const versionsFolder = (folder: string, id: string): string =>
  join(folder, `${id}.versions`);

/** Whether no draft of that id is there, nor its versions. */
export const isFree = async (folder: string, id: string): Promise<boolean> => {
  const names = await readdir(folder);
  return !names.some((name) => name.startsWith(`${id}.`));
};
