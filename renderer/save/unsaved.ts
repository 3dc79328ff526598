import type { Stored, Unsaved } from '../draft/state.ts';

/**
 * The emergency copy: words typed less than a save ago, kept in the window's own storage so that
 * a reload or a crash right after typing loses nothing. It goes as soon as the host has the words.
 */
const keyOf = (id: string): string => `measures.unsaved.${id}`;

export function keepUnsaved(storage: Storage, id: string, text: string, stored: Stored): void {
  if (text === stored.text) {
    storage.removeItem(keyOf(id));
    return;
  }
  const copy: Unsaved = { text, revision: stored.revision };
  try {
    storage.setItem(keyOf(id), JSON.stringify(copy));
  } catch {
    // Storage is full or forbidden: saving through the host goes on, only this net is missing.
  }
}

export const findUnsaved = (storage: Storage, id: string): Unsaved | null =>
  parseUnsaved(storage.getItem(keyOf(id)));

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
