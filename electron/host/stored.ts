import { type Beside, besideOf, besideSchema, soundBeside } from '../../shared/beside.ts';
import { isCount, isTime } from './json.ts';
import { type Fields, readFields, writeFields } from './stored-fields.ts';

/**
 * A draft as it lies on the disk: JSON with a format number. Fields this version does not know
 * (a later version may have written them) are kept and written back.
 */
export type StoredDraft = Beside & {
  readonly kind: 'draft';
  readonly id: string;
  readonly text: string;
  readonly revision: number;
  /** ISO time of the last save. */
  readonly savedAt: string;
  readonly rest: Fields;
};

export type Restored =
  | StoredDraft
  /** Not readable as a draft: to be set aside. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of the program: to be left alone. */
  | { readonly kind: 'newer'; readonly savedAt: string };

const format = 1;
const known = ['id', 'text', 'revision', 'savedAt', ...Object.keys(besideSchema.shape)];

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
  const { text, revision, savedAt } = stored.fields;
  const time = isTime(savedAt) ? savedAt : fallback.savedAt;
  if (stored.kind === 'newer') return { kind: 'newer', savedAt: time };
  if (typeof text !== 'string') return { kind: 'damaged' };
  return {
    kind: 'draft',
    // The name of the file counts: two files with one id inside would hide each other.
    id: fallback.id,
    text,
    ...soundBeside(stored.fields),
    revision: isCount(revision) ? revision : 0,
    savedAt: time,
    rest: stored.rest,
  };
}

export const serialize = (draft: StoredDraft): string => {
  const { id, text, revision, savedAt, rest } = draft;
  return writeFields(format, { id, savedAt, revision, text, ...besideOf(draft) }, rest);
};
