import {
  type EditorState,
  type Extension,
  Facet,
  type Range,
  RangeSet,
  RangeValue,
  StateEffect,
  StateField,
} from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  hoverTooltip,
  keymap,
  type Tooltip,
} from '@codemirror/view';
import { severityNames } from '../../shared/check/severity.ts';
import type { Span } from '../../shared/model/span.ts';
import { type FindingActions, findingCard } from '../check/card.ts';
import type { FindingMark } from '../check/finding-marks.ts';
import type { ListedFinding } from '../check/listed.ts';
import { graver } from '../check/severity.ts';
import { cardIsOpen, closeCard, focusingCard, openCard } from './page-card.ts';

/** Marks what the check found in exactly the text the editor holds. */
export const setFindings = StateEffect.define<readonly FindingMark[]>();
/** What the buttons of a card do. */
export const findingActions = Facet.define<FindingActions>();

class Placed extends RangeValue {
  constructor(readonly listed: ListedFinding) {
    super();
  }
}

/** Where each finding stands; until the next check the places move along with the words. */
const places = StateField.define<RangeSet<Placed>>({
  create: () => RangeSet.empty,
  update: (set, transaction) => {
    let next = transaction.docChanged ? set.map(transaction.changes) : set;
    for (const effect of transaction.effects) {
      if (!effect.is(setFindings)) continue;
      next = RangeSet.of(
        effect.value.map(({ listed, place: { from, to } }) => new Placed(listed).range(from, to)),
        true,
      );
    }
    return next;
  },
});

const underlines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, transaction) => {
    let next = transaction.docChanged ? marks.map(transaction.changes) : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setFindings)) next = Decoration.set(effect.value.flatMap(decorationsOf), true);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The words underlined, and at the first of them a sign in the margin beside their row. */
function decorationsOf({ listed, lines }: FindingMark): readonly Range<Decoration>[] {
  const { severity, message } = listed.finding;
  const attributes = { 'aria-description': `${severityNames[severity]}：${message}` };
  const words = Decoration.mark({ class: `page-finding page-finding-${severity}`, attributes });
  const sign = Decoration.mark({ class: `page-sign page-sign-${severity}` });
  const first = lines[0];
  return [
    ...lines.map(({ from, to }) => words.range(from, to)),
    ...(first === undefined ? [] : [sign.range(first.from, first.from + 1)]),
  ];
}

type FindingPlace = Span & { readonly listed: ListedFinding };

function placesBetween(state: EditorState, from: number, to: number): readonly FindingPlace[] {
  const found: FindingPlace[] = [];
  state.field(places).between(from, to, (start, end, { listed }) => {
    found.push({ from: start, to: end, listed });
  });
  return found;
}

/** The findings at an offset, the gravest first. */
export const findingsAt = (state: EditorState, offset: number): readonly FindingPlace[] =>
  placesBetween(state, offset, offset).toSorted((a, b) =>
    graver(a.listed.finding.severity, b.listed.finding.severity),
  );

/** Where a finding stands by now; null once its words are gone. */
export const findingPlace = (state: EditorState, id: string): FindingPlace | null =>
  placesBetween(state, 0, state.doc.length).find(({ listed }) => listed.id === id) ?? null;

/** At the caret, else the next in its line. */
function findingsHere(state: EditorState): readonly FindingPlace[] {
  const { head } = state.selection.main;
  const here = findingsAt(state, head);
  if (here.length > 0) return here;
  const { from, to } = state.doc.lineAt(head);
  const near = placesBetween(state, from, to).toSorted(
    (a, b) => Math.abs(a.from - head) - Math.abs(b.from - head),
  );
  return near.slice(0, 1);
}

const noActions: FindingActions = { fix: () => {}, ignore: () => {} };
const actionsOf = (view: EditorView): FindingActions =>
  view.state.facet(findingActions)[0] ?? noActions;

/** More at one place would not be read. */
const MOST_ON_A_CARD = 4;

function tooltipOf(found: readonly FindingPlace[], takesFocus: boolean): Tooltip {
  return {
    pos: Math.min(...found.map(({ from }) => from)),
    end: Math.max(...found.map(({ to }) => to)),
    above: true,
    create: (view) => {
      const close = (): void => {
        closeCard(view);
        view.focus();
      };
      const listed = found.slice(0, MOST_ON_A_CARD).map((one) => one.listed);
      const dom = findingCard(listed, actionsOf(view), close);
      return takesFocus ? focusingCard(view, dom) : { dom };
    },
  };
}

const onHover = hoverTooltip(
  (view, position) => {
    if (cardIsOpen(view.state)) return null;
    const found = findingsAt(view.state, position);
    return found.length === 0 ? null : tooltipOf(found, false);
  },
  { hoverTime: 300, hideOnChange: true },
);

/** The card of the finding at the caret or in its line, with the focus in it; false where none is. */
export function openFinding(view: EditorView): boolean {
  const found = findingsHere(view.state);
  if (view.compositionStarted || found.length === 0) return false;
  openCard(view, tooltipOf(found, true));
  return true;
}

/** Makes the first fix at the caret; where there is none the card says what to do. */
export function fixHere(view: EditorView): boolean {
  if (view.compositionStarted) return false;
  const fixable = findingsHere(view.state).find(({ listed }) => listed.finding.fix !== null);
  if (fixable === undefined) return openFinding(view);
  actionsOf(view).fix(fixable.listed.id);
  return true;
}

/** Longer words in question are not selected: who types would lose them all at once. */
const LONGEST_SELECTED = 30;

/** Goes to a finding: its words selected, its card open over them without taking the keys. */
export function showFinding(view: EditorView, id: string): boolean {
  const place = findingPlace(view.state, id);
  if (place === null || view.compositionStarted) return false;
  const { from, to } = place;
  const head = to - from > LONGEST_SELECTED ? from : to;
  openCard(view, tooltipOf([place], false), { anchor: from, head });
  view.dispatch({ effects: EditorView.scrollIntoView(from, { y: 'center' }) });
  view.focus();
  return true;
}

/**
 * The next of these findings behind the caret or before it, round the ends of the text.
 *
 * @param current where the walk stands, as long as the caret is there: two may be found in one place.
 */
export function nextFinding(
  state: EditorState,
  step: 1 | -1,
  ids: ReadonlySet<string>,
  current: string | null,
): string | null {
  const all = placesBetween(state, 0, state.doc.length)
    .filter(({ listed }) => ids.has(listed.id))
    .toSorted((a, b) => a.from - b.from || a.to - b.to);
  const { from, to } = state.selection.main;
  const at = all.findIndex(({ listed }) => listed.id === current);
  const here = all[at];
  if (here !== undefined && here.from <= from && to <= here.to) {
    return all[(at + step + all.length) % all.length]?.listed.id ?? null;
  }
  const next =
    step === 1
      ? (all.find((one) => one.from >= from) ?? all[0])
      : (all.findLast((one) => one.from < from) ?? all.at(-1));
  return next?.listed.id ?? null;
}

/** The marks of the check on the page, with their cards and keys. */
export const pageFindings: Extension = [
  places,
  underlines,
  onHover,
  keymap.of([
    { key: 'Mod-.', run: openFinding },
    { key: 'Alt-.', run: fixHere },
  ]),
];
