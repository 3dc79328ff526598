import { parseObject } from './json.ts';

/** The fields of a stored file; every stored file is a JSON object with a format number. */
export type Fields = Readonly<Record<string, unknown>>;

type StoredFields =
  | {
      readonly kind: 'fields';
      readonly fields: Fields;
      /** Fields this version does not know (a later one may have written them), to be written back. */
      readonly rest: Fields;
    }
  /** Not readable at all: to be set aside. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of the program: to be left alone. */
  | { readonly kind: 'newer'; readonly fields: Fields };

/**
 * Reads a stored file as far as all of them are alike.
 *
 * @param format the latest format this version writes.
 * @param known names of the fields the caller reads itself, without `format`.
 */
export function readFields(
  content: string,
  format: number,
  known: readonly string[],
): StoredFields {
  const fields = parseObject(content);
  if (fields === null) return { kind: 'damaged' };
  const written = fields['format'];
  if (typeof written === 'number' && written > format) return { kind: 'newer', fields };
  const rest = Object.entries(fields).filter(
    ([name]) => name !== 'format' && !known.includes(name),
  );
  return { kind: 'fields', fields, rest: Object.fromEntries(rest) };
}

/** What this version does not know comes first. */
export const storedFields = (format: number, fields: Fields, rest: Fields): Fields => ({
  ...rest,
  format,
  ...fields,
});

/** One field a line, readable without the program. */
export const inLines = (fields: Fields): string => `${JSON.stringify(fields, null, 1)}\n`;

export const writeFields = (format: number, fields: Fields, rest: Fields): string =>
  inLines(storedFields(format, fields, rest));
