import { type Extension, StateEffect, StateField } from '@codemirror/state';
import { type EditorView, type Panel, showPanel } from '@codemirror/view';

/** Where something was pasted that was more than tidied, and what it was before. */
type Note = {
  readonly from: number;
  readonly to: number;
  readonly said: string;
  readonly plain: string;
};

type Shown = { readonly note: Note; readonly takeExact: () => void };

const setNote = StateEffect.define<Shown | null>();

/** It goes with the next edit: from then on the words are the drafter's. */
const shown = StateField.define<Shown | null>({
  create: () => null,
  update: (open, transaction) => {
    let next = transaction.docChanged ? null : open;
    for (const effect of transaction.effects) if (effect.is(setNote)) next = effect.value;
    return next;
  },
  provide: (field) =>
    showPanel.from(field, (open) => (open === null ? null : (view) => panelOf(view, open))),
});

export const pasteNote: Extension = shown;

export const showPasteNote = (view: EditorView, note: Note, takeExact: () => void): void =>
  view.dispatch({ effects: setNote.of({ note, takeExact }) });

/** 已清理粘贴内容：未取批注2条。 粘贴原文 × */
function panelOf(view: EditorView, { note, takeExact }: Shown): Panel {
  const dom = document.createElement('div');
  dom.className = 'paste-note';
  const words = document.createElement('span');
  words.setAttribute('role', 'status');
  const close = (): void => {
    view.dispatch({ effects: setNote.of(null) });
    view.focus();
  };
  dom.append(
    words,
    ...(note.plain === '' ? [] : [button('粘贴原文', '换成剪贴板里的原文，可撤销', takeExact)]),
    button('知道了', 'Esc', close),
  );
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  });
  // A status is announced when it changes, not when it is there from the beginning.
  const announce = (): void => {
    words.textContent = `已清理粘贴内容：${note.said}。`;
  };
  return { dom, mount: announce };
}

function button(label: string, hint: string, run: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.title = hint;
  element.addEventListener('click', run);
  return element;
}
