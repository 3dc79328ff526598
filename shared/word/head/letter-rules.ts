import type { Masthead } from '../blocks.ts';
import type { Format } from '../format.ts';
import type { Frame, ParagraphLook } from '../looks/look-types.ts';
import { twipsOfMm } from '../units.ts';

/** The lower edge of the mark's characters stands above the foot of its line, of its height. */
const UNDER_INK = 0.1;

/** From the top of a letter's mark to the double rule below it, in twips. */
export const belowMasthead = (block: Masthead, look: ParagraphLook, format: Format): number =>
  Math.round(
    look.line * (block.organs.length - UNDER_INK) +
      twipsOfMm(format.letter.ruleBelowMastheadMm.value),
  );

/** Where the double rule at the foot of a letter's first page stands. */
export const footFrame = ({ paper, letter }: Format): Frame => {
  const width = twipsOfMm(letter.ruleWidthMm.value);
  const bottom = twipsOfMm(paper.heightMm.value - letter.footRuleAboveEdgeMm.value);
  return {
    left: Math.round((twipsOfMm(paper.widthMm.value) - width) / 2),
    top: bottom - twipsOfMm(letter.ruleThicknessMm.value),
    width,
  };
};
