import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightActiveLine } from '@codemirror/view';
import { attributesOf, type PageView } from '../page-view/page-view.ts';

/** How the page is shown to the drafter at work. */
export type PageLook = {
  readonly view: PageView;
  /** 专注: what is not written at recedes, and the line being written stays in the middle. */
  readonly focused: boolean;
};

const look = new Compartment();

/** Like a typewriter: the paper moves and the line stays. Never under an input method. */
const typewriter = EditorState.transactionExtender.of((transaction) =>
  transaction.docChanged &&
  transaction.isUserEvent('input') &&
  !transaction.isUserEvent('input.type.compose')
    ? { effects: EditorView.scrollIntoView(transaction.newSelection.main.head, { y: 'center' }) }
    : null,
);

const extensionsOf = ({ view, focused }: PageLook): Extension => [
  EditorView.editorAttributes.of(attributesOf(view)),
  ...(focused ? [highlightActiveLine(), typewriter] : []),
];

export const pageLook: Extension = look.of([]);

/** A page that is about to be opened, in the look of the moment. */
export const lookedAt = (state: EditorState, shown: PageLook): EditorState =>
  state.update({ effects: look.reconfigure(extensionsOf(shown)) }).state;

/** Shows the page so. What stood at the top of the view stays there, in 专注 the caret in the middle. */
export function setLook(view: EditorView, shown: PageLook): void {
  view.dispatch({
    effects: [
      look.reconfigure(extensionsOf(shown)),
      shown.focused
        ? EditorView.scrollIntoView(view.state.selection.main.head, { y: 'center' })
        : view.scrollSnapshot(),
    ],
  });
  view.requestMeasure();
}

/** Pixels of a character of the body. */
export const characterSize = (view: EditorView): number =>
  Number.parseFloat(getComputedStyle(view.dom).fontSize);

/** Ctrl with the wheel zooms the page, and not the whole window as the browser would have it. */
export function onZoomWheel(place: HTMLElement, zoom: (step: 1 | -1) => void): () => void {
  const turn = (event: WheelEvent): void => {
    if (!event.ctrlKey || event.deltaY === 0) return;
    event.preventDefault();
    zoom(event.deltaY < 0 ? 1 : -1);
  };
  // A passive listener could not keep the browser from zooming.
  place.addEventListener('wheel', turn, { passive: false });
  return () => place.removeEventListener('wheel', turn);
}
