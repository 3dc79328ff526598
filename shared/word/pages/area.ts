import type { Format } from '../format.ts';
import { twipsOfMm } from '../units.ts';

/** 版心 and its paper in twips, from the paper's left and top edge. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly paper: { readonly width: number; readonly height: number };
};

/** What the margins of the file leave: each is rounded to twips by itself (see page.ts). */
export const areaOf = ({ paper, textArea }: Format, landscape = false): Area => {
  const left = twipsOfMm(textArea.leftMm.value);
  const top = twipsOfMm(textArea.topMm.value);
  const right = twipsOfMm(paper.widthMm.value - textArea.leftMm.value - textArea.widthMm.value);
  const bottom = twipsOfMm(paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value);
  const size = { width: twipsOfMm(paper.widthMm.value), height: twipsOfMm(paper.heightMm.value) };
  const width = size.width - left - right;
  const height = size.height - top - bottom;
  if (!landscape) return { left, top, width, height, paper: size };
  // Turned to the left: the binding side is the upper one.
  return {
    left: bottom,
    top: left,
    width: height,
    height: width,
    paper: { width: size.height, height: size.width },
  };
};
