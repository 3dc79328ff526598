import type { Output } from '../../shared/api.ts';
import type { OwnPrecedent } from '../../shared/library/own.ts';
import { ownIds } from '../../shared/library/own-id.ts';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import { isFileId } from './ids.ts';
import type { OwnFiles } from './own-files.ts';

/**
 * Writes those documents whose text the library does not have yet, each whole, one after the other.
 * To be called under the lock.
 */
export async function addOwn(
  files: OwnFiles,
  precedents: readonly OwnPrecedent[],
): Promise<Output<'addPrecedents'>> {
  const byText = new Map(builtInPrecedents.map(({ id, policy }) => [policy.source, id]));
  const taken = new Set(byText.values());
  for (const one of await files.readAll()) {
    if (one.kind === 'own') byText.set(one.own.text, one.own.id);
    taken.add(one.kind === 'own' ? one.own.id : one.id);
  }
  const ids: string[] = [];
  const added: string[] = [];
  for (const own of precedents) {
    const same = byText.get(own.text);
    const id = same ?? (await freeId(files, own, taken));
    ids.push(id);
    if (same !== undefined) continue;
    await files.write({ own: { ...own, id }, rest: {} });
    byText.set(own.text, id);
    taken.add(id);
    added.push(id);
  }
  return { ids, added };
}

/** The id it comes with where that can be had, else one of its own. */
async function freeId(
  files: OwnFiles,
  { id: wanted, year, text }: OwnPrecedent,
  taken: ReadonlySet<string>,
): Promise<string> {
  const isFree = async (id: string): Promise<boolean> => {
    if (taken.has(id)) return false;
    // What was taken out under this id must find its place free, unless it is the very same.
    const removed = await files.readRemoved(id);
    return removed === null || (removed.kind === 'own' && removed.own.text === text);
  };
  if (isFileId(wanted) && (await isFree(wanted))) return wanted;
  for (const id of ownIds(year, text)) if (await isFree(id)) return id;
  throw new Error('ids never run out');
}
