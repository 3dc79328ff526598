import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { drafts } from '../electron/host/drafts.ts';
import { snapshots } from '../electron/host/snapshots.ts';
import { nothingBeside } from '../shared/beside.ts';

/** A draft with its versions in a folder of its own for each test, on 2026年11月22日 at nine. */
export const versionsDesk = () => {
  let folder = '';
  let clock = new Date(0);
  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'measures-versions-')), 'drafts');
    clock = new Date(2026, 10, 22, 9, 0);
  });

  const now = (): Date => clock;
  const versions = () => snapshots({ folder, now });
  const list = () => versions().list({ id: 'example' });
  return {
    versions,
    list,
    now,
    folder: (): string => folder,
    /** Puts the clock to a time of November 2026; 31 and on is December. */
    at: (...time: readonly [day: number, hour: number, minute?: number]): void => {
      clock = new Date(2026, 10, ...time);
    },
    write: async (text: string): Promise<void> => {
      const desk = drafts({ folder, example: async () => '', versions: versions().ofDrafts, now });
      const { revision } = await desk.open();
      await desk.save({ id: 'example', text, ...nothingBeside, revision });
    },
    keep: (text: string, name: string | null = null) =>
      versions().keep({ id: 'example', text, name }),
    /** The words of all versions, newest first. */
    texts: async (): Promise<readonly string[]> => {
      const { snapshots: found } = await list();
      const shown = found.map(({ id }) => versions().show({ id: 'example', snapshot: id }));
      return (await Promise.all(shown)).map(({ text }) => text);
    },
    versionsIn: (): Promise<string[]> => readdir(join(folder, 'example.versions')),
  };
};
