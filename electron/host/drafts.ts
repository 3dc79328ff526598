import { rename, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { type Draft, type Input, type Output, Refusal } from '../../shared/api.ts';
import { besideOf, nothingBeside } from '../../shared/beside.ts';
import { draftFile, isDraftId, lockOf, storedNames } from './draft-files.ts';
import { explain } from './explain.ts';
import { locked, readIfThere, writeWhole } from './files.ts';
import { type Restored, restore, type StoredDraft, serialize } from './stored.ts';

export type Drafts = {
  /** The draft saved last, else the untouched example. */
  readonly open: () => Promise<Draft>;
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

const exampleId = 'example';

/** Drafts on the disk. Several processes may work on one folder: nothing is overwritten unseen. */
export const drafts = ({
  folder,
  example,
  nameOf,
  keepFormer = async () => undefined,
  now = () => new Date(),
}: DraftsOptions): Drafts => {
  const fileOf = (id: string): string => draftFile(folder, id);

  const read = async (id: string): Promise<Restored | null> => {
    const content = await readIfThere(fileOf(id));
    if (content === null) return null;
    const { mtime } = await stat(fileOf(id));
    return restore(content, { id, savedAt: mtime.toISOString() });
  };

  /** To be called under the lock, so that no save of another process is set aside. */
  const readOrSetAside = async (id: string): Promise<StoredDraft | null> => {
    const restored = await read(id);
    if (restored?.kind === 'damaged') await setAside(fileOf(id), now());
    return restored === null || restored.kind === 'damaged' ? null : usable(restored);
  };

  const openLast = async (): Promise<Draft> => {
    const found: Exclude<Restored, { kind: 'damaged' }>[] = [];
    for (const id of (await storedNames(folder)).filter(isDraftId)) {
      const restored = await read(id);
      if (restored?.kind === 'damaged') {
        await locked(lockOf(folder), () => readOrSetAside(id));
        // Said once: the next opening no longer meets the file.
        throw new Refusal(
          'unreadable',
          `草稿文件 ${fileOf(id)} 已损坏，无法读取，现已改名保留。请重新打开，将显示其余草稿。`,
        );
      }
      if (restored !== null) found.push(restored);
    }
    const [last] = found.sort((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt));
    if (last === undefined) {
      const text = await example();
      const name = nameOf(text);
      return { id: exampleId, name, text, ...nothingBeside, revision: 0, savedAt: null };
    }
    const draft = usable(last);
    const { id, text, revision, savedAt } = draft;
    return { id, name: nameOf(text), text, ...besideOf(draft), revision, savedAt };
  };

  const save = async (input: Input<'saveDraft'>): Promise<Output<'saveDraft'>> => {
    const { id, text, revision } = input;
    const beside = besideOf(input);
    if (!isDraftId(id)) throw new Refusal('bad-request', '草稿编号无效，没有保存。');
    return locked(lockOf(folder), async () => {
      const stored = await readOrSetAside(id);
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
      const next: StoredDraft = {
        kind: 'draft',
        id,
        text,
        ...beside,
        revision: revision + 1,
        savedAt: now().toISOString(),
        rest: stored?.rest ?? {},
      };
      if (stored !== null && stored.text !== text) await keepFormer(stored);
      await writeWhole(fileOf(id), serialize(next), 0o600);
      return { revision: next.revision, savedAt: next.savedAt };
    }).catch(
      explain('failed', (reason) => {
        return `草稿没有保存：${reason}。请处理后重试，或先把文字复制到别处。`;
      }),
    );
  };

  const open = (): Promise<Draft> =>
    openLast().catch(
      explain('unreadable', (reason) => {
        return `草稿无法读取：${reason}。请检查文件夹 ${folder} 后重新打开，其中的草稿未受影响。`;
      }),
    );

  return { open, save };
};

const usable = (restored: Exclude<Restored, { kind: 'damaged' }>): StoredDraft => {
  if (restored.kind === 'draft') return restored;
  throw new Refusal(
    'unreadable',
    '这份草稿由更新版本的措施起草台保存，本版本无法打开。请升级后再打开。',
  );
};

/** example.json -> example.damaged-20261122T060000000Z.json; kept for whoever can rescue it. */
const setAside = (file: string, at: Date): Promise<void> => {
  const time = at.toISOString().replace(/[-:.]/g, '');
  return rename(file, file.replace(/\.json$/, `.damaged-${time}.json`));
};
