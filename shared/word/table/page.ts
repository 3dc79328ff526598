import { type ISectionPropertiesOptions, PageOrientation } from 'docx';
import type { Format } from '../format.ts';
import { twipsOfMm } from '../units.ts';

/**
 * The official page on its side (8): what is its top in portrait lies at the right, its binding side
 * at the top, so that the table's header comes to the binding side of odd pages.
 */
export const landscapePage = ({ paper, textArea }: Format): ISectionPropertiesOptions => {
  const [width, height] = [paper.widthMm.value, paper.heightMm.value];
  const { topMm, leftMm, widthMm, heightMm } = textArea;
  return {
    page: {
      // The library turns width and height itself.
      size: {
        width: twipsOfMm(width),
        height: twipsOfMm(height),
        orientation: PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twipsOfMm(leftMm.value),
        bottom: twipsOfMm(width - leftMm.value - widthMm.value),
        left: twipsOfMm(height - topMm.value - heightMm.value),
        right: twipsOfMm(topMm.value),
        header: twipsOfMm(HEADER_MM),
        footer: twipsOfMm(HEADER_MM),
        gutter: 0,
      },
    },
  };
};

const HEADER_MM = 12;
