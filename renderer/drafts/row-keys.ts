import type { KeyboardEvent } from 'react';

/** How far PageUp and PageDown go. */
const PAGE = 12;

/**
 * Where the arrow keys lead in a list of rows, from the one they stand on.
 *
 * @returns the id of the row; null for other keys.
 */
export function rowAfter(key: string, ids: readonly string[], from: string | null): string | null {
  const at = from === null ? -1 : ids.indexOf(from);
  const last = ids.length - 1;
  const to = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(at, 0) - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  }[key];
  return to === undefined ? null : (ids[Math.max(0, Math.min(to, last))] ?? null);
}

/** Where the keys stand once a row is gone: on the one that took its place, at the end on the last. */
export const rowInPlace = (ids: readonly string[], before: number): string | null =>
  ids[Math.max(0, Math.min(before, ids.length - 1))] ?? null;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A press without Alt, as the lists write it: F2, Ctrl+D, Shift+F10; null with Alt. */
export const pressOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: Press): string | null =>
  altKey
    ? null
    : `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${key.length === 1 ? key.toUpperCase() : key}`;
