import { setImmediate as breath } from 'node:timers/promises';
import { Refusal } from '../../../shared/api.ts';
import type { OwnPrecedent } from '../../../shared/library/own.ts';
import { ownIds } from '../../../shared/library/own-id.ts';
import { builtInPrecedents } from '../../../shared/library/precedents.ts';
import { type SharedDocument, sharedDocumentOf } from '../../../shared/shared-document.ts';
import { isFileId } from '../ids.ts';
import { refuseUnfit } from '../own-text.ts';

/** Reads documents that are to be taken in; refuses all where one does not belong into a library. */
export async function readAll(
  documents: readonly OwnPrecedent[],
): Promise<readonly SharedDocument[]> {
  for (const own of documents) refuseUnfit(own);
  const read: SharedDocument[] = [];
  for (const own of documents) {
    // Each takes milliseconds; drafts are saved in between.
    await breath();
    read.push(sharedDocumentOf(own));
  }
  return read;
}

type Placed = {
  /** Of every document, also of those whose text is there already. */
  readonly ids: readonly string[];
  /** The new ones, under ids of their own. */
  readonly fresh: readonly SharedDocument[];
};

/**
 * Gives every document its id: that of the same text, else its own where that is free, else one made
 * from its year and text.
 */
export function freeIds(
  incoming: readonly SharedDocument[],
  sameText: (text: string) => string | null,
  isTaken: (id: string) => boolean,
): Placed {
  const texts = new Map(builtInPrecedents.map(({ id, policy }) => [policy.source, id]));
  const taken = new Set(builtInPrecedents.map(({ id }) => id));
  const isFree = (id: string): boolean => !taken.has(id) && !isTaken(id);
  const fresh: SharedDocument[] = [];
  const ids = incoming.map((document) => {
    const { own, summary } = document;
    const same = texts.get(own.text) ?? sameText(own.text);
    const id = same ?? idFor(own, isFree);
    texts.set(own.text, id);
    taken.add(id);
    if (same === null) {
      fresh.push({ ...document, own: { ...own, id }, summary: { ...summary, id } });
    }
    return id;
  });
  return { ids, fresh };
}

function idFor({ id: wanted, year, text }: OwnPrecedent, isFree: (id: string) => boolean): string {
  if (isFileId(wanted) && isFree(wanted)) return wanted;
  for (const id of ownIds(year, text)) if (isFree(id)) return id;
  throw new Error('ids never run out');
}

export const notThere = (id: string): Refusal =>
  new Refusal('not-found', `共享先例库里没有“${id.slice(0, 80)}”，它可能已被移出。`);
