import { wordCount } from '../../shared/text/word-count.ts';
import { isCount, isTime, parseObject } from './json.ts';

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
  readonly text: string;
  readonly rest: Readonly<Record<string, unknown>>;
};

export type RestoredSnapshot =
  | StoredSnapshot
  | { readonly kind: 'damaged' | 'newer'; readonly id: string };

const format = 1;

/** Only the text is indispensable; what else is missing follows from it and the file's name. */
export function restoreSnapshot(id: string, content: string): RestoredSnapshot {
  const fields = parseObject(content);
  if (fields === null) return { kind: 'damaged', id };
  const { format: written, id: _, name, savedAt, words, text, ...rest } = fields;
  if (typeof written === 'number' && written > format) return { kind: 'newer', id };
  if (typeof text !== 'string') return { kind: 'damaged', id };
  return {
    kind: 'snapshot',
    id,
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
    savedAt: isTime(savedAt) ? savedAt : timeOfSnapshot(id).toISOString(),
    words: isCount(words) ? words : wordCount(text),
    text,
    rest,
  };
}

export const serializeSnapshot = ({
  id,
  name,
  savedAt,
  words,
  text,
  rest,
}: StoredSnapshot): string =>
  `${JSON.stringify({ ...rest, format, id, name, savedAt, words, text }, null, 1)}\n`;

/** 2026-11-22T06:00:00.000Z -> 20261122T060000000Z, which sorts by time and is a file name. */
export const snapshotId = (keptAt: Date): string => keptAt.toISOString().replace(/[-:.]/g, '');

export const isSnapshotId = (id: string): boolean =>
  idPattern.test(id) && !Number.isNaN(timeOfSnapshot(id).getTime());

/** When it was kept. */
export const timeOfSnapshot = (id: string): Date =>
  new Date(id.replace(idPattern, '$1-$2-$3T$4:$5:$6.$7Z'));

const idPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/;
