import { drafts } from '../../electron/host/drafts.ts';
import { snapshots } from '../../electron/host/snapshots.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { textOf } from './texts.ts';

/** Whatever one can do with a draft, each once; the text says after how many saves it stands. */
export const SAVES = 5;

export async function scenario(
  folder: string,
  /** Told before each thing that is done, with the saves that must be there whatever comes. */
  told: (saves: number) => void,
  /** Runs one thing; may take a refusal for an answer. */
  attempt: <T>(work: () => Promise<T>) => Promise<T | null>,
): Promise<void> {
  const versions = snapshots({ folder });
  const facts = () => noFacts;
  const desk = drafts({ folder, example: async () => '', facts, versions: versions.ofDrafts });
  let revision = 0;
  let label = '';
  let saved = 0;
  const save = async (saves: number): Promise<void> => {
    const content = { id: 'a', text: textOf('a', saves), ...nothingBeside, label, revision };
    const done = await attempt(() => desk.save(content));
    if (done !== null) {
      revision = done.revision;
      saved = saves;
      told(saved);
    }
  };
  await save(1);
  await save(2);
  await attempt(() => versions.keep({ id: 'a', text: textOf('a', 2), name: '初稿' }));
  await save(3);
  const renamed = await attempt(() => desk.rename({ id: 'a', name: '送审稿' }));
  if (renamed !== null) {
    revision = renamed.revision;
    label = '送审稿';
  }
  await save(4);
  await attempt(() => desk.remove({ id: 'a' }));
  const [entry] = (await desk.listBin()).drafts;
  if (entry !== undefined) await attempt(() => desk.restore({ id: entry.id }));
  const copy = await attempt(() => desk.duplicate({ id: 'a' }));
  if (copy !== null) {
    await attempt(() => desk.remove({ id: copy.id }));
    const place = (await desk.listBin()).drafts.find(({ id }) => id.endsWith(copy.id));
    if (place !== undefined) await attempt(() => desk.purge({ id: place.id }));
  }
  await save(SAVES);
}

export const noFacts = {
  name: '草稿',
  genre: null,
  words: 0,
  parts: 0,
  clauses: 0,
  bare: 0,
  blanks: 0,
} as const;
