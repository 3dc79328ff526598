import type { Extension } from '@codemirror/state';
import { type EditorView, keymap } from '@codemirror/view';

/** Alt+↑ and Alt+↓ move the clause at the caret; never while an input method composes. */
export const moveKeys = (move: (step: 1 | -1) => void): Extension => {
  const run =
    (step: 1 | -1) =>
    ({ compositionStarted }: EditorView): boolean => {
      if (!compositionStarted) move(step);
      return true;
    };
  return keymap.of([
    { key: 'Alt-ArrowUp', run: run(-1) },
    { key: 'Alt-ArrowDown', run: run(1) },
  ]);
};
