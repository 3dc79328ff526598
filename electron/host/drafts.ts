import { isDeepStrictEqual } from 'node:util';
import { type Draft, type Input, type Output, Refusal } from '../../shared/api.ts';
import { besideOf, nothingBeside } from '../../shared/beside.ts';
import { type DraftBin, draftBin } from './draft-bin.ts';
import { type DraftCopies, draftCopies } from './draft-copies.ts';
import { factsOf, lastFacts, nameUnder, type TextFacts } from './draft-facts.ts';
import { draftFile, exampleId, freeId } from './draft-files.ts';
import { draftList } from './draft-list.ts';
import { notThere, noVersions, type VersionsOfDrafts } from './draft-parts.ts';
import { recovery } from './draft-recovery.ts';
import { draftStore, usable } from './draft-store.ts';
import { explain } from './explain.ts';
import { isFileId } from './ids.ts';
import { remembering } from './remembering.ts';
import type { ReadDraft, StoredDraft } from './stored.ts';

export type Drafts = DraftCopies &
  DraftBin & {
    /** The draft of an id; without one the draft saved last, else the untouched example. */
    readonly open: (input?: Input<'openDraft'>) => Promise<Draft>;
    readonly recover: (input: Input<'recoverDraft'>) => Promise<Draft>;
    readonly list: () => Promise<Output<'listDrafts'>>;
    readonly stamp: (input: Input<'draftStamp'>) => Promise<Output<'draftStamp'>>;
    readonly create: (input: Input<'createDraft'>) => Promise<Draft>;
    readonly save: (input: Input<'saveDraft'>) => Promise<Output<'saveDraft'>>;
  };

export type DraftsOptions = {
  /** Folder of the stored drafts, one file each; made when first needed. */
  readonly folder: string;
  /** Text of the example draft. */
  readonly example: () => Promise<string>;
  readonly facts?: (text: string) => TextFacts;
  readonly versions?: VersionsOfDrafts;
  /** Name and version of the program, by which lists know that another one read the drafts. */
  readonly program?: string;
  readonly now?: () => Date;
};

