import { createHash } from 'node:crypto';
import { type Beside, besideOf, besideSchema, soundBeside } from '../../shared/beside.ts';
import { isCount, isTime } from './json.ts';
import { type Fields, inLines, readFields, storedFields } from './stored-fields.ts';

/**
 * A draft as it lies on the disk: JSON with a format number. Fields this version does not know
 * (a later version may have written them) are kept and written back.
 */
export type StoredDraft = Beside & {
  readonly kind: 'draft';
  readonly id: string;
  readonly text: string;
  /** One more than in the file where another program has edited it: every change counts. */
  readonly revision: number;
  /** ISO time of the last save. */
  readonly savedAt: string;
  readonly rest: Fields;
};

/** A draft as it was found on the disk. */
export type ReadDraft = StoredDraft & {
  /** Not as this program wrote it: edited by hand, or by an earlier version. */
  readonly edited: boolean;
};

export type Restored =
  | ReadDraft
  /** Not readable as a draft: to be set aside. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of the program: to be left alone. */
  | { readonly kind: 'newer'; readonly savedAt: string };

const format = 1;
const known = ['id', 'text', 'revision', 'savedAt', 'digest', ...Object.keys(besideSchema.shape)];

/**
 * Reads a stored draft and repairs what can be repaired: only the text is indispensable.
 *
 * @param fallback what the file itself tells: its name and the time of its last change.
 */
export function restore(
  content: string,
  fallback: { readonly id: string; readonly savedAt: string },
): Restored {
  const stored = readFields(content, format, known);
  if (stored.kind === 'damaged') return stored;
  const { text, revision, savedAt, digest } = stored.fields;
  const time = isTime(savedAt) ? savedAt : fallback.savedAt;
  if (stored.kind === 'newer') return { kind: 'newer', savedAt: time };
  if (typeof text !== 'string') return { kind: 'damaged' };
  // A file without a digest comes from an earlier version of the program, which knew none.
  const edited = typeof digest === 'string' && digest !== digestOf(stored.fields);
  const counted = isCount(revision) ? revision : 0;
  return {
    kind: 'draft',
    // The name of the file counts: two files with one id inside would hide each other.
    id: fallback.id,
    text,
    ...soundBeside(stored.fields),
    revision: edited ? counted + 1 : counted,
    savedAt: edited ? fallback.savedAt : time,
    rest: stored.rest,
    edited,
  };
}

export const serialize = (draft: StoredDraft): string => inLines(draftFields(draft));

/** What is stored of a draft. */
export const draftFields = (draft: StoredDraft): Fields => {
  const { id, text, revision, savedAt, rest } = draft;
  const fields = { id, savedAt, revision, text, ...besideOf(draft) };
  const digest = digestOf(storedFields(format, fields, rest));
  return storedFields(format, { digest, ...fields }, rest);
};

/**
 * Tells an edit by hand, which is welcome and must be noticed, from what the program wrote: of
 * everything in the file but itself. How the JSON is set out does not matter.
 */
const digestOf = ({ digest: _, ...fields }: Fields): string =>
  createHash('sha256').update(JSON.stringify(fields)).digest('hex').slice(0, 16);
