import type { Stored, Unsaved } from '../draft/state.ts';
import type { Store } from '../storage.ts';

/**
 * The emergency copy: words typed less than a save ago, kept in the window's own storage so that
 * a reload or a crash right after typing loses nothing. It goes as soon as the host has the words.
 */
const keyOf = (id: string): string => `measures.unsaved.${id}`;

export function keepUnsaved(store: Store, id: string, text: string, stored: Stored): void {
  const copy: Unsaved = { text, revision: stored.revision };
  if (text === stored.text) store.removeItem(keyOf(id));
  else store.setItem(keyOf(id), JSON.stringify(copy));
}

export const findUnsaved = (store: Store, id: string): Unsaved | null =>
  parseUnsaved(store.getItem(keyOf(id)));

/** Null for anything that is not a copy: the storage may have been written by an older version. */
export function parseUnsaved(json: string | null): Unsaved | null {
  if (json === null) return null;
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value !== 'object' || value === null) return null;
    if (!('text' in value) || !('revision' in value)) return null;
    const { text, revision } = value;
    return typeof text === 'string' && typeof revision === 'number' ? { text, revision } : null;
  } catch {
    return null;
  }
}
