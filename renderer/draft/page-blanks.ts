import type { Extension } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { blankPattern, blanksIn } from '../../shared/model/blanks.ts';

const boxes = new MatchDecorator({
  regexp: blankPattern,
  decoration: Decoration.mark({ class: 'page-fill' }),
});

/** ［待填：…］ boxed. While an input method composes the boxes only move along. */
export const pageBlanks: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    stale = false;

    constructor(view: EditorView) {
      this.decorations = boxes.createDeco(view);
    }

    update(update: ViewUpdate): void {
      if (update.view.compositionStarted) {
        this.decorations = this.decorations.map(update.changes);
        this.stale = true;
      } else if (this.stale) {
        this.decorations = boxes.createDeco(update.view);
        this.stale = false;
      } else this.decorations = boxes.updateDeco(update, this.decorations);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

/**
 * Selects the next blank after the caret or the one before it, round the ends of the text, so that
 * what is typed takes its place. False where there is none.
 */
export function goToBlank(view: EditorView, step: 1 | -1): boolean {
  if (view.compositionStarted) return false;
  const blanks = blanksIn(view.state.doc.toString());
  const { from, to } = view.state.selection.main;
  const next =
    step === 1
      ? (blanks.find((blank) => blank.from >= to) ?? blanks[0])
      : (blanks.findLast((blank) => blank.to <= from) ?? blanks.at(-1));
  if (next === undefined) return false;
  view.dispatch({
    selection: { anchor: next.from, head: next.to },
    effects: EditorView.scrollIntoView(next.from, { y: 'center' }),
  });
  view.focus();
  return true;
}
