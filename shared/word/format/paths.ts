/** What a path of the format can lead to. */
export type Value = string | number | boolean | readonly string[];

/**
 * The value at a path of dots: pageNumber.align, faces.kai.name; of a graded value its `value`.
 * A path that leads nowhere is a slip in the data and is thrown.
 */
export const valueAt = (format: unknown, path: string): Value => {
  const found = path.split('.').reduce<unknown>((inside, key) => field(inside, key, path), format);
  const value = isGraded(found) ? found.value : found;
  if (isValue(value)) return value;
  throw new Error(`the format has no value at ${path}`);
};

/** The format with another value at a path; a graded value then counts as 实务. */
export const withValue = (format: unknown, path: string, own: Value): unknown => {
  const [key = '', ...rest] = path.split('.');
  const old = field(format, key, path);
  const inner =
    rest.length > 0
      ? withValue(old, rest.join('.'), own)
      : isGraded(old)
        ? { ...old, value: own, strength: '实务' }
        : own;
  return { ...(isRecord(format) ? format : {}), [key]: inner };
};

const field = (inside: unknown, key: string, path: string): unknown => {
  if (isRecord(inside) && Object.hasOwn(inside, key)) return inside[key];
  throw new Error(`the format has no ${path}`);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isGraded = (value: unknown): value is { readonly value: unknown } =>
  isRecord(value) && 'value' in value && 'strength' in value;

const isValue = (value: unknown): value is Value =>
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string'));
