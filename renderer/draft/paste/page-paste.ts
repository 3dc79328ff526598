import { isolateHistory } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { leftWords } from '../../../shared/text/pasted/left-words.ts';
import { type Clipboard, pastedOf } from '../../../shared/text/pasted/pasted.ts';
import { pasteNote, showPasteNote } from './paste-note.ts';

/** So long after Ctrl+Shift+V the paste it asked for may come. */
const ASKED_MS = 1000;

const clipboardOf = (data: DataTransfer | null): Clipboard => ({
  html: data?.getData('text/html') ?? '',
  plain: data?.getData('text/plain') ?? '',
});

/** Puts words in the place of a range as one step that can be undone. */
function insert(view: EditorView, from: number, to: number, words: string): number {
  const text = view.state.toText(words);
  view.dispatch({
    changes: { from, to, insert: text },
    selection: { anchor: from + text.length },
    scrollIntoView: true,
    annotations: isolateHistory.of('full'),
    userEvent: 'input.paste',
  });
  return from + text.length;
}

/** Takes the words of a clipboard in; where they were more than tidied, a note says so. */
function take(view: EditorView, from: number, to: number, clipboard: Clipboard): void {
  const pasted = pastedOf(clipboard);
  const end = insert(view, from, to, pasted.text);
  const said = leftWords(pasted);
  const { plain } = clipboard;
  if (said !== null) {
    showPasteNote(view, { from, to: end, said, plain }, () => {
      insert(view, from, end, plain);
      view.focus();
    });
  }
}

/**
 * Pasting and dropping words: clean paragraphs of plain text, as one step. What was copied on this
 * page comes back as it was, and Ctrl+Shift+V takes the clipboard's text as it is.
 */
export function pagePaste(): Extension {
  let own: string | null = null;
  let exactUntil = 0;
  let dragsOwn = false;

  const remember = (_: Event, view: EditorView): boolean => {
    const { state } = view;
    own = state.selection.main.empty
      ? null
      : state.sliceDoc(state.selection.main.from, state.selection.main.to);
    return false;
  };

  return [
    pasteNote,
    EditorView.domEventHandlers({
      copy: remember,
      cut: remember,
      keydown: (event) => {
        const exact = event.key.toLowerCase() === 'v' && event.shiftKey;
        if (exact && (event.ctrlKey || event.metaKey)) exactUntil = event.timeStamp + ASKED_MS;
        return false;
      },
      paste: (event, view) => {
        const clipboard = clipboardOf(event.clipboardData);
        const { from, to } = view.state.selection.main;
        const exact = event.timeStamp < exactUntil;
        event.preventDefault();
        // A picture on the clipboard has no words: the selected ones stay.
        if (clipboard.plain === '' && clipboard.html === '') return true;
        exactUntil = 0;
        if ((exact && clipboard.plain !== '') || clipboard.plain.replace(/\r\n/g, '\n') === own) {
          insert(view, from, to, clipboard.plain);
        } else take(view, from, to, clipboard);
        return true;
      },
      dragstart: () => {
        dragsOwn = true;
        return false;
      },
      dragend: () => {
        dragsOwn = false;
        return false;
      },
      drop: (event, view) => {
        const moves = dragsOwn;
        dragsOwn = false;
        const clipboard = clipboardOf(event.dataTransfer);
        // The editor moves its own words by itself; files are the window's.
        if (moves || (clipboard.html === '' && clipboard.plain === '')) return false;
        const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
        event.preventDefault();
        take(view, at, at, clipboard);
        view.focus();
        return true;
      },
    }),
  ];
}
