import type { LookRun, ParagraphLook } from '../looks/look-types.ts';
import type { Look } from '../looks/type.ts';
import { printable } from '../printable.ts';
import { twipsOfPt } from '../units.ts';
import type { Metrics } from './metrics.ts';
import { isLetterOrDigit, type Script, scriptOf } from './script.ts';

/** Words of one look in one script, counted from the paragraph's first code unit. */
export type Portion = {
  readonly from: number;
  readonly to: number;
  readonly script: Script;
  readonly look: Look;
};

/** A paragraph's text with the width of every character, before it is broken into lines. */
export type Measured = {
  /** A \n begins a row that was set by hand. */
  readonly text: string;
  readonly portions: readonly Portion[];
  /** Own width of each code unit in twips; the second half of a pair has none. */
  readonly widths: Float64Array;
  /** From each code unit to where the next one stands, if that is on the same line. */
  readonly steps: Float64Array;
};

export const measured = ({ runs }: ParagraphLook, metrics: Metrics): Measured => {
  const words = runs.map(wordsOf);
  const text = words.join('');
  const widths = new Float64Array(text.length);
  const portions: Portion[] = [];
  let script = metrics.initial;
  let from = 0;
  runs.forEach((look, index) => {
    const end = from + (words[index]?.length ?? 0);
    const size = twipsOfPt(look.sizePt);
    let start = from;
    for (let at = from; at < end; at++) {
      const character = text.codePointAt(at) ?? 0;
      const own = scriptOf(character, metrics.neutral);
      if (own !== null && own !== script) {
        if (at > start) portions.push({ from: start, to: at, script, look });
        start = at;
        script = own;
      }
      if (isMade(character)) continue;
      const alike = script === 'han' ? joinedFrom(text, at, end, metrics) : 1;
      widths[at] = alike * metrics.widthOf(character, script, look) * size * (look.narrowed ?? 1);
      at += character > 0xffff ? 1 : alike - 1;
    }
    if (end > start) portions.push({ from: start, to: end, script, look });
    from = end;
  });
  return { text, portions, widths, steps: stepsOf(text, portions, widths, metrics) };
};

/** How many marks the font draws as one from `at` on. */
const joinedFrom = (text: string, at: number, end: number, { joined }: Metrics): number => {
  const mark = text[at] ?? '';
  if (!joined.has(mark)) return 1;
  let count = 1;
  while (count < 3 && at + count < end && text[at + count] === mark) count++;
  return count;
};

/**
 * Spacing follows every character, and between Han and Latin stands the gap. The words of one look
 * and script begin on a whole twip, as word processors place them.
 */
const stepsOf = (
  text: string,
  portions: readonly Portion[],
  widths: Float64Array,
  metrics: Metrics,
): Float64Array => {
  const steps = new Float64Array(widths.length);
  portions.forEach(({ from, to, script, look }, index) => {
    let sum = 0;
    for (let at = from; at < to; at++) {
      const width = widths[at] ?? 0;
      if (width === 0) continue;
      steps[at] = width + look.spacingTwips;
      sum += width + look.spacingTwips;
    }
    const next = portions[index + 1];
    const gap =
      next !== undefined && script !== next.script && joinsWords(text, to)
        ? Math.floor(metrics.scriptGap * twipsOfPt(look.sizePt))
        : 0;
    const seam = gap - (next === undefined || metrics.spacesSeams ? 0 : look.spacingTwips);
    steps[to - 1] = (steps[to - 1] ?? 0) + Math.round(sum) - sum + seam;
  });
  return steps;
};

/** Letters or digits on both sides of a place: a gap stands between them, none beside marks. */
const joinsWords = (text: string, at: number): boolean =>
  isLetterOrDigit(text[at - 1] ?? '') && isLetterOrDigit(text[at] ?? '');

const wordsOf = ({ text, newLine }: LookRun): string => (newLine ? '\n' : '') + printable(text);

/** Tabs and line breaks have no width of their own. */
const isMade = (character: number): boolean => character === 0x09 || character === 0x0a;
