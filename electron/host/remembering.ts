import { stampOf } from './file-stamp.ts';

/** Keeps what was made of a file until the file changes, which another process may do. */
export const remembering = <T>() => {
  const known = new Map<string, { readonly stamp: string; readonly value: T }>();

  /** @param make reads the file; null when it has gone in the meantime. */
  return async (path: string, make: () => Promise<T | null>): Promise<T | null> => {
    // Before the reading: of two writes in between, the second is met by the next call.
    const stamp = await stampOf(path);
    const before = known.get(path);
    if (stamp !== null && before?.stamp === stamp) return before.value;
    const value = stamp === null ? null : await make();
    if (stamp === null || value === null) known.delete(path);
    else known.set(path, { stamp, value });
    return value;
  };
};
