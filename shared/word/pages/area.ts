import type { Format } from '../format.ts';
import { twipsOfMm } from '../units.ts';

/** 版心 in twips from the paper's left and top edge. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What the margins of the file leave: each is rounded to twips by itself (see page.ts). */
export const areaOf = ({ paper, textArea }: Format): Area => {
  const left = twipsOfMm(textArea.leftMm.value);
  const top = twipsOfMm(textArea.topMm.value);
  const right = paper.widthMm.value - textArea.leftMm.value - textArea.widthMm.value;
  const bottom = paper.heightMm.value - textArea.topMm.value - textArea.heightMm.value;
  return {
    left,
    top,
    width: twipsOfMm(paper.widthMm.value) - left - twipsOfMm(right),
    height: twipsOfMm(paper.heightMm.value) - top - twipsOfMm(bottom),
  };
};
