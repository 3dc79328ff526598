import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../../shared/model/span.ts';

/** Words a remark is to hang on, with the line they begin in. */
export type Passage = {
  /** '' where it is the whole line. */
  readonly quote: string;
  readonly line: string;
};

export type Passages = {
  /** Takes what is selected, else the line of the caret; null where that is empty. */
  readonly take: () => Passage | null;
  /** The passage taken, as it reads by now; null when it is gone. */
  readonly now: () => Passage | null;
  /** Where it is on the screen. */
  readonly box: () => {
    readonly left: number;
    readonly top: number;
    readonly bottom: number;
  } | null;
  readonly drop: () => void;
};

type Taken = { readonly span: Span; readonly whole: boolean };

const setTaken = StateEffect.define<Taken | null>();

const marked = (now: Taken | null): DecorationSet =>
  now === null
    ? Decoration.none
    : Decoration.set(Decoration.mark({ class: 'page-passage' }).range(now.span.from, now.span.to));

const taken = StateField.define<Taken | null>({
  create: () => null,
  update: (now, transaction) => {
    let next = now;
    if (next !== null && transaction.docChanged) {
      const from = transaction.changes.mapPos(next.span.from, 1);
      const to = transaction.changes.mapPos(next.span.to, -1);
      next = to > from ? { ...next, span: { from, to } } : null;
    }
    for (const effect of transaction.effects) if (effect.is(setTaken)) next = effect.value;
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, marked),
});

export const pageTaken: Extension = taken;

/** So much is quoted; a remark on whole chapters is found again by its beginning. */
const LONGEST_QUOTE = 500;

export const passagesOn = (view: EditorView): Passages => ({
  take: () => {
    const found = chosen(view);
    if (found !== null) view.dispatch({ effects: setTaken.of(found) });
    return found === null ? null : passageOf(view, found);
  },
  now: () => {
    const now = view.state.field(taken);
    return now === null ? null : passageOf(view, now);
  },
  box: () => {
    const now = view.state.field(taken);
    const start = now && view.coordsAtPos(now.span.from, 1);
    const end = now && view.coordsAtPos(now.span.to, -1);
    return start && end && { left: start.left, top: start.top, bottom: end.bottom };
  },
  drop: () => view.dispatch({ effects: setTaken.of(null) }),
});

/** Without the blanks and line breaks at its ends. */
function chosen({ state }: EditorView): Taken | null {
  const { from, to, empty, head } = state.selection.main;
  const line = state.doc.lineAt(head);
  const span = empty ? line : { from, to };
  const words = state.sliceDoc(span.from, span.to);
  const lead = words.length - words.trimStart().length;
  if (words.trim() === '') return null;
  return {
    whole: empty,
    span: { from: span.from + lead, to: span.from + lead + words.trim().length },
  };
}

const passageOf = ({ state }: EditorView, { span, whole }: Taken): Passage => ({
  quote: whole ? '' : state.sliceDoc(span.from, span.to).slice(0, LONGEST_QUOTE),
  line: state.doc.lineAt(span.from).text,
});
