import {
  EditorSelection,
  type EditorState,
  type Extension,
  Facet,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  type EditorView,
  hoverTooltip,
  keymap,
  showTooltip,
  type Tooltip,
  type TooltipView,
} from '@codemirror/view';
import { type SourceActions, sourceCard } from '../sources/card.ts';
import type { ListedSource } from '../sources/listed.ts';

/** Tells the page which of its sentences are borrowed. Nothing of it is drawn. */
export const setSources = StateEffect.define<readonly ListedSource[]>();
/** What the buttons of a card do. */
export const sourceActions = Facet.define<SourceActions>();

class Sourced extends RangeValue {
  constructor(readonly source: ListedSource) {
    super();
  }
}

/** No decorations: words under an input method must not be split for a mark nobody sees. */
const sources = StateField.define<RangeSet<Sourced>>({
  create: () => RangeSet.empty,
  update: (set, transaction) => {
    let next = transaction.docChanged ? set.map(transaction.changes) : set;
    for (const effect of transaction.effects) {
      if (effect.is(setSources)) next = rangesOf(effect.value);
    }
    return next;
  },
});

const rangesOf = (listed: readonly ListedSource[]): RangeSet<Sourced> =>
  RangeSet.of(
    listed.flatMap((source) =>
      source.spans.map(({ from, to }) => new Sourced(source).range(from, to)),
    ),
    true,
  );

type Found = {
  readonly from: number;
  readonly to: number;
  readonly sources: readonly ListedSource[];
};

function foundAt(state: EditorState, offset: number): Found | null {
  const found: ListedSource[] = [];
  let [from, to] = [offset, offset];
  state.field(sources).between(offset, offset, (start, end, { source }) => {
    found.push(source);
    from = Math.min(from, start);
    to = Math.max(to, end);
  });
  return found.length === 0 ? null : { from, to, sources: found };
}

const onHover = hoverTooltip(
  (view, position) => {
    if (view.state.field(asked) !== null) return null;
    const found = foundAt(view.state, position);
    return found && tooltipOf(found, false);
  },
  { hoverTime: 400, hideOnChange: true },
);

/** Shows the card at this offset, or puts it away. */
const ask = StateEffect.define<number | null>();

/** The card that was asked for by key or button. */
const asked = StateField.define<Tooltip | null>({
  create: () => null,
  update: (open, transaction) => {
    let next = transaction.docChanged ? null : open;
    for (const effect of transaction.effects) {
      if (!effect.is(ask)) continue;
      const found = effect.value === null ? null : foundAt(transaction.state, effect.value);
      next = found && tooltipOf(found, true);
    }
    return next;
  },
  provide: (field) => showTooltip.from(field),
});

const tooltipOf = ({ from, to, sources: found }: Found, takesFocus: boolean): Tooltip => ({
  pos: from,
  end: to,
  above: true,
  create: (view) => cardView(view, found, takesFocus),
});

function cardView(
  view: EditorView,
  found: readonly ListedSource[],
  takesFocus: boolean,
): TooltipView {
  const actions = view.state.facet(sourceActions)[0];
  const close = (): void => {
    if (view.state.field(asked) !== null) view.dispatch({ effects: ask.of(null) });
    view.focus();
  };
  const dom = sourceCard(found, actions ?? noActions, close);
  if (!takesFocus) return { dom };
  dom.addEventListener('focusout', ({ relatedTarget }) => {
    const inside = relatedTarget instanceof Node && dom.contains(relatedTarget);
    // The editor may be in the middle of an update, or the window of losing the focus as a whole.
    if (!inside && relatedTarget !== null) {
      queueMicrotask(() => {
        if (dom.isConnected) view.dispatch({ effects: ask.of(null) });
      });
    }
  });
  // The editor sets its own selection at the end of the update, which would take the focus back.
  const focus = (): void =>
    dom.querySelector<HTMLElement>('button:enabled')?.focus({ preventScroll: true });
  return { dom, mount: () => void setTimeout(focus) };
}

const noActions: SourceActions = { open: () => {}, drop: () => {} };

/** The card of the sentence at the caret; false where it is not borrowed. */
export function openSource(view: EditorView): boolean {
  const { head, empty } = view.state.selection.main;
  if (view.compositionStarted || foundAt(view.state, head) === null) return false;
  view.dispatch({
    effects: ask.of(head),
    // A caret at the end of a wrapped row is put there again by the editor a moment later, which
    // would take the focus out of the card; without a side of its own it stays alone.
    ...(empty && { selection: EditorSelection.cursor(head) }),
  });
  return true;
}

export const pageSources: Extension = [
  sources,
  asked,
  onHover,
  keymap.of([{ key: 'Alt-Enter', run: openSource }]),
];
