import { type Beside, besideOf, besideSchema, soundBeside } from '../../shared/beside.ts';
import { isCount, isTime, parseObject } from './json.ts';

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
  readonly rest: Readonly<Record<string, unknown>>;
};

export type Restored =
  | StoredDraft
  /** Not readable as a draft: to be set aside. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of the program: to be left alone. */
  | { readonly kind: 'newer'; readonly savedAt: string };

const format = 1;

/**
 * Reads a stored draft and repairs what can be repaired: only the text is indispensable.
 *
 * @param fallback what the file itself tells: its name and the time of its last change.
 */
export function restore(
  content: string,
  fallback: { readonly id: string; readonly savedAt: string },
): Restored {
  const fields = parseObject(content);
  if (fields === null) return { kind: 'damaged' };
  const { format: written, text, revision, savedAt } = fields;
  if (typeof written === 'number' && written > format) {
    return { kind: 'newer', savedAt: isTime(savedAt) ? savedAt : fallback.savedAt };
  }
  if (typeof text !== 'string') return { kind: 'damaged' };
  return {
    kind: 'draft',
    // The name of the file counts: two files with one id inside would hide each other.
    id: fallback.id,
    text,
    ...soundBeside(fields),
    revision: isCount(revision) ? revision : 0,
    savedAt: isTime(savedAt) ? savedAt : fallback.savedAt,
    rest: unknownOf(fields),
  };
}

export const serialize = (draft: StoredDraft): string => {
  const { id, text, revision, savedAt, rest } = draft;
  const fields = { ...rest, format, id, savedAt, revision, text, ...besideOf(draft) };
  return `${JSON.stringify(fields, null, 1)}\n`;
};

const known: ReadonlySet<string> = new Set([
  'format',
  'id',
  'text',
  'revision',
  'savedAt',
  ...Object.keys(besideSchema.shape),
]);

const unknownOf = (fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !known.has(name)));
