import { type Reviewed, soundReviewed } from '../../shared/model/review.ts';
import { type Origin, soundOrigin } from '../../shared/model/version-origin.ts';
import { wordCount } from '../../shared/text/word-count.ts';
import { isCount, isTime } from './json.ts';
import { type Fields, inLines, readFields, storedFields } from './stored-fields.ts';

/** An earlier version as it lies on the disk: JSON with a format number, like the draft itself. */
export type StoredSnapshot = {
  readonly kind: 'snapshot';
  readonly id: string;
  /** Null for one that was kept by itself. */
  readonly name: string | null;
  /** ISO time at which the draft stood like that. */
  readonly savedAt: string;
  /** 字数: counted once, as a list of a year's versions needs it of every one. */
  readonly words: number;
  readonly origin: Origin;
  readonly text: string;
  /** Of a reviewer's file. */
  readonly review: Reviewed | null;
  readonly rest: Fields;
};

export type RestoredSnapshot =
  | StoredSnapshot
  | { readonly kind: 'damaged' | 'newer'; readonly id: string };

const format = 1;
const known = ['id', 'name', 'savedAt', 'words', 'origin', 'text', 'review'];

/** Only the text is indispensable; what else is missing follows from it and the file's name. */
export function restoreSnapshot(id: string, content: string): RestoredSnapshot {
  const stored = readFields(content, format, known);
  if (stored.kind !== 'fields') return { kind: stored.kind, id };
  const { name, savedAt, words, text } = stored.fields;
  if (typeof text !== 'string') return { kind: 'damaged', id };
  const given = typeof name === 'string' && name.trim() !== '' ? name : null;
  const review = soundReviewed(stored.fields['review']);
  const origin = soundOrigin(stored.fields['origin'], given);
  return {
    kind: 'snapshot',
    id,
    name: given,
    savedAt: isTime(savedAt) ? savedAt : timeOfSnapshot(id).toISOString(),
    words: isCount(words) ? words : wordCount(text),
    origin,
    text,
    review,
    rest: stored.rest,
  };
}

/** A version inside another file, where it brings its id itself; null for what is none. */
export function restoreSnapshotFields(value: unknown): StoredSnapshot | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  const { id } = value;
  if (typeof id !== 'string' || !isSnapshotId(id)) return null;
  const restored = restoreSnapshot(id, JSON.stringify(value));
  return restored.kind === 'snapshot' ? restored : null;
}

export const serializeSnapshot = (snapshot: StoredSnapshot): string => inLines(fieldsOf(snapshot));

/** What is stored of it. */
export const fieldsOf = ({ kind: _, rest, review, ...fields }: StoredSnapshot): Fields =>
  storedFields(format, { ...fields, ...(review !== null && { review }) }, rest);

/** 2026-11-22T06:00:00.000Z -> 20261122T060000000Z, which sorts by time and is a file name. */
export const snapshotId = (keptAt: Date): string => keptAt.toISOString().replace(/[-:.]/g, '');

export const isSnapshotId = (id: string): boolean =>
  idPattern.test(id) && !Number.isNaN(timeOfSnapshot(id).getTime());

/** When it was kept. */
export const timeOfSnapshot = (id: string): Date =>
  new Date(id.replace(idPattern, '$1-$2-$3T$4:$5:$6.$7Z'));

const idPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/;
