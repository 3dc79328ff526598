import type { DraftEntry, Output } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { entryOf, type TextFacts } from './draft-facts.ts';
import { draftFile, exampleId } from './draft-files.ts';
import type { Recovery } from './draft-recovery.ts';
import type { DraftStore } from './draft-store.ts';
import { remembering } from './remembering.ts';
import type { Restored } from './stored.ts';

type Parts = {
  readonly store: DraftStore;
  readonly facts: (text: string) => TextFacts;
  readonly lastGood: Recovery['lastGood'];
  /** Text of the example as it came. */
  readonly example: () => Promise<string>;
};

type Listed =
  | { readonly kind: 'entry' | 'damaged'; readonly entry: DraftEntry }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * All drafts, the last saved first; what is left of each damaged one; a sentence for each that cannot
 * be opened. The example stands at the end until it is saved, so that a newcomer who began a draft
 * finds it again.
 */
export const draftList = ({ store, facts, lastGood, example }: Parts) => {
  // Naming a draft means reading its structure: once for each time it was saved.
  const remembered = remembering<Listed>();

  const listed = async (id: string, restored: Restored): Promise<Listed> => {
    if (restored.kind === 'draft') return { kind: 'entry', entry: entryOf(restored, facts) };
    if (restored.kind === 'newer') return { kind: 'problem', problem: newer(id) };
    const good = await lastGood(id);
    return good === null
      ? { kind: 'problem', problem: lost(id) }
      : { kind: 'damaged', entry: entryOf(good, facts) };
  };

  return async (): Promise<Output<'listDrafts'>> => {
    const all: Listed[] = [];
    const ids = await store.ids();
    for (const id of ids) {
      const one = await remembered(draftFile(store.folder, id), async () => {
        const restored = await store.read(id);
        return restored === null ? null : listed(id, restored);
      });
      if (one !== null) all.push(one);
    }
    const entries = (kind: 'entry' | 'damaged'): DraftEntry[] =>
      all
        .flatMap((one) => (one.kind === kind ? [one.entry] : []))
        .sort((a, b) => timeOf(b) - timeOf(a));
    const problems = all.flatMap((one) => (one.kind === 'problem' ? [one.problem] : []));
    const untouched = ids.includes(exampleId)
      ? []
      : [entryOf(exampleDraft(await example()), facts)];
    return { drafts: [...entries('entry'), ...untouched], damaged: entries('damaged'), problems };
  };
};

const exampleDraft = (text: string) => ({ id: exampleId, text, ...nothingBeside, savedAt: null });

const newer = (id: string): string =>
  `草稿 ${id} 由更新版本的措施起草台保存，本版本无法打开。升级后即可打开，其余草稿不受影响。`;
const lost = (id: string): string => `草稿文件 ${id}.json 已损坏，无法读取。其余草稿不受影响。`;

const timeOf = ({ savedAt }: DraftEntry): number => (savedAt === null ? 0 : Date.parse(savedAt));
