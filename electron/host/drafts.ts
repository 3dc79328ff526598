import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Draft, type Input, type Output, Refusal } from '../../shared/api.ts';
import { besideOf, nothingBeside } from '../../shared/beside.ts';
import { draftFile, exampleId, isFree } from './draft-files.ts';
import { draftList } from './draft-list.ts';
import { draftStore, usable } from './draft-store.ts';
import { explain } from './explain.ts';
import { writeWhole } from './files.ts';
import { isFileId } from './ids.ts';
import { type Restored, type StoredDraft, serialize } from './stored.ts';

export type Drafts = {
  /** The draft of an id; without one the draft saved last, else the untouched example. */
  readonly open: (input?: Input<'openDraft'>) => Promise<Draft>;
  readonly list: () => Promise<Output<'listDrafts'>>;
  readonly create: (input: Input<'createDraft'>) => Promise<Draft>;
  readonly save: (input: Input<'saveDraft'>) => Promise<Output<'saveDraft'>>;
};

export type DraftsOptions = {
  /** Folder of the stored drafts, one file each; made when first needed. */
  readonly folder: string;
  /** Text of the example draft. */
  readonly example: () => Promise<string>;
  /** Name of a draft by its text, as a rule its title. */
  readonly nameOf: (text: string) => string;
  /** Told, under the lock, of a text that is about to be replaced by another. */
  readonly keepFormer?: (former: StoredDraft) => Promise<void>;
  readonly now?: () => Date;
};

/** Drafts on the disk. Several processes may work on one folder: nothing is overwritten unseen. */
export const drafts = ({
  folder,
  example,
  nameOf,
  keepFormer = async () => undefined,
  now = () => new Date(),
}: DraftsOptions): Drafts => {
  const store = draftStore(folder, now);

  const shown = (draft: StoredDraft): Draft => {
    const { id, text, revision, savedAt } = draft;
    return { id, name: nameOf(text), text, ...besideOf(draft), revision, savedAt };
  };

  const untouched = async (): Promise<Draft> => {
    const text = await example();
    const name = nameOf(text);
    return { id: exampleId, name, text, ...nothingBeside, revision: 0, savedAt: null };
  };

  const openOne = async (id: string): Promise<Draft> => {
    const restored = isFileId(id) ? await store.read(id) : null;
    if (restored?.kind === 'damaged') return store.refuseDamaged(id, '请另选一份草稿打开。');
    if (restored !== null) return shown(usable(restored));
    if (id === exampleId) return untouched();
    throw new Refusal('not-found', '没有这份草稿，它可能已被移走。请从草稿列表中另选一份。');
  };

  const openLast = async (): Promise<Draft> => {
    const found: Exclude<Restored, { kind: 'damaged' }>[] = [];
    for (const id of await store.ids()) {
      const restored = await store.read(id);
      if (restored?.kind === 'damaged') {
        return store.refuseDamaged(id, '请重新打开，将显示其余草稿。');
      }
      if (restored !== null) found.push(restored);
    }
    const [last] = found.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
    return last === undefined ? untouched() : shown(usable(last));
  };

  const write = async (draft: StoredDraft): Promise<void> =>
    writeWhole(draftFile(folder, draft.id), serialize(draft), 0o600);

  const create = ({ text, ...beside }: Input<'createDraft'>): Promise<Draft> =>
    store
      .locked(async () => {
        const savedAt = now().toISOString();
        const id = await freeId(folder, savedAt);
        const draft = {
          kind: 'draft',
          id,
          text,
          ...besideOf(beside),
          revision: 1,
          savedAt,
        } as const;
        await write({ ...draft, rest: {} });
        return shown({ ...draft, rest: {} });
      })
      .catch(
        explain(
          'failed',
          (reason) => `新草稿没有保存：${reason}。请处理后重试，其余草稿未受影响。`,
        ),
      );

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
        const rest = stored?.rest ?? {};
        const next = {
          kind: 'draft',
          id,
          text,
          ...beside,
          revision: revision + 1,
          savedAt,
        } as const;
        if (stored !== null && stored.text !== text) await keepFormer(stored);
        await write({ ...next, rest });
        return { revision: next.revision, savedAt };
      })
      .catch(
        explain('failed', (reason) => {
          return `草稿没有保存：${reason}。请处理后重试，或先把文字复制到别处。`;
        }),
      );
  };

  const unreadable = (reason: string): string =>
    `草稿无法读取：${reason}。请检查文件夹 ${folder} 后重新打开，其中的草稿未受影响。`;
  const list = draftList({ store, folder, nameOf, untouched });
  return {
    open: ({ id } = {}) =>
      (id === undefined ? openLast() : openOne(id)).catch(explain('unreadable', unreadable)),
    list: () => list().catch(explain('unreadable', unreadable)),
    create,
    save,
  };
};

/** draft-20261125-3f2a9c: one that no draft has, nor the versions of one that was taken away. */
const freeId = async (folder: string, at: string): Promise<string> => {
  const day = at.slice(0, 10).replaceAll('-', '');
  const id = `draft-${day}-${randomBytes(3).toString('hex')}`;
  return (await isFree(folder, id)) ? id : freeId(folder, at);
};
