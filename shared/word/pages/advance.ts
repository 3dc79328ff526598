import type { Tab } from '../looks/look-types.ts';
import type { Measured, Portion } from './measured.ts';
import { afterTab } from './tabs.ts';

/** Far less than a twip: what sums of fractions are off. */
const HAIR = 0.01;

/**
 * Walks from `from` at the place `start` (twips from the text's left edge) up to `end`: the first
 * code unit that has no room, a line break, or the text's length.
 */
export const advance = (
  paragraph: Measured,
  from: number,
  start: number,
  end: number,
  tabs: readonly Tab[],
): number => {
  const { text, widths, steps } = paragraph;
  let place = start;
  for (let at = from; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 0x0a) return at;
    if (mark === 0x09) {
      const stop = afterTab(paragraph, at, place, tabs);
      if (stop > end && at > from) return at;
      place = stop;
      continue;
    }
    if (at > from && place + (widths[at] ?? 0) > end + HAIR) return at;
    place += steps[at] ?? 0;
  }
  return text.length;
};

/** The portion that holds a code unit, found by halving. */
export const portionAt = (portions: readonly Portion[], at: number): number => {
  let low = 0;
  let high = portions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((portions[middle]?.to ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
