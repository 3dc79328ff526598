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
 * offices set it (22 mm). A name so long that its type would come near the title's is narrowed
 * instead, as offices do. Of several organs, each stands on a line of its own, 文件 beside them.
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
  const { leastSizePt, narrowest } = format.masthead;
  const fitting = (width / 20 - JOINT_SPARE) / characters;
  const wanted = Math.min(mostPt / organs.length ** 0.5, Math.max(fitting, leastSizePt.value));
  const narrowed = Math.max(narrowest.value, Math.min(1, hundredths(fitting / wanted)));
  const sizePt = Math.max(SMALLEST, Math.floor(Math.min(wanted, fitting / narrowed)));
  return { kind: 'masthead', organs, suffix, sizePt, narrowed, place, before: 0 };
};

/** Word scales characters by whole per cents. */
const hundredths = (share: number): number => Math.floor(share * 100) / 100;

/** Points: what even a name of a hundred characters keeps. */
const SMALLEST = 10;

/** Points for the rounding of renderers. */
const JOINT_SPARE = 6;
/** Room between the names of several organs and 文件, of the mark's size. */
export const JOINT_GAP = 0.5;
