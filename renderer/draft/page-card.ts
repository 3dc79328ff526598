import {
  EditorSelection,
  type EditorState,
  type Extension,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { EditorView, keymap, showTooltip, type Tooltip, type TooltipView } from '@codemirror/view';

/** Shows a card that was asked for by key or button, or puts it away. There is only ever one. */
const setCard = StateEffect.define<Tooltip | null>();

/** It goes with the first edit, and when the caret goes elsewhere. */
const card = StateField.define<Tooltip | null>({
  create: () => null,
  update: (open, transaction) => {
    const moved = !transaction.newSelection.eq(transaction.startState.selection);
    let next = transaction.docChanged || moved ? null : open;
    for (const effect of transaction.effects) if (effect.is(setCard)) next = effect.value;
    return next;
  },
  provide: (field) => showTooltip.from(field),
});

/** While one is open, what the pointer rests on brings no second one over it. */
export const cardIsOpen = (state: EditorState): boolean => state.field(card) !== null;

/** Takes the card away; false where none is open, so that the key goes on to others. */
export function closeCard(view: EditorView): boolean {
  if (!cardIsOpen(view.state)) return false;
  view.dispatch({ effects: setCard.of(null) });
  return true;
}

/**
 * Shows a card; null leaves none.
 *
 * @param range what is selected with it; the present selection where absent.
 */
export function openCard(
  view: EditorView,
  shown: Tooltip | null,
  range?: { readonly anchor: number; readonly head: number },
): void {
  const { head, empty } = view.state.selection.main;
  view.dispatch({
    effects: setCard.of(shown),
    // A caret at the end of a wrapped row is put there again by the editor a moment later, which
    // would take the focus out of the card; without a side of its own it stays alone.
    ...(range === undefined ? empty && { selection: EditorSelection.cursor(head) } : {}),
    ...(range !== undefined && { selection: range, scrollIntoView: true }),
  });
}

/** A card that takes the focus, and goes when the focus leaves it. */
export function focusingCard(view: EditorView, dom: HTMLElement): TooltipView {
  dom.addEventListener('focusout', ({ relatedTarget }) => {
    const inside = relatedTarget instanceof Node && dom.contains(relatedTarget);
    // The editor may be in the middle of an update, or the window of losing the focus as a whole.
    if (!inside && relatedTarget !== null) {
      queueMicrotask(() => {
        if (dom.isConnected) closeCard(view);
      });
    }
  });
  // The editor sets its own selection at the end of the update, which would take the focus back.
  const focus = (): void =>
    dom.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  return { dom, mount: () => void setTimeout(focus) };
}

/** One over a page that was left would lie there for nothing; a card itself belongs to the page. */
const closeWhenLeft = EditorView.domEventHandlers({
  blur: ({ relatedTarget }, view) => {
    if (!(relatedTarget instanceof Node) || view.dom.contains(relatedTarget)) return;
    queueMicrotask(() => closeCard(view));
  },
});

/** One card at a time; Escape and a click elsewhere close it. */
export const pageCard: Extension = [
  card,
  closeWhenLeft,
  keymap.of([{ key: 'Escape', run: closeCard }]),
];
