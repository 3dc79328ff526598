import {
  acceptCompletion,
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  closeCompletion,
  completionStatus,
  moveCompletionSelection,
  startCompletion,
} from '@codemirror/autocomplete';
import { type EditorState, type Extension, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type Writing, writingAt } from '../../shared/suggest/completion.ts';

/** Words that can complete what is being written, with who has them. */
export type Proposal = { readonly text: string; readonly evidence: string };

/** @returns the proposals, best first; none where there is nothing to offer. */
export type Propose = (writing: Writing) => readonly Proposal[];

/** Fewer characters say nothing yet. */
const FROM = 2;

/**
 * Headings and sentence openings of the library while writing. The list opens after two characters,
 * or at Ctrl+Space (Alt+/ where the input method takes that key), never while an input method
 * composes. Nothing in it is chosen at first: Enter stays a new line until the drafter has gone into
 * the list with the arrow keys.
 */
export function pageCompletion(propose: Propose): Extension {
  let asked: 'typing' | 'key' = 'typing';
  const proposalsAt = (state: EditorState, pos: number) => {
    const line = state.doc.lineAt(pos);
    const writing = writingAt(
      line.text.slice(0, pos - line.from),
      line.text.slice(pos - line.from),
    );
    if (writing === null || (asked === 'typing' && writing.typed.length < FROM)) return null;
    const proposals = propose(writing);
    return proposals.length === 0 ? null : { from: pos - writing.typed.length, proposals };
  };
  const source = ({ state, pos, view }: CompletionContext): CompletionResult | null => {
    if (view?.compositionStarted) return null;
    const found = proposalsAt(state, pos);
    return (
      found && {
        from: found.from,
        filter: false,
        options: found.proposals.map(({ text, evidence }) => ({ label: text, detail: evidence })),
      }
    );
  };
  const open = (view: EditorView, by: typeof asked): boolean => {
    if (view.compositionStarted) return false;
    asked = by;
    return startCompletion(view);
  };
  const whileTyping = (view: EditorView): void => {
    const { main } = view.state.selection;
    if (view.compositionStarted || !main.empty || completionStatus(view.state) !== null) return;
    asked = 'typing';
    if (proposalsAt(view.state, main.head) !== null) open(view, 'typing');
  };
  return [
    autocompletion({
      override: [source],
      activateOnTyping: false,
      selectOnOpen: false,
      defaultKeymap: false,
      icons: false,
      maxRenderedOptions: 8,
    }),
    Prec.high(
      keymap.of([
        { key: 'Ctrl-Space', run: (view) => open(view, 'key') },
        { key: 'Alt-/', run: (view) => open(view, 'key') },
        { key: 'Escape', run: closeCompletion },
        { key: 'ArrowDown', run: moveCompletionSelection(true) },
        { key: 'ArrowUp', run: moveCompletionSelection(false) },
        { key: 'Enter', run: acceptCompletion },
      ]),
    ),
    EditorView.updateListener.of(({ transactions, view }) => {
      if (view.compositionStarted) return;
      if (transactions.some((one) => one.docChanged && one.isUserEvent('input.type'))) {
        setTimeout(() => whileTyping(view), OPENS_AFTER);
      }
    }),
    EditorView.domEventObservers({
      // What the input method put in is words now.
      compositionend: (_, view) => {
        setTimeout(() => whileTyping(view), OPENS_AFTER);
      },
    }),
  ];
}

const OPENS_AFTER = 60;
