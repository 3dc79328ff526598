import { type Beside, besideOf, soundBeside } from '../../shared/beside.ts';
import { type Content, isUnsaved, type Unsaved } from '../draft/state.ts';
import type { Store } from '../storage.ts';

/**
 * The emergency copy: what was written or decided less than a save ago, kept in the window's own
 * storage so that a reload or a crash right after typing loses nothing. It goes as soon as the host
 * has it.
 */
const keyOf = (id: string): string => `measures.unsaved.${id}`;

/**
 * Keeps a copy of what the host has not stored yet; forgets it once all is stored.
 *
 * @param sent hash of the text that was last sent to the host; null where none was
 */
export function keepUnsaved(store: Store, content: Content, sent: string | null): void {
  const { id, text, stored } = content;
  const { revision } = stored;
  const copy: Unsaved = { text, ...besideOf(content), revision, ...(sent !== null && { sent }) };
  if (isUnsaved(content)) store.setItem(keyOf(id), JSON.stringify(copy));
  else store.removeItem(keyOf(id));
}

/** The copy of a draft; null where there is none or it cannot be read. */
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
    if (typeof text !== 'string' || typeof revision !== 'number') return null;
    const sent = 'sent' in value && typeof value.sent === 'string' ? { sent: value.sent } : {};
    return { text, revision, ...sent, ...soundOnly({ ...value }) };
  } catch {
    return null;
  }
}

/** What stands there, made sound: a field the copy does not know is not taken for an empty one. */
function soundOnly(value: Readonly<Record<string, unknown>>): Partial<Beside> {
  const there = Object.entries(soundBeside(value)).filter(([field]) => field in value);
  return Object.fromEntries(there);
}
