import {
  type EditorState,
  type Extension,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, hoverTooltip, keymap } from '@codemirror/view';
import { cardIsOpen } from './page-card.ts';
import { findingsAt } from './page-findings.ts';
import type { ReferenceMark } from './reference-marks.ts';

/** Marks the references of exactly the text the editor holds. */
export const setReferences = StateEffect.define<readonly ReferenceMark[]>();

class Referring extends RangeValue {
  constructor(readonly mark: ReferenceMark) {
    super();
  }
}

type Shown = { readonly places: RangeSet<Referring>; readonly looks: DecorationSet };

/** Until the next reading the marks move along with their words. */
const references = StateField.define<Shown>({
  create: () => ({ places: RangeSet.empty, looks: Decoration.none }),
  update: (shown, { docChanged, changes, effects }) => {
    let next = docChanged
      ? { places: shown.places.map(changes), looks: shown.looks.map(changes) }
      : shown;
    for (const effect of effects) if (effect.is(setReferences)) next = shownFor(effect.value);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field, ({ looks }) => looks),
});

const shownFor = (marks: readonly ReferenceMark[]): Shown => ({
  places: RangeSet.of(
    marks.map((mark) => new Referring(mark).range(mark.from, mark.to)),
    true,
  ),
  looks: Decoration.set(
    marks.map(({ from, to, look, tip }) =>
      Decoration.mark({
        class: `page-reference page-reference-${look}`,
        attributes: { 'aria-description': tip },
      }).range(from, to),
    ),
    true,
  ),
});

type Place = { readonly from: number; readonly to: number; readonly mark: ReferenceMark };

function referenceAt(state: EditorState, offset: number): Place | null {
  let found: Place | null = null;
  state.field(references).places.between(offset, offset, (from, to, { mark }) => {
    found ??= { from, to, mark };
  });
  return found;
}

/** Where the drafter came from, the last one at the end. */
const cameFrom = StateField.define<readonly number[]>({
  create: () => [],
  update: (places, { docChanged, changes, effects }) => {
    let next = docChanged ? places.map((place) => changes.mapPos(place)) : places;
    for (const effect of effects) {
      if (effect.is(went)) next = [...next.slice(-MOST_STEPS), effect.value];
      if (effect.is(cameBack)) next = next.slice(0, -1);
    }
    return next;
  },
});

const MOST_STEPS = 50;
const went = StateEffect.define<number>();
const cameBack = StateEffect.define<null>();

const put = (
  view: EditorView,
  anchor: number,
  effect: StateEffect<unknown>,
  told: string,
): void => {
  view.dispatch({
    selection: { anchor },
    effects: [
      effect,
      EditorView.scrollIntoView(anchor, { y: 'center' }),
      EditorView.announce.of(told),
    ],
  });
  view.focus();
};

/** Goes where the reference at an offset leads; false where none leads anywhere. */
export function followReference(view: EditorView, offset: number): boolean {
  if (view.compositionStarted) return false;
  const place = referenceAt(view.state, offset);
  const goal = place?.mark.goal ?? null;
  if (place === null || goal === null) return false;
  const target = Math.min(goal, view.state.doc.length);
  put(view, target, went.of(place.from), `${place.mark.tip}。按 Alt+← 返回`);
  return true;
}

/** The caret goes back to the reference it came from. */
export function goBack(view: EditorView): boolean {
  if (view.compositionStarted) return true;
  const place = view.state.field(cameFrom).at(-1);
  if (place !== undefined) put(view, place, cameBack.of(null), '已返回引用处');
  // Never the browser's own step back, which would leave the window with the page in it.
  return true;
}

const HOW = 'Ctrl+单击或 F12 前往，Alt+← 返回';

const onHover = hoverTooltip(
  (view, position) => {
    const place = cardIsOpen(view.state) ? null : referenceAt(view.state, position);
    if (place === null) return null;
    // What a broken one lacks is on the card of its finding, as long as there is one.
    if (place.mark.look === 'broken' && findingsAt(view.state, position).length > 0) return null;
    return {
      pos: place.from,
      end: place.to,
      above: true,
      create: () => {
        const dom = document.createElement('div');
        dom.className = 'page-tip';
        dom.textContent = place.mark.goal === null ? place.mark.tip : `${place.mark.tip}\n${HOW}`;
        return { dom };
      },
    };
  },
  { hoverTime: 250, hideOnChange: true },
);

const onClick = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    if (event.button !== 0 || !(event.ctrlKey || event.metaKey)) return false;
    const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
    if (offset === null || !followReference(view, offset)) return false;
    event.preventDefault();
    return true;
  },
});

/** The references coloured on the page, with their cards. */
export const pageReferences: Extension = [
  references,
  cameFrom,
  onHover,
  onClick,
  // On a Mac Alt+← walks by words.
  keymap.of([{ key: 'Alt-ArrowLeft', mac: 'Ctrl-Alt-ArrowLeft', run: goBack }]),
];
