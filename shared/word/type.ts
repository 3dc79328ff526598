import type { IFontAttributesProperties } from 'docx';
import { type Face, officialFormat as format } from './format.ts';
import { halfPoints, twipsOfPt } from './units.ts';

/** Width of a body character with its spacing in twips; indents inside the text count in these. */
export const CHARACTER = twipsOfPt(format.body.sizePt.value) + format.grid.spacingTwips.value;

/**
 * Digits and Latin letters take the Chinese face too: 5.2.2 sets all elements in 仿宋, and half a
 * character for each keeps the line on its grid of 28, which Times New Roman would not. No theme
 * fonts: asciiTheme would win over these names. The hint makes “ ” … — Chinese in Word.
 */
export const fontOf = (face: Face): IFontAttributesProperties => {
  const { name } = format.faces[face];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: 'eastAsia' };
};

/**
 * Look of a run of body size. The styles say the same; the runs repeat it so that text pasted
 * into an office's own template keeps its face and grid.
 */
export const runLook = (face: Face) => ({
  font: fontOf(face),
  size: halfPoints(format.body.sizePt.value),
  characterSpacing: format.grid.spacingTwips.value,
});

/** Look of a run of the title, which has no grid of its own. */
export const titleLook = () => ({
  font: fontOf(format.title.face.value),
  size: halfPoints(format.title.sizePt.value),
  characterSpacing: 0,
});

export const pageNumberLook = () => ({
  font: fontOf(format.pageNumber.face.value),
  size: halfPoints(format.pageNumber.sizePt.value),
  characterSpacing: 0,
});
