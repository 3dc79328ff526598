import type { Operation } from '../../shared/suggest/structure/operate.ts';
import { nameOf } from '../commands/keys.ts';
import { type OutlineRow, parentRow, typedRow } from './rows.ts';

/** What a key asks of the outline at a row. */
export type TreeAnswer =
  | { readonly kind: 'focus'; readonly row: number }
  /** Up to that row they are chosen together. */
  | { readonly kind: 'extend'; readonly row: number }
  | { readonly kind: 'fold'; readonly row: number }
  | { readonly kind: 'jump' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'operate'; readonly operation: Operation }
  | { readonly kind: 'typed'; readonly letter: string };

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  'Alt ArrowUp': 'moveUp',
  'Alt ArrowDown': 'moveDown',
  'Alt Shift ArrowLeft': 'promote',
  'Alt Shift ArrowRight': 'demote',
  'Alt J': 'mergePrevious',
  'Alt Shift J': 'mergeNext',
  'Ctrl Shift Enter': 'insertAfter',
};

/** The keys of a tree (WAI-ARIA) and those of the clauses; null for any other. */
export function answerTo(press: Press, rows: readonly OutlineRow[], at: number): TreeAnswer | null {
  const { altKey, shiftKey, ctrlKey, metaKey } = press;
  const key = altKey ? nameOf(press) : press.key;
  const combined = [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(shiftKey ? ['Shift'] : []),
    key,
  ].join(' ');
  const operation = OPERATIONS[combined];
  if (operation !== undefined) return { kind: 'operate', operation };
  if (combined === 'Shift F10' || combined === 'ContextMenu') return { kind: 'menu' };
  const last = rows.length - 1;
  if (combined === 'Shift ArrowDown') return { kind: 'extend', row: Math.min(at + 1, last) };
  if (combined === 'Shift ArrowUp') return { kind: 'extend', row: Math.max(at - 1, 0) };
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  const open = rows[at]?.open ?? null;
  switch (key) {
    case 'ArrowDown':
      return { kind: 'focus', row: Math.min(at + 1, last) };
    case 'ArrowUp':
      return { kind: 'focus', row: Math.max(at - 1, 0) };
    case 'Home':
      return { kind: 'focus', row: 0 };
    case 'End':
      return { kind: 'focus', row: last };
    case 'ArrowRight':
      if (open === false) return { kind: 'fold', row: at };
      return open ? { kind: 'focus', row: at + 1 } : null;
    case 'ArrowLeft': {
      if (open) return { kind: 'fold', row: at };
      const parent = parentRow(rows, at);
      return parent < 0 ? null : { kind: 'focus', row: parent };
    }
    case 'Enter':
    case ' ':
      return { kind: 'jump' };
    default:
      return key.length === 1 ? { kind: 'typed', letter: key } : null;
  }
}

/** Letters typed quickly one after the other are looked for together. */
const TOGETHER_MS = 800;

/** Type-ahead: finds rows by what was typed. */
export function typing(): (letter: string, rows: readonly OutlineRow[], at: number) => number {
  let typed = '';
  let last = 0;
  return (letter, rows, at) => {
    const now = Date.now();
    typed = now - last < TOGETHER_MS ? typed + letter : letter;
    last = now;
    return typedRow(rows, at, typed);
  };
}
