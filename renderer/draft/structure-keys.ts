import type { Extension } from '@codemirror/state';
import { type EditorView, type KeyBinding, keymap } from '@codemirror/view';
import type { Operation } from '../../shared/suggest/structure/operate.ts';

const KEYS: readonly (readonly [string, Operation])[] = [
  ['Alt-ArrowUp', 'moveUp'],
  ['Alt-ArrowDown', 'moveDown'],
  ['Shift-Alt-ArrowLeft', 'promote'],
  ['Shift-Alt-ArrowRight', 'demote'],
  ['Mod-Enter', 'split'],
  ['Shift-Mod-Enter', 'insertAfter'],
  ['Alt-j', 'mergePrevious'],
  ['Shift-Alt-j', 'mergeNext'],
];

/** The keys for the clause at the caret, as the table of commands has them; none while an input method composes. */
export const structureKeys = (operate: (operation: Operation) => void): Extension =>
  keymap.of(
    KEYS.map(
      ([key, operation]): KeyBinding => ({
        key,
        run: ({ compositionStarted }: EditorView): boolean => {
          if (!compositionStarted) operate(operation);
          return true;
        },
      }),
    ),
  );
