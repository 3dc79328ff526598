import {
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
  type Tooltip,
  type TooltipView,
} from '@codemirror/view';
import { type SourceActions, sourceCard } from '../sources/card.ts';
import type { ListedSource } from '../sources/listed.ts';
import { cardIsOpen, closeCard, focusingCard, openCard } from './page-card.ts';
import { findingsAt } from './page-findings.ts';

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
    // A finding says more of the same words.
    if (cardIsOpen(view.state) || findingsAt(view.state, position).length > 0) return null;
    const found = foundAt(view.state, position);
    return found && tooltipOf(found, false);
  },
  { hoverTime: 400, hideOnChange: true },
);

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
    closeCard(view);
    view.focus();
  };
  const dom = sourceCard(found, actions ?? noActions, close);
  return takesFocus ? focusingCard(view, dom) : { dom };
}

const noActions: SourceActions = { open: () => {}, drop: () => {} };

/** The card of the sentence at the caret; false where it is not borrowed. */
export function openSource(view: EditorView): boolean {
  const found = foundAt(view.state, view.state.selection.main.head);
  if (view.compositionStarted || found === null) return false;
  openCard(view, tooltipOf(found, true));
  return true;
}

export const pageSources: Extension = [
  sources,
  onHover,
  keymap.of([{ key: 'Alt-Enter', run: openSource }]),
];
