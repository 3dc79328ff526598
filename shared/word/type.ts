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

const look = (face: Face, sizePt: number) => ({ font: fontOf(face), size: halfPoints(sizePt) });

/**
 * Look of a run of body size, narrowed so that 28 characters fill the line. The styles say the
 * same; the runs repeat it so that text pasted into an office's own template keeps face and grid.
 */
export const runLook = (face: Face) => ({
  ...look(face, format.body.sizePt.value),
  characterSpacing: format.grid.spacingTwips.value,
});

/** What all text starts from; not narrowed, since larger and smaller type inherits it. */
export const baseLook = () => look(format.body.face.value, format.body.sizePt.value);

export const titleLook = () => look(format.title.face.value, format.title.sizePt.value);

export const pageNumberLook = () =>
  look(format.pageNumber.face.value, format.pageNumber.sizePt.value);
