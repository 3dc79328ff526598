import type { ParagraphLook, Tab } from '../looks/look-types.ts';
import type { Look } from '../looks/type.ts';
import { portionAt } from './advance.ts';
import type { Extent } from './breaking.ts';
import type { Measured, Portion } from './measured.ts';
import { afterTab } from './tabs.ts';

/** Some words of a line with their place in twips from the text area's left edge. */
export type Bit = {
  readonly text: string;
  readonly look: Look;
  readonly left: number;
  readonly width: number;
  readonly spacing: number;
};

/**
 * Places the words of one line: from the left, the right or the middle, or stretched to the right
 * edge as justified lines are (between Han characters and at blanks; the last line is not).
 */
export const bitsOf = (
  paragraph: Measured,
  line: Extent,
  look: ParagraphLook,
  first: boolean,
  areaWidth: number,
): Bit[] => {
  const indent = look.left + (first ? look.first : 0);
  const bits = naturalBits(paragraph, line, indent, look.tabs);
  const last = bits.at(-1);
  if (last === undefined) return [];
  const end = last.left + last.width - last.look.spacingTwips;
  const free = areaWidth - look.right - end;
  if (look.align === 'right') return bits.map((bit) => moved(bit, free));
  if (look.align === 'center') return bits.map((bit) => moved(bit, free / 2));
  if (look.align === 'left' || line.last || free <= 0) return bits;
  return stretched(bits, free);
};

const moved = (bit: Bit, by: number): Bit => ({ ...bit, left: bit.left + by });

type ScriptBit = Bit & { readonly script: Portion['script'] };

/** Words of one look and script, those of Latin each by itself: they stretch at their blanks. */
const naturalBits = (
  paragraph: Measured,
  { from, to }: Extent,
  indent: number,
  tabs: readonly Tab[],
): ScriptBit[] => {
  const { text, portions, steps } = paragraph;
  const bits: ScriptBit[] = [];
  let place = indent;
  for (let index = portionAt(portions, from); index < portions.length; index++) {
    const portion = portions[index];
    if (portion === undefined || portion.from >= to) break;
    const { look, script } = portion;
    const end = Math.min(to, portion.to);
    let start = Math.max(from, portion.from);
    let left = place;
    const put = (until: number): void => {
      const words = text.slice(start, until);
      const width = place - left;
      if (words !== '') {
        bits.push({ text: words, look, script, left, width, spacing: look.spacingTwips });
      }
    };
    for (let at = start; at < end; at++) {
      const tab = text[at] === '\t';
      if (tab) put(at);
      place = tab ? afterTab(paragraph, at, place, tabs) : place + (steps[at] ?? 0);
      if (!tab && (script !== 'latin' || text[at] !== ' ')) continue;
      if (!tab) put(at + 1);
      start = at + 1;
      left = place;
    }
    put(end);
  }
  return bits;
};

const stretched = (bits: readonly ScriptBit[], free: number): Bit[] => {
  const chances = bits.map((bit, index) => chancesOf(bit, bits[index + 1]));
  const all = chances.reduce((sum, count) => sum + count, 0);
  if (all === 0) return [...bits];
  const each = free / all;
  let shift = 0;
  return bits.map((bit, index) => {
    const grown = each * (chances[index] ?? 0);
    const placed = {
      ...bit,
      left: bit.left + shift,
      width: bit.width + grown,
      spacing: bit.spacing + (bit.script === 'han' ? each : 0),
    };
    shift += grown;
    return placed;
  });
};

/** Places behind which blank may be added: every Han character, a blank, a word before Han. */
const chancesOf = (bit: ScriptBit, next: ScriptBit | undefined): number => {
  if (bit.script === 'han') return [...bit.text].length - (next === undefined ? 1 : 0);
  return next !== undefined && (bit.text.endsWith(' ') || next.script === 'han') ? 1 : 0;
};
