/** What a key can ask of the window; editing keys belong to the page itself. */
export type Shortcut =
  | 'newDraft'
  | 'export'
  | 'save'
  | 'open'
  | 'find'
  | 'replace'
  | 'outline'
  | 'page'
  | 'side'
  | 'full'
  | 'paper'
  | 'check'
  /** A difference, or a finding where 检查 is shown. */
  | 'next'
  | 'previous'
  | 'nextBlank'
  | 'previousBlank'
  | 'renumber'
  /** To where the reference at the caret leads. */
  | 'follow';

type Key = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'
>;

const withControl: Readonly<Record<string, Shortcut>> = {
  e: 'export',
  s: 'save',
  o: 'open',
  f: 'find',
  h: 'replace',
  1: 'outline',
  2: 'page',
  3: 'side',
  4: 'full',
  5: 'paper',
  6: 'check',
};

const withAlt: Readonly<Record<string, Shortcut>> = { n: 'newDraft', r: 'renumber' };

/** Null for keys that mean nothing here, and for every key of an input method at work. */
export function shortcutOf(key: Key): Shortcut | null {
  if (key.isComposing) return null;
  // A browser keeps Ctrl+N for itself.
  if (key.altKey) return isPlain(key) ? (withAlt[key.key.toLowerCase()] ?? null) : null;
  if (key.key === 'F8') return key.shiftKey ? 'previous' : 'next';
  if (key.key === 'F7') return key.shiftKey ? 'previousBlank' : 'nextBlank';
  if (key.key === 'F12' && isPlain(key)) return 'follow';
  if (!(key.ctrlKey || key.metaKey) || key.shiftKey) return null;
  return withControl[key.key.toLowerCase()] ?? null;
}

const isPlain = ({ ctrlKey, metaKey, shiftKey }: Key): boolean => !ctrlKey && !metaKey && !shiftKey;
