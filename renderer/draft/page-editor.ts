import { isolateHistory, redoDepth, undoDepth } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { openFind } from './find/find-panel.ts';
import { goToBlank } from './page-blanks.ts';
import { pageCommands } from './page-commands.ts';
import { pageCompletion } from './page-completion.ts';
import type { PageEditor, PageListener } from './page-contract.ts';
import {
  findingActions,
  findingPlace,
  nextFinding,
  setFindings,
  showFinding,
} from './page-findings.ts';
import { imposeOn } from './page-impose.ts';
import {
  characterSize,
  lookedAt,
  onZoomWheel,
  type PageLook,
  pageLook,
  setLook,
} from './page-look.ts';
import { pagePassage, showPassage } from './page-passage.ts';
import { followReference } from './page-references.ts';
import { type KeptPage, keptPage, newPage } from './page-shelf.ts';
import { effectsOf } from './page-show.ts';
import { sourceActions } from './page-sources.ts';
import { pageTaken, passagesOn } from './page-taken.ts';
import { redoWords, undoWords } from './page-undo.ts';
import { structureKeys } from './structure-keys.ts';
import { takeover } from './takeover.ts';

export type { PageEdit, PageEditor, PageListener } from './page-contract.ts';

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
  kept: KeptPage | null,
  look: PageLook,
): PageEditor {
  let reported = text;
  let history = { undo: false, redo: false };
  let unreported = { text: false, caret: false };
  const waiting = new Map<Kind, () => void>();

  let shown = look;
  let seen = kept?.scroll ?? null;
  const here: Extension = [
    pageLook,
    pageTaken,
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
  const opening =
    seen ?? (caret > 0 ? EditorView.scrollIntoView(caret, { y: 'center' }) : undefined);
  const view = new EditorView({
    parent,
    ...(opening !== undefined && { scrollTo: opening }),
    state: lookedAt(kept === null ? newPage(text, caret, here) : keptPage(kept, here), look),
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
      undoWords(view);
      view.focus();
    },
    redo: () => {
      redoWords(view);
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
    setLook: (next) => {
      if (next !== shown) later('look', () => setLook(view, next));
      shown = next;
    },
    selected: () => {
      const { from, to } = view.state.selection.main;
      return view.state.sliceDoc(from, to);
    },
    passages: passagesOn(view),
    characterSize: () => characterSize(view),
    // Asked when the page has left the window: it has no place of its own any more.
    kept: () => ({ state: view.state, scroll: seen }),
    destroy: () => {
      removeWheel();
      view.destroy();
    },
  };
}
