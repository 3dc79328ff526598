import type { Masthead } from '../blocks.ts';
import type { Format } from '../format.ts';
import { jointLooks } from '../head/joint.ts';
import { belowMasthead, footFrame } from '../head/letter-rules.ts';
import type { Frame } from '../looks/look-types.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import { twipsOfMm } from '../units.ts';
import type { Area } from './area.ts';
import type { Metrics } from './metrics.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { lying, type Row, type RowRule, rowsOf, type Words } from './rows.ts';

/** Several organs in the middle of the text area, 文件 at half their height (7.2.4). */
export const jointRowOf = (
  mark: Masthead,
  block: number,
  area: Area,
  format: Format,
  metrics: Metrics,
): Row => {
  const { widths, height, organs, suffix } = jointLooks(mark, format);
  const left = (area.width - widths[0] - widths[1]) / 2;
  let top = 0;
  const names = organs.flatMap((look): Words[] => {
    const { words, bottom } = column(paragraphOf(look, widths[0], metrics), block, left, top);
    top = bottom;
    return words;
  });
  const beside = paragraphOf(suffix, widths[1], metrics);
  const middle = (height - beside.lines.length * suffix.line) / 2;
  return {
    height: Math.max(height, top),
    words: [...names, ...column(beside, block, left + widths[0], middle).words],
    rules: [],
  };
};

const column = (paragraph: Paragraph, block: number, left: number, from: number) => {
  let bottom = from;
  const words = rowsOf(paragraph, block).flatMap((row) => {
    const placed = row.words.map((one) => ({ ...one, left, top: one.top + bottom }));
    bottom += row.height;
    return placed;
  });
  return { words, bottom };
};

/**
 * The mark of a letter and the double rule below it stand on the paper (10.1), partly above the
 * text area; the text begins under them.
 */
export const letterRowOf = (
  mark: Masthead,
  block: number,
  area: Area,
  format: Format,
  metrics: Metrics,
): Row => {
  const look = lookOf(mark, format);
  const frame = look.frame ?? { left: area.left, top: area.top, width: area.width };
  const [left, top] = [frame.left - area.left, frame.top - area.top];
  const toRule = belowMasthead(mark, look, format);
  const { words } = column(paragraphOf(look, frame.width, metrics), block, left, top);
  const foot = top + toRule + twipsOfMm(format.letter.ruleThicknessMm.value);
  return {
    height: Math.max(0, foot),
    words,
    rules: doubleRule(left, top + toRule, frame.width, 'above', format),
  };
};

/** The second double rule at the foot of a letter's first page, from the text area's corner. */
export const footRules = (area: Area, format: Format): readonly RowRule[] => {
  const { left, top, width }: Frame = footFrame(format);
  return doubleRule(left - area.left, top - area.top, width, 'below', format);
};

/** Half of a double rule is the thick one, a quarter the gap, a quarter the thin one. */
const doubleRule = (
  left: number,
  top: number,
  width: number,
  thick: 'above' | 'below',
  format: Format,
): RowRule[] => {
  const mm = format.letter.ruleThicknessMm.value;
  const at = (share: number): number => top + share * twipsOfMm(mm);
  const right = left + width;
  return thick === 'above'
    ? [
        lying('letter', mm / 2, left, right, at(0.25)),
        lying('letter', mm / 4, left, right, at(0.875)),
      ]
    : [
        lying('letter', mm / 4, left, right, at(0.125)),
        lying('letter', mm / 2, left, right, at(0.75)),
      ];
};
