import type { Tab } from '../looks/look-types.ts';
import type { Measured } from './measured.ts';

/** Tab stops of a new Word document, in twips from the text's left edge. */
const DEFAULT_TAB = 720;

/**
 * Where the words behind a tab begin: at the next place set for one, or so that they end or have
 * their middle there;
 * behind the last at the next of the usual places.
 */
export const afterTab = (
  paragraph: Measured,
  at: number,
  place: number,
  tabs: readonly Tab[],
): number => {
  const tab = tabs.find((one) => one.at > place);
  if (tab === undefined) return (Math.floor(place / DEFAULT_TAB) + 1) * DEFAULT_TAB;
  if (tab.side === 'begin') return tab.at;
  const width = widthFrom(paragraph, at + 1);
  return Math.max(place, tab.at - (tab.side === 'end' ? width : width / 2));
};

/** Width of the words up to the next tab or the row's end. */
const widthFrom = ({ text, widths, steps }: Measured, from: number): number => {
  let sum = 0;
  let spare = 0;
  for (let at = from; at < text.length && text[at] !== '\t' && text[at] !== '\n'; at++) {
    sum += steps[at] ?? 0;
    spare = (steps[at] ?? 0) - (widths[at] ?? 0);
  }
  return sum - spare;
};
