import type { Masthead } from '../blocks.ts';
import type { Format } from '../format.ts';
import { twipsOfMm, twipsOfPt } from '../units.ts';
import { widthOf } from '../width.ts';

/** Height of the mark's line, of its size: tight, so that its top edge is near the line's. */
export const MASTHEAD_LINE = 1.1;
/**
 * In a line of exact height the feet of the characters stand at four fifths of it; Chinese
 * characters reach 0.82 of their size above their feet, which leaves so much above them.
 */
const INK_FROM_TOP = 0.8 * MASTHEAD_LINE - 0.82;

/** From the line's top to the upper edge of the characters, in twips. */
export const mastheadInk = (sizePt: number): number => Math.round(twipsOfPt(sizePt) * INK_FROM_TOP);

/**
 * The 发文机关标志 in the largest type that fits the text area, in whole points, never higher than
 * offices set it (22 mm). Of several organs, each stands on a line of its own, 文件 beside them.
 */
export const mastheadOf = (
  organs: readonly string[],
  suffix: string,
  place: Masthead['place'],
  format: Format,
): Masthead => {
  const longest = Math.max(...organs.map(widthOf), 1);
  const beside = organs.length > 1 && suffix !== '' ? JOINT_GAP : 0;
  const characters = longest + beside + widthOf(suffix);
  const width = twipsOfMm(format.textArea.widthMm.value);
  const mostPt = (format.masthead.maxHeightMm.value / 25.4) * 72;
  const sizePt = Math.max(
    10,
    Math.floor(Math.min(mostPt / organs.length ** 0.5, (width / 20 - JOINT_SPARE) / characters)),
  );
  return { kind: 'masthead', organs, suffix, sizePt, place, before: 0 };
};

/** Points for the rounding of renderers. */
const JOINT_SPARE = 6;
/** Room between the names of several organs and 文件, of the mark's size. */
export const JOINT_GAP = 0.5;
