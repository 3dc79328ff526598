import type { Draft, DraftEntry, Output } from '../../shared/api.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import { draftFile, exampleId } from './draft-files.ts';
import type { DraftStore } from './draft-store.ts';
import { remembering } from './remembering.ts';
import type { Restored } from './stored.ts';

type Parts = {
  readonly store: DraftStore;
  readonly folder: string;
  readonly nameOf: (text: string) => string;
  /** The example as it came. */
  readonly untouched: () => Promise<Draft>;
};

type Listed = { readonly entry: DraftEntry } | { readonly problem: string };

/**
 * All drafts, the last saved first, and a sentence for each that cannot be opened. The example stands
 * at the end until it is saved, so that a newcomer who began a draft finds it again.
 */
export const draftList = ({ store, folder, nameOf, untouched }: Parts) => {
  // Naming a draft means reading its structure: once for each time it was saved.
  const remembered = remembering<Listed>();
  return async (): Promise<Output<'listDrafts'>> => {
    const listed: Listed[] = [];
    const ids = await store.ids();
    for (const id of ids) {
      const one = await remembered(draftFile(folder, id), async () => {
        const restored = await store.read(id);
        return restored === null ? null : listedAs(id, restored, nameOf);
      });
      if (one !== null) listed.push(one);
    }
    const drafts = listed
      .flatMap((one) => ('entry' in one ? [one.entry] : []))
      .sort((a, b) => timeOf(b) - timeOf(a));
    const problems = listed.flatMap((one) => ('problem' in one ? [one.problem] : []));
    if (!ids.includes(exampleId)) drafts.push(entryOf(await untouched()));
    return { drafts, problems };
  };
};

const listedAs = (id: string, restored: Restored, nameOf: (text: string) => string): Listed => {
  if (restored.kind === 'draft') {
    return { entry: entryOf({ ...restored, name: nameOf(restored.text) }) };
  }
  return {
    problem:
      restored.kind === 'newer'
        ? `草稿 ${id} 由更新版本的措施起草台保存，本版本无法打开。升级后即可打开，其余草稿不受影响。`
        : `草稿文件 ${id}.json 已损坏，无法读取。其余草稿不受影响。`,
  };
};

const entryOf = ({ id, name, savedAt, text }: Omit<DraftEntry, 'words'> & { text: string }) => ({
  id,
  name,
  savedAt,
  words: wordCount(text),
});

const timeOf = ({ savedAt }: DraftEntry): number => (savedAt === null ? 0 : Date.parse(savedAt));