/** Drafts on the disk. Several processes may work on one folder: nothing is overwritten unseen. */
export const drafts = ({
  folder,
  example,
  facts = factsOf,
  versions = noVersions,
  program = '',
  now = () => new Date(),
}: DraftsOptions): Drafts => {
  const store = draftStore(folder, now);
  const latelyRead = lastFacts(facts);
  const { lastGood, refuseDamaged, recover } = recovery({
    store,
    newestVersion: versions.newest,
    now,
  });

  const shown = (draft: StoredDraft): Draft => {
    const { id, text, revision, savedAt, label } = draft;
    const name = nameUnder(label, latelyRead(text).name);
    return { id, name, text, ...besideOf(draft), revision, savedAt };
  };

  const untouched = async (): Promise<Draft> => {
    const text = await example();
    const { name } = latelyRead(text);
    return { id: exampleId, name, text, ...nothingBeside, revision: 0, savedAt: null };
  };

  /**
   * What another program made of a draft becomes a revision of its own, and what stood there before
   * an earlier version: from here on it is a draft like every other.
   */
  const adopt = (id: string): Promise<StoredDraft | null> =>
    store.locked(async () => {
      const restored = await store.read(id);
      if (restored?.kind !== 'draft' || !restored.edited) return null;
      const before = await store.readLastGood(id);
      if (before !== null && before.text !== restored.text) await versions.keepReplaced(before);
      await store.write(restored);
      return restored;
    });

  /** Under the lock or not: a draft that can be read, the example as it came where nobody saved it. */
  const find = async (id: string): Promise<ReadDraft | null> => {
    const restored = isFileId(id) ? await store.read(id) : null;
    if (restored?.kind === 'damaged') return refuseDamaged(id);
    return restored === null ? null : usable(restored);
  };

  const openOne = async (id: string): Promise<Draft> => {
    const found = await find(id);
    if (found === null && id === exampleId) return untouched();
    if (found === null) throw notThere();
    // Where nothing can be written the draft can still be read.
    const adopted = found.edited ? await adopt(id).catch(() => null) : null;
    return shown(adopted ?? found);
  };

  const openLast = async (): Promise<Draft> => {
    const all: { readonly id: string; readonly savedAt: string }[] = [];
    for (const id of await store.ids()) {
      const restored = await store.read(id);
      if (restored === null) continue;
      if (restored.kind !== 'damaged') all.push({ id, savedAt: restored.savedAt });
      else all.push({ id, savedAt: ((await lastGood(id)) ?? (await refuseDamaged(id))).savedAt });
    }
    const [last] = all.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
    return last === undefined ? untouched() : openOne(last.id);
  };

  const create = ({ text, ...beside }: Input<'createDraft'>): Promise<Draft> =>
    store
      .locked(async () => {
        const savedAt = now().toISOString();
        const id = await freeId(folder, savedAt);
        const own = { kind: 'draft', id, text, ...besideOf(beside) } as const;
        const draft = { ...own, revision: 1, savedAt, rest: {} };
        await store.write(draft);
        return shown(draft);
      })
      .catch(explain('failed', notCreated));

  const save = async (input: Input<'saveDraft'>): Promise<Output<'saveDraft'>> => {
    const { id, text, revision } = input;
    const beside = besideOf(input);
    if (!isFileId(id)) throw new Refusal('bad-request', '草稿编号无效，没有保存。');
    return store
      .locked(async () => {
        const stored = await store.readOrSetAside(id);
        // The reply to an earlier save may have been lost; saving the same words again is no clash.
        if (stored?.text === text && isDeepStrictEqual(besideOf(stored), beside)) {
          return { revision: stored.revision, savedAt: stored.savedAt };
        }
        if (stored !== null && stored.revision !== revision) {
          throw new Refusal(
            'conflict',
            '这份草稿已在另一个窗口保存了不同的内容，本次没有保存。请先复制本窗口的文字，再重新打开草稿。',
          );
        }
        const savedAt = now().toISOString();
        if (stored !== null && stored.text !== text) await versions.keepFormer(stored);
        const next = { kind: 'draft', id, text, ...beside, revision: revision + 1 } as const;
        await store.write({ ...next, savedAt, rest: stored?.rest ?? {} });
        return { revision: next.revision, savedAt };
      })
      .catch(explain('failed', notSaved));
  };

  // Asked every other second by each window: read again only when the file has changed.
  const stamps = remembering<Output<'draftStamp'>>();
  const stamp = async ({ id }: Input<'draftStamp'>): Promise<Output<'draftStamp'>> => {
    if (!isFileId(id)) return { kind: 'missing' };
    const known = await stamps(draftFile(folder, id), async () => {
      const restored = await store.read(id);
      if (restored?.kind !== 'draft') return restored === null ? null : { kind: restored.kind };
      return { kind: 'stored', revision: restored.revision, savedAt: restored.savedAt };
    });
    return known ?? { kind: 'missing' };
  };

  const unreadable = (reason: string): string =>
    `草稿无法读取：${reason}。请检查文件夹 ${folder} 后重新打开，其中的草稿未受影响。`;
  const list = draftList({ store, facts, lastGood, example, program });
  const parts = { store, shown, find, untouched, facts, versions, now };
  return {
    open: ({ id } = {}) =>
      (id === undefined ? openLast() : openOne(id)).catch(explain('unreadable', unreadable)),
    recover: (input) => recover(input).then(shown, explain('failed', notRecovered)),
    list: () => list().catch(explain('unreadable', unreadable)),
    stamp: (input) => stamp(input).catch(explain('unreadable', unreadable)),
    create,
    save,
    ...draftCopies(parts),
    ...draftBin(parts),
  };
};

const notSaved = (reason: string, remedy: string): string =>
  `草稿没有保存：${reason}。${remedy}；文字还在窗口里，可以接着写，也可以先复制到别处。`;
const notCreated = (reason: string): string =>
  `新草稿没有保存：${reason}。请处理后重试，其余草稿未受影响。`;
const notRecovered = (reason: string): string =>
  `草稿没有恢复：${reason}。请处理后重试，最后一份完好的文字还在。`;
