import type { DraftEntry, Output } from '../../shared/api.ts';
import { nothingBeside } from '../../shared/beside.ts';
import { entryOf, type TextFacts } from './draft-facts.ts';
import { draftFile, exampleId } from './draft-files.ts';
import type { Recovery } from './draft-recovery.ts';
import type { DraftStore } from './draft-store.ts';
import { stampOf } from './file-stamp.ts';
import { type KeptEntries, type KeptEntry, readKept, writeKept } from './kept-entries.ts';

type Parts = {
  readonly store: DraftStore;
  readonly facts: (text: string) => TextFacts;
  readonly lastGood: Recovery['lastGood'];
  /** Text of the example as it came. */
  readonly example: () => Promise<string>;
  /** Which program reads the drafts: what another one said of them is not taken over. */
  readonly program: string;
};

type Listed =
  | { readonly kind: 'entry' | 'damaged'; readonly entry: DraftEntry }
  | { readonly kind: 'problem'; readonly problem: string };

/**
 * All drafts, the last saved first; what is left of each damaged one; a sentence for each that cannot
 * be opened. The example stands at the end until it is saved, so that a newcomer who began a draft
 * finds it again.
 */
export const draftList = ({ store, facts, lastGood, example, program }: Parts) => {
  /** Naming a draft means reading its structure: once for each time it was saved, by whatever start. */
  let kept: KeptEntries | null = null;

  /** Null when it has gone in the meantime. */
  const read = async (id: string): Promise<Listed | null> => {
    const restored = await store.read(id);
    if (restored === null) return null;
    if (restored.kind === 'draft') return asEntry(entryOf(restored, facts));
    if (restored.kind === 'newer') return { kind: 'problem', problem: newer(id) };
    const good = await lastGood(id);
    return good === null
      ? { kind: 'problem', problem: lost(id) }
      : { kind: 'damaged', entry: entryOf(good, facts) };
  };

  return async (): Promise<Output<'listDrafts'>> => {
    const all: Listed[] = [];
    const ids = await store.ids();
    const known = kept ?? (await readKept(store.folder, program));
    const next = new Map<string, KeptEntry>();
    for (const id of ids) {
      // Before the reading: of two writes in between, the second is met by the next list.
      const stamp = await stampOf(draftFile(store.folder, id));
      if (stamp === null) continue;
      const before = known.get(id);
      const one = before?.stamp === stamp ? asEntry(before.entry) : await read(id);
      if (one === null) continue;
      all.push(one);
      if (one.kind === 'entry') next.set(id, { stamp, entry: one.entry });
    }
    kept = next;
    if (ids.length > 0 && !isSame(known, next)) await writeKept(store.folder, program, next);
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

const asEntry = (entry: DraftEntry): Listed => ({ kind: 'entry', entry });

const isSame = (one: KeptEntries, other: KeptEntries): boolean =>
  one.size === other.size && [...other].every(([id, { stamp }]) => one.get(id)?.stamp === stamp);

const exampleDraft = (text: string) => ({ id: exampleId, text, ...nothingBeside, savedAt: null });

const newer = (id: string): string =>
  `草稿 ${id} 由更新版本的措施起草台保存，本版本无法打开。升级后即可打开，其余草稿不受影响。`;
const lost = (id: string): string => `草稿文件 ${id}.json 已损坏，无法读取。其余草稿不受影响。`;

const timeOf = ({ savedAt }: DraftEntry): number => (savedAt === null ? 0 : Date.parse(savedAt));
