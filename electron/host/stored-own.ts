import { type OwnPrecedent, ownPrecedentSchema } from '../../shared/library/own.ts';
import { soundOwn } from '../../shared/library/sound-own.ts';
import { type Fields, readFields, writeFields } from './stored-fields.ts';

/** A document of the own library as it lies on the disk: JSON with a format number, one file each. */
export type StoredOwn = {
  readonly kind: 'own';
  readonly own: OwnPrecedent;
  readonly rest: Fields;
};

export type RestoredOwn = StoredOwn | { readonly kind: 'damaged' | 'newer'; readonly id: string };

const format = 1;
const known = Object.keys(ownPrecedentSchema.shape);

/**
 * Only the text is indispensable; damaged names and dates are made up for.
 *
 * @param fallback what the file itself tells: its name, which counts, and the time of its last change.
 */
export function restoreOwn(
  content: string,
  fallback: { readonly id: string; readonly addedAt: string },
): RestoredOwn {
  const stored = readFields(content, format, known);
  if (stored.kind !== 'fields') return { kind: stored.kind, id: fallback.id };
  const own = soundOwn(stored.fields, fallback);
  return own === null
    ? { kind: 'damaged', id: fallback.id }
    : { kind: 'own', own, rest: stored.rest };
}

export const serializeOwn = ({ own, rest }: Omit<StoredOwn, 'kind'>): string =>
  writeFields(format, own, rest);
