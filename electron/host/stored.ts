import { soundDecisions } from '../../shared/compare/decision-schema.ts';
import type { LinkDecision } from '../../shared/compare/types.ts';
import { isCount, isTime, parseObject } from './json.ts';

/**
 * A draft as it lies on the disk: JSON with a format number. Fields this version does not know
 * (a later version may have written them) are kept and written back.
 */
export type StoredDraft = {
  readonly kind: 'draft';
  readonly id: string;
  readonly text: string;
  /** What the drafter said of its links to precedents. */
  readonly decisions: readonly LinkDecision[];
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
  const { format: written, id: _, text, decisions, revision, savedAt, ...rest } = fields;
  if (typeof written === 'number' && written > format) {
    return { kind: 'newer', savedAt: isTime(savedAt) ? savedAt : fallback.savedAt };
  }
  if (typeof text !== 'string') return { kind: 'damaged' };
  return {
    kind: 'draft',
    // The name of the file counts: two files with one id inside would hide each other.
    id: fallback.id,
    text,
    decisions: soundDecisions(decisions),
    revision: isCount(revision) ? revision : 0,
    savedAt: isTime(savedAt) ? savedAt : fallback.savedAt,
    rest,
  };
}

export const serialize = ({ id, text, decisions, revision, savedAt, rest }: StoredDraft): string =>
  `${JSON.stringify({ ...rest, format, id, savedAt, revision, text, decisions }, null, 1)}\n`;
