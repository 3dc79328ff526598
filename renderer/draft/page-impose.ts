import { isolateHistory } from '@codemirror/commands';
import type { EditorView } from '@codemirror/view';
import { takeover } from './takeover.ts';

/** Takes a whole text over on the page, as one step of undo. */
export const imposeOn = (view: EditorView, text: string): void =>
  view.dispatch({
    changes: takeover(view.state.doc.toString(), text),
    annotations: isolateHistory.of('full'),
    userEvent: 'input.takeover',
  });
