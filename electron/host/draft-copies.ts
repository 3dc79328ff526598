import type { Draft, Input, Output } from '../../shared/api.ts';
import { exampleId, freeId } from './draft-files.ts';
import { type DraftParts, notThere } from './draft-parts.ts';
import { explain } from './explain.ts';
import { isFileId } from './ids.ts';
import { portable, readPortable } from './portable.ts';
import type { StoredDraft } from './stored.ts';

export type DraftCopies = {
  readonly rename: (input: Input<'renameDraft'>) => Promise<Output<'renameDraft'>>;
  readonly duplicate: (input: Input<'duplicateDraft'>) => Promise<Draft>;
  readonly exportOne: (input: Input<'exportDraft'>) => Promise<Output<'exportDraft'>>;
  readonly importOne: (input: Input<'importDraft'>) => Promise<Draft>;
};

/** Another name, another copy, a file of one draft and back. */
export const draftCopies = ({
  store,
  versions,
  shown,
  find,
  untouched,
  now,
}: DraftParts): DraftCopies => {
  /** Also the example nobody has saved yet: it is a draft to the drafter. */
  const existing = async (id: string): Promise<StoredDraft> => {
    const found = await find(id);
    if (found !== null) return found;
    if (id !== exampleId) throw notThere();
    return { ...(await untouched()), kind: 'draft', savedAt: now().toISOString(), rest: {} };
  };

  /** Under the lock. */
  const keepNew = async (draft: StoredDraft): Promise<StoredDraft> => {
    const savedAt = now().toISOString();
    const id = await freeId(store.folder, savedAt);
    const own = { ...draft, id, revision: 1, savedAt };
    await store.write(own);
    return own;
  };

  const rename = ({ id, name }: Input<'renameDraft'>): Promise<Output<'renameDraft'>> =>
    store.locked(async () => {
      const draft = await existing(id);
      const label = name.trim();
      if (draft.label === label) return { revision: draft.revision, savedAt: draft.savedAt };
      const revision = draft.revision + 1;
      const savedAt = now().toISOString();
      await store.write({ ...draft, label, revision, savedAt });
      return { revision, savedAt };
    });

  const exportOne = async ({ id }: Input<'exportDraft'>): Promise<Output<'exportDraft'>> => {
    const draft = await existing(id);
    const named = isFileId(id) ? await versions.named(id) : [];
    const file = Buffer.from(portable(draft, named));
    return { name: `${fileNameOf(shown(draft).name)}.json`, base64: file.toString('base64') };
  };

  const importOne = async ({ base64 }: Input<'importDraft'>): Promise<Draft> => {
    const { draft, named } = readPortable(Buffer.from(base64, 'base64'), now());
    return store.locked(async () => {
      const own = await keepNew(draft);
      await versions.take(own.id, named);
      return shown(own);
    });
  };

  return {
    rename: (input) => rename(input).catch(explain('failed', notRenamed)),
    duplicate: ({ id }) =>
      store
        .locked(async () => {
          const draft = await existing(id);
          return shown(await keepNew({ ...draft, label: `${shown(draft).name}副本` }));
        })
        .catch(explain('failed', notCopied)),
    exportOne: (input) => exportOne(input).catch(explain('unreadable', notExported)),
    importOne: (input) => importOne(input).catch(explain('failed', notImported)),
  };
};

/** What no system takes in a file's name goes. */
const fileNameOf = (name: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  const plain = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '').replace(/^\.+|(?<![. ])[. ]+$/g, '');
  return plain.slice(0, 80) || '草稿';
};

const notRenamed = (reason: string): string => `草稿没有改名：${reason}。请处理后重试。`;
const notCopied = (reason: string): string =>
  `草稿没有复制：${reason}。请处理后重试，原稿未受影响。`;
const notExported = (reason: string): string => `草稿没有导出：${reason}。请处理后重试。`;
const notImported = (reason: string): string =>
  `草稿没有导入：${reason}。请处理后重试，其余草稿未受影响。`;
