import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { DraftEntry } from '../../shared/api.ts';
import { draftEntrySchema } from '../../shared/draft-schema.ts';
import { readIfThere, reasonOf } from './files.ts';
import { parseObject } from './json.ts';
import { writeFields } from './stored-fields.ts';
import { writeWhole } from './write-whole.ts';

/** What lists say of a draft, and the state of its file of which that is true. */
export type KeptEntry = { readonly stamp: string; readonly entry: DraftEntry };

/** By the drafts' ids. */
export type KeptEntries = ReadonlyMap<string, KeptEntry>;

/**
 * What the last list said of each draft, so that the first list after a start need not read the
 * structure of hundreds of texts. Nothing is ever read from it but what a list shows; a file that is
 * not there, not whole or of another program only means that the drafts are read again.
 */
export const keptFile = (folder: string): string => join(folder, 'list.cache');

const FORMAT = 1;
const keptSchema = z.record(z.string(), z.object({ stamp: z.string(), entry: draftEntrySchema }));

/** @param reader which program said it: another one may read a text otherwise. */
export const readKept = async (folder: string, reader: string): Promise<KeptEntries> => {
  const content = await readIfThere(keptFile(folder)).catch(() => null);
  const fields = content === null ? null : parseObject(content);
  if (fields === null || fields['format'] !== FORMAT || fields['reader'] !== reader) return none;
  if (fields['digest'] !== digestOf(fields['drafts'])) return none;
  const { data } = keptSchema.safeParse(fields['drafts']);
  return new Map(Object.entries(data ?? {}));
};

/** Best effort: where it cannot be written the next start reads the drafts again. */
export const writeKept = async (
  folder: string,
  reader: string,
  entries: KeptEntries,
): Promise<void> => {
  const drafts = Object.fromEntries(entries);
  const content = writeFields(FORMAT, { reader, digest: digestOf(drafts), drafts }, {});
  await writeWhole(keptFile(folder), content, 0o600, false).catch((error: unknown) => {
    if (reasonOf(error) === null) throw error;
  });
};

const none: KeptEntries = new Map();

/** A number somebody changed in it would stand in the list until the draft is saved. */
const digestOf = (drafts: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(drafts) ?? '')
    .digest('hex')
    .slice(0, 16);
