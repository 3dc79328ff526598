import { Compartment, EditorState, type Extension, type StateEffect } from '@codemirror/state';
import { editorSetup } from './editor-setup.ts';

/** A page as it was left: its words with all their undo steps, the caret, and what was in view. */
export type KeptPage = {
  readonly state: EditorState;
  /** As `EditorView.scrollSnapshot` gives it; null before anything was seen. */
  readonly scroll: StateEffect<unknown> | null;
};

/**
 * The pages of drafts that lie open in tabs behind the present one. They are not written anywhere:
 * a reload begins each page anew.
 */
export type PageShelf = {
  readonly put: (id: string, page: KeptPage) => void;
  readonly find: (id: string) => KeptPage | null;
  /** The words of a kept page; null where none is kept. */
  readonly wordsOf: (id: string) => string | null;
  /** Its tab was closed. */
  readonly drop: (id: string) => void;
};

export function pageShelf(): PageShelf {
  const pages = new Map<string, KeptPage>();
  return {
    put: (id, page) => void pages.set(id, page),
    find: (id) => pages.get(id) ?? null,
    wordsOf: (id) => pages.get(id)?.state.doc.toString() ?? null,
    drop: (id) => void pages.delete(id),
  };
}

/** What hangs on the window a page stands in; a kept page is opened in another. */
const surroundings = new Compartment();

export const newPage = (text: string, caret: number, around: Extension): EditorState =>
  EditorState.create({
    doc: text,
    selection: { anchor: caret },
    extensions: [editorSetup, surroundings.of(around)],
  });

export const keptPage = ({ state }: KeptPage, around: Extension): EditorState =>
  state.update({ effects: surroundings.reconfigure(around) }).state;
