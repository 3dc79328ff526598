import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Draft, type Input, type Output, Refusal } from '../../shared/api.ts';
import { nameUnder } from './draft-facts.ts';
import {
  draftFile,
  exampleId,
  freeId,
  isFree,
  lastGoodFile,
  versionsFolder,
} from './draft-files.ts';
import { type DraftParts, notThere } from './draft-parts.ts';
import { draftStore } from './draft-store.ts';
import { explain } from './explain.ts';
import { codeOf, reasonOf } from './files.ts';
import { isFileId } from './ids.ts';
import { isSnapshotId, snapshotId, timeOfSnapshot } from './stored-snapshot.ts';

export type DraftBin = {
  readonly remove: (input: Input<'removeDraft'>) => Promise<Output<'removeDraft'>>;
  readonly listBin: () => Promise<Output<'listBin'>>;
  readonly restore: (input: Input<'restoreDraft'>) => Promise<Draft>;
  readonly purge: (input: Input<'purgeDraft'>) => Promise<Output<'purgeDraft'>>;
};

/**
 * 回收站: each removed draft lies in a folder of its own, bin/<when>-<id>/, under the names its files
 * had before, so that it can be put back by hand as well.
 */
export const draftBin = ({ store, facts, shown, now }: DraftParts): DraftBin => {
  const { folder } = store;
  const bin = join(folder, 'bin');

  const remove = ({ id }: Input<'removeDraft'>): Promise<Output<'removeDraft'>> => {
    if (!isFileId(id)) throw notThere();
    return store.locked(async () => {
      if (!(await store.ids()).includes(id)) {
        // The reply to the first removal may have been lost.
        const last = (await removed())
          .filter((one) => one.id === id)
          .sort(byTime)
          .at(-1);
        if (last !== undefined) return { bin: last.name };
        throw id === exampleId ? new Refusal('bad-request', UNTOUCHED) : notThere();
      }
      const place = await freePlace(bin, now(), id);
      await mkdir(place, { recursive: true, mode: 0o700 });
      await move({ from: folder, to: place, id }, [draftFile]);
      // From here on it is in the bin, whatever becomes of the rest, which then stays where it
      // belongs when the draft comes back.
      await move({ from: folder, to: place, id }, REST).catch(leave);
      return { bin: basename(place) };
    });
  };

  const removed = async (): Promise<readonly Removed[]> =>
    (await namesIn(bin)).flatMap((name) => removedAs(name) ?? []);

  const one = async (name: string): Promise<Removed> => {
    const found = (await removed()).find((each) => each.name === name);
    if (found === undefined) throw new Refusal('not-found', NOT_IN_BIN);
    return found;
  };

  const listBin = async (): Promise<Output<'listBin'>> => {
    const drafts: Output<'listBin'>['drafts'] = [];
    const problems: string[] = [];
    for (const { name, id, at } of await removed()) {
      const restored = await draftStore(join(bin, name), now).read(id);
      if (restored === null) continue;
      if (restored.kind !== 'draft') {
        problems.push(`回收站中 bin/${name} 的草稿读不了，未作改动。其余草稿不受影响。`);
        continue;
      }
      const { name: byText, words } = facts(restored.text);
      const shownName = nameUnder(restored.label, byText);
      drafts.push({ id: name, name: shownName, removedAt: at.toISOString(), words });
    }
    return {
      drafts: drafts.sort((a, b) => Date.parse(b.removedAt) - Date.parse(a.removedAt)),
      problems,
    };
  };

  const restore = (input: Input<'restoreDraft'>): Promise<Draft> =>
    store.locked(async () => {
      const { name, id } = await one(input.id);
      const taken = !(await isFree(folder, id)) && (await store.ids()).includes(id);
      const as = taken ? await freeId(folder, now().toISOString()) : id;
      // The draft last: a second try goes on where the first was cut off.
      await move({ from: join(bin, name), to: folder, id, as }, [...REST, draftFile]);
      await rm(join(bin, name), { recursive: true, force: true });
      const restored = await store.read(as);
      if (restored?.kind !== 'draft') throw new Refusal('unreadable', UNREADABLE);
      return shown(restored);
    });

  const purge = (input: Input<'purgeDraft'>): Promise<Output<'purgeDraft'>> =>
    store.locked(async () => {
      const { name, id } = await one(input.id);
      await rm(join(bin, name), { recursive: true, force: true });
      // What a removal that was cut off had not yet brought into the bin.
      const elsewhere = (await removed()).some((each) => each.id === id);
      if (!elsewhere && !(await store.ids()).includes(id)) {
        for (const part of REST) await rm(part(folder, id), { recursive: true, force: true });
      }
      return {};
    });

  return {
    remove: (input) => remove(input).catch(explain('failed', notRemoved)),
    listBin: () => listBin().catch(explain('unreadable', binUnreadable)),
    restore: (input) => restore(input).catch(explain('failed', notRestored)),
    purge: (input) => purge(input).catch(explain('failed', notPurged)),
  };
};

/** Where a removed draft lies: 20261126T050000000Z-example. */
type Removed = { readonly name: string; readonly id: string; readonly at: Date };

const removedAs = (name: string): Removed | null => {
  const [, time = '', id = ''] = /^(\w+?)-(.+)$/.exec(name) ?? [];
  return isSnapshotId(time) && isFileId(id) ? { name, id, at: timeOfSnapshot(time) } : null;
};

const byTime = (one: Removed, other: Removed): number => one.at.getTime() - other.at.getTime();

const freePlace = async (bin: string, at: Date, id: string): Promise<string> => {
  const name = `${snapshotId(at)}-${id}`;
  return (await namesIn(bin)).includes(name)
    ? freePlace(bin, new Date(at.getTime() + 1), id)
    : join(bin, name);
};

const namesIn = (folder: string): Promise<readonly string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });

const REST = [versionsFolder, lastGoodFile] as const;

const leave = (error: unknown): void => {
  if (reasonOf(error) === null) throw error;
};

type Move = {
  readonly from: string;
  readonly to: string;
  readonly id: string;
  readonly as?: string;
};

/** Renames each part of a draft into another folder; a part that is not there is left out. */
const move = async (
  { from, to, id, as = id }: Move,
  order: readonly ((folder: string, id: string) => string)[],
): Promise<void> => {
  for (const part of order) {
    const [source, target] = [part(from, id), part(to, as)];
    if (part === lastGoodFile) await mkdir(join(to, 'last-good'), { recursive: true, mode: 0o700 });
    await rename(source, target).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }
};

const UNTOUCHED = '这是随程序提供的示例，没有改动过，无需删除。';
const NOT_IN_BIN = '回收站里没有这份草稿，它可能已经恢复或彻底删除。请重新打开回收站。';
const UNREADABLE = '草稿已移回，但文件已损坏或由更新版本保存，读不了。请从草稿列表中查看。';

const notRemoved = (reason: string): string => `草稿没有删除：${reason}。请处理后重试。`;
const binUnreadable = (reason: string): string =>
  `回收站无法读取：${reason}。请处理后重试，草稿未受影响。`;
const notRestored = (reason: string): string =>
  `草稿没有恢复：${reason}。请处理后重试，它还在回收站里。`;
const notPurged = (reason: string): string => `草稿没有彻底删除：${reason}。请处理后重试。`;
