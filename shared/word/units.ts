import type { Format } from './format.ts';

/** Word measures in twips (a twentieth of a point) and takes integers only. */
export const twipsOfMm = (mm: number): number => Math.round((mm / 25.4) * 1440);

export const twipsOfPt = (points: number): number => Math.round(points * 20);

/** Font sizes are written in half points: 16 pt is 32. */
export const halfPoints = (points: number): number => Math.round(points * 2);

/** Width of a body character with its spacing in twips; indents inside the text count in these. */
export const characterOf = ({ body, grid }: Format): number =>
  twipsOfPt(body.sizePt.value) + grid.spacingTwips.value;
