import { twipsOfPt } from '../units.ts';
import type { Measured, Portion } from './measured.ts';
import { isLetterOrDigit } from './script.ts';

/** Tab stops of a new Word document, in twips from the text's left edge. */
const TAB = 720;

/**
 * Walks from `from` at the place `start` (twips from the text's left edge) up to `end`: the first
 * code unit that has no room, a line break, or the text's length.
 */
export const advance = (
  { text, widths, portions }: Measured,
  from: number,
  start: number,
  end: number,
  gap: number,
): number => {
  let place = start;
  for (let index = portionAt(portions, from); index < portions.length; index++) {
    const portion = portions[index];
    if (portion === undefined) break;
    const { look } = portion;
    let at = Math.max(from, portion.from);
    if (at > from) {
      const blank = gapBefore(text, portions, index, gap);
      if (place + blank <= end) place += blank;
    }
    for (; at < portion.to; at++) {
      const mark = text.charCodeAt(at);
      if (mark === 0x0a) return at;
      if (mark === 0x09) {
        const stop = (Math.floor(place / TAB) + 1) * TAB;
        if (stop > end && at > from) return at;
        place = stop;
        continue;
      }
      const width = widths[at] ?? 0;
      if (width === 0) continue;
      if (place + width > end && at > from) return at;
      place += width + look.spacingTwips;
    }
  }
  return text.length;
};

/** Blank between Han and a Latin letter or digit; none beside marks. */
export const gapBefore = (
  text: string,
  portions: readonly Portion[],
  index: number,
  gap: number,
): number => {
  const before = portions[index - 1];
  const portion = portions[index];
  if (gap === 0 || before === undefined || portion === undefined) return 0;
  if (before.script === portion.script) return 0;
  const left = text[portion.from - 1] ?? '';
  const right = text[portion.from] ?? '';
  return isLetterOrDigit(left) && isLetterOrDigit(right)
    ? Math.floor(twipsOfPt(portion.look.sizePt) * gap)
    : 0;
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
