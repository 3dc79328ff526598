import { isolateHistory, redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type { Span } from '../../shared/model/span.ts';
import type { Insertion } from '../../shared/suggest/borrowed/types.ts';
import type { Operation } from '../../shared/suggest/structure/operate.ts';
import type { FindingActions } from '../check/card.ts';
import type { FindingMark } from '../check/finding-marks.ts';
import type { SourceActions } from '../sources/card.ts';
import { openFind } from './find/find-panel.ts';
import { goToBlank } from './page-blanks.ts';
import { type PageCommand, pageCommands } from './page-commands.ts';
import { type Propose, pageCompletion } from './page-completion.ts';
import {
  findingActions,
  findingPlace,
  nextFinding,
  setFindings,
  showFinding,
} from './page-findings.ts';
import { imposeOn } from './page-impose.ts';
import { characterSize, onZoomWheel, type PageLook, pageLook, setLook } from './page-look.ts';
import { pagePassage, showPassage } from './page-passage.ts';
import { followReference } from './page-references.ts';
import { type KeptPage, keptPage, newPage } from './page-shelf.ts';
import { effectsOf, type PageShow } from './page-show.ts';
import { sourceActions } from './page-sources.ts';
import { structureKeys } from './structure-keys.ts';
import { takeover } from './takeover.ts';

/**
 * An edit of the page: its parts in order of the text, and what is selected when it is made. Without
 * that the caret and the view stay with the words they are at.
 */
export type PageEdit = Pick<Insertion, 'edits'> & {
  readonly select?: Insertion['select'];
  /** nearest: the view moves no more than it must; else the place comes to the middle. */
  readonly scroll?: 'nearest';
};

/** What the window hears from the page. Nothing is reported while an input method composes. */
export type PageListener = {
  readonly onEdit: (text: string) => void;
  readonly onCaret: (offset: number) => void;
  readonly onHistory: (can: { readonly undo: boolean; readonly redo: boolean }) => void;
  /** What the library has to complete the words at the caret. */
  readonly propose: Propose;
  /** Alt+↑, Ctrl+Enter and the other keys for the clause at the caret. */
  readonly onOperate: (operation: Operation) => void;
  /** Ctrl and the wheel over the page. */
  readonly onZoom: (step: 1 | -1) => void;
  /** Buttons of the card of a borrowed sentence. */
  readonly sources: SourceActions;
  /** Buttons of the card of a finding. */
  readonly findings: FindingActions;
};

/** What the window may ask of the page. */
export type PageEditor = {
  /** The words right now, also those still being composed. */
  readonly text: () => string;
  readonly focus: () => void;
  /** Puts the caret at an offset, near the top of the view, and focuses the page. */
  readonly jumpTo: (offset: number) => void;
  /** Marks a passage and brings it into view; the focus stays where it is. Null: no mark any more. */
  readonly reveal: (span: Span | null) => void;
  readonly openFind: (field: 'search' | 'replace') => void;
  /** Undoes or redoes a step and focuses the page. */
  readonly undo: () => void;
  readonly redo: () => void;
  /** Takes each text over in turn, each as one edit that can be undone. */
  readonly impose: (texts: readonly string[]) => void;
  /**
   * Makes an edit of the words and the caret as they then are, as one step that can be undone; at
   * once, or when the input method at work has ended. Where nothing is to be made (null) nothing
   * happens. The page takes the focus, unless the drafter is to go on in the pane beside it.
   */
  readonly insert: (
    make: (text: string, caret: number) => PageEdit | null,
    focus?: 'page' | 'pane',
  ) => void;
  /**
   * Puts other words in the place of a passage, as one edit that can be undone. False when the words
   * there are not the printed ones any more, or an input method is at work; nothing happens then.
   */
  readonly rewrite: (from: number, printed: string, words: string) => boolean;
  /** Selects the next ［待填：…］ or the one before; false where there is none. */
  readonly goToBlank: (step: 1 | -1) => boolean;
  /** What the page's own keys do; false where nothing is to be done. */
  readonly run: (command: PageCommand) => boolean;
  /** Goes where the reference at the caret leads; false where there is none. */
  readonly followReference: () => boolean;
  /** Goes to a finding and shows its card; false when its words are gone. */
  readonly showFinding: (id: string) => boolean;
  /** Id of the next of these findings from the caret. @param current as of `nextFinding` */
  readonly nextFinding: (
    step: 1 | -1,
    ids: ReadonlySet<string>,
    current: string | null,
  ) => string | null;
  /** Where a finding stands by now; null when its words are gone. */
  readonly findingPlace: (id: string) => Span | null;
  /** Marks what was found in a text; ignored once the text went on. */
  readonly showFindings: (source: string, marks: readonly FindingMark[]) => void;
  /** How large and wide the page is shown, and whether all but the place of writing recedes. */
  readonly setLook: (look: PageLook) => void;
  /** Pixels of a character of the body, as it is shown. */
  readonly characterSize: () => number;
  /** Sets the page from a reading; ignored once the text went on. */
  readonly show: (show: PageShow) => void;
  /** The page as it stands, to be opened again with all its steps of undo. */
  readonly kept: () => KeptPage;
  readonly destroy: () => void;
};

/** What may have to wait: of these only the last is done, of anything else each. */
type Kind = 'impose' | 'show' | 'findings' | 'look' | symbol;

/**
 * The page behind a few functions. While an input method composes nothing is reported and nothing
 * is dispatched: what arrives in the meantime waits and is done when the composition has ended.
 *
 * @param kept the page of this draft as it was left; words that are others by now are taken over as
 *   one more edit.
 */
export function openPageEditor(
  parent: HTMLElement,
  text: string,
  caret: number,
  listener: PageListener,
  kept: KeptPage | null = null,
): PageEditor {
  let reported = text;
  let history = { undo: false, redo: false };
  let unreported = { text: false, caret: false };
  const waiting = new Map<Kind, () => void>();

  let seen = kept?.scroll ?? null;
  const here: Extension = [
    pageLook,
    sourceActions.of(listener.sources),
    structureKeys(listener.onOperate),
    findingActions.of(listener.findings),
    pageCompletion(listener.propose),
    pagePassage,
    EditorView.updateListener.of((update) => {
      unreported = {
        text: unreported.text || update.docChanged,
        caret: unreported.caret || update.selectionSet || update.docChanged,
      };
      settle();
    }),
    EditorView.domEventObservers({
      // The editor itself sees the end of a composition in the same event; go after it.
      compositionend: () => {
        setTimeout(settle);
      },
      scroll: (_event, scrolled) => {
        seen = scrolled.scrollSnapshot();
      },
    }),
  ];
  let opening = seen ?? (caret > 0 ? EditorView.scrollIntoView(caret, { y: 'center' }) : undefined);
  const view = new EditorView({
    parent,
    ...(opening !== undefined && { scrollTo: opening }),
    state: kept === null ? newPage(text, caret, here) : keptPage(kept, here),
  });
  if (kept !== null) {
    reported = view.state.doc.toString();
    if (reported !== text) imposeOn(view, text);
    unreported = { ...unreported, caret: true };
    settle();
  }

  const removeWheel = onZoomWheel(parent, listener.onZoom);

  function settle(): void {
    if (view.compositionStarted) return;
    report();
    if (waiting.size > 0) queueMicrotask(runWaiting);
  }

  function report(): void {
    const { text: edited, caret } = unreported;
    unreported = { text: false, caret: false };
    if (edited) {
      reported = view.state.doc.toString();
      listener.onEdit(reported);
    }
    if (caret) listener.onCaret(view.state.selection.main.head);
    const can = { undo: undoDepth(view.state) > 0, redo: redoDepth(view.state) > 0 };
    if (can.undo !== history.undo || can.redo !== history.redo) {
      history = can;
      listener.onHistory(can);
    }
  }

  /** Never inside an update of the editor, never during a composition. */
  function later(kind: Kind, work: () => void): void {
    waiting.set(kind, work);
    if (!view.compositionStarted) runWaiting();
  }

  function runWaiting(): void {
    if (view.compositionStarted) return;
    const works = [...waiting.values()];
    waiting.clear();
    for (const work of works) work();
  }

  return {
    text: () => view.state.doc.toString(),
    focus: () => view.focus(),
    jumpTo: (offset) => {
      const anchor = Math.min(offset, view.state.doc.length);
      view.dispatch({
        selection: { anchor },
        effects: EditorView.scrollIntoView(anchor, { y: 'start', yMargin: 72 }),
      });
      view.focus();
    },
    reveal: (span) =>
      later(Symbol('reveal'), () => {
        if (span === null) {
          view.dispatch({ effects: showPassage.of(null) });
          return;
        }
        const { from, to } = span;
        const end = Math.min(to, view.state.doc.length);
        const anchor = Math.min(from, end);
        view.dispatch({
          selection: { anchor },
          effects: [
            showPassage.of({ from: anchor, to: end }),
            EditorView.scrollIntoView(anchor, { y: 'center' }),
          ],
        });
      }),
    openFind: (field) => void openFind(view, field),
    goToBlank: (step) => goToBlank(view, step),
    run: (command) => {
      view.focus();
      return pageCommands[command](view);
    },
    followReference: () => followReference(view, view.state.selection.main.head),
    showFinding: (id) => showFinding(view, id),
    nextFinding: (step, ids, current) => nextFinding(view.state, step, ids, current),
    findingPlace: (id) => findingPlace(view.state, id),
    showFindings: (source, marks) =>
      later('findings', () => {
        if (unreported.text || source !== reported) return;
        view.dispatch({ effects: setFindings.of(marks) });
      }),
    undo: () => {
      undo(view);
      view.focus();
    },
    redo: () => {
      redo(view);
      view.focus();
    },
    impose: (texts) =>
      later('impose', () => {
        for (const next of texts) imposeOn(view, next);
      }),
    insert: (make, focus = 'page') =>
      later(Symbol('insert'), () => {
        const { state } = view;
        const edit = make(state.doc.toString(), state.selection.main.head);
        if (edit === null) return;
        const { edits, select, scroll = 'center' } = edit;
        view.dispatch({
          changes: edits,
          ...(select !== undefined && {
            selection: { anchor: select.from, head: select.to },
            effects: EditorView.scrollIntoView(select.from, { y: scroll, yMargin: 72 }),
          }),
          annotations: isolateHistory.of('full'),
          userEvent: 'input.insert',
        });
        if (focus === 'page') view.focus();
      }),
    rewrite: (from, printed, words) => {
      if (view.compositionStarted) return false;
      const to = from + printed.length;
      if (view.state.doc.sliceString(from, to) !== printed) return false;
      const { from: start, to: end, insert } = takeover(printed, words);
      view.dispatch({
        changes: { from: from + start, to: from + end, insert },
        annotations: isolateHistory.of('full'),
        userEvent: 'input.rewrite',
      });
      return true;
    },
    show: (shown) =>
      later('show', () => {
        // The text went on while it was read: a newer reading is on its way.
        if (unreported.text || shown.policy.source !== reported) return;
        view.dispatch({ effects: effectsOf(shown) });
      }),
    setLook: (look) =>
      later('look', () => {
        setLook(view, look);
        // The first look comes before the page was ever drawn, and would keep it at its top.
        if (opening !== undefined && !look.focused) view.dispatch({ effects: opening });
        opening = undefined;
      }),
    characterSize: () => characterSize(view),
    kept: () => ({
      state: view.state,
      // Behind another view the page has no place of its own; it had one when it was last seen.
      scroll: view.dom.offsetParent === null ? seen : view.scrollSnapshot(),
    }),
    destroy: () => {
      removeWheel();
      view.destroy();
    },
  };
}
