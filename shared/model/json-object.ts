/** Fields of a JSON file somebody else wrote: nothing is known of their values. */
export type Fields = Readonly<Record<string, unknown>>;

/** The object a JSON text holds; null where it holds something else, broken where it is no JSON. */
export function objectIn(text: string): Fields | null | 'broken' {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return isObject(value) ? value : null;
  } catch {
    return 'broken';
  }
}

/** True for what has fields; a list has none. */
export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
