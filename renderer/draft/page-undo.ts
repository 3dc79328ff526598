import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { type Command, EditorView, type KeyBinding } from '@codemirror/view';

/**
 * Undo that shows: a composition that was called off leaves a step with no words in it (letters
 * that came and went), and Ctrl+Z pressed at that would seem dead.
 */
export const undoWords: Command = (view) => untilChanged(view, undo, undoDepth);
export const redoWords: Command = (view) => untilChanged(view, redo, redoDepth);

function untilChanged(
  view: EditorView,
  step: Command,
  depth: (state: EditorState) => number,
): boolean {
  const before = view.state.doc;
  for (let left = depth(view.state); left > 0; left -= 1) {
    if (!step(view)) return false;
    if (!view.state.doc.eq(before)) return true;
  }
  return depth(view.state) > 0;
}

/** The keys of the editor's own history, on these. */
export const undoKeys: readonly KeyBinding[] = [
  { key: 'Mod-z', run: undoWords, preventDefault: true },
  { key: 'Mod-y', mac: 'Mod-Shift-z', run: redoWords, preventDefault: true },
  { linux: 'Ctrl-Shift-z', run: redoWords, preventDefault: true },
];

/**
 * What an input method gives at once is one step of its own, however quickly words follow: with the
 * words it took the place of, which go before the first letter comes.
 */
export function stepsOfWords(): Extension {
  let begins = false;
  return [
    EditorView.domEventObservers({
      compositionstart: () => {
        begins = true;
      },
    }),
    EditorState.transactionExtender.of(({ docChanged }) => {
      if (!begins || !docChanged) return null;
      begins = false;
      return { annotations: isolateHistory.of('before') };
    }),
  ];
}
