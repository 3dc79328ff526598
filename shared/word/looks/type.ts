import type { IFontAttributesProperties } from 'docx';
import type { Face, Format } from '../format.ts';
import { halfPoints } from '../units.ts';

/**
 * Digits and Latin letters take the Chinese face too: 5.2.2 sets all elements in 仿宋, and half a
 * character for each keeps the line on its grid of 28, which Times New Roman would not. No theme
 * fonts: asciiTheme would win over these names. The hint makes “ ” … — Chinese in Word.
 */
export const fontOf = (face: Face, format: Format): IFontAttributesProperties => {
  const { name } = format.faces[face];
  const latin = format.latin.font.value === '' ? name : format.latin.font.value;
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: latin, hint: 'eastAsia' };
};

/** How words look: face, size in points, and what is added between characters, in twips. */
export type Look = {
  readonly face: Face;
  readonly sizePt: number;
  readonly spacingTwips: number;
  readonly bold: boolean;
  readonly colour: Colour;
  /** Share of their width that characters keep (字符缩放), below 1; none where they keep it all. */
  readonly narrowed?: number;
};

/** Red is the 版头's alone. */
export type Colour = 'black' | 'red';

/** As Word writes it. */
export const hexOf = (colour: Colour, { masthead }: Format): string =>
  colour === 'red' ? masthead.colour.value : '000000';

/** Run properties in the docx library's words. A face may ask for bold itself (宋体 as 小标宋). */
export const runProperties = (
  { face, sizePt, spacingTwips, bold, colour, narrowed }: Look,
  format: Format,
) => ({
  font: fontOf(face, format),
  size: halfPoints(sizePt),
  ...(spacingTwips !== 0 && { characterSpacing: spacingTwips }),
  ...((bold || format.faces[face].bold) && { bold: true }),
  ...(colour === 'red' && { color: hexOf(colour, format) }),
  ...(narrowed !== undefined && { scale: Math.round(narrowed * 100) }),
});

/**
 * Words of body size, narrowed so that 28 characters fill the line. The styles say the same; the
 * runs repeat it so that text pasted into an office's own template keeps face and grid.
 */
export const bodyLook = (face: Face, bold: boolean, format: Format): Look => ({
  face,
  sizePt: format.body.sizePt.value,
  spacingTwips: format.grid.spacingTwips.value,
  bold,
  colour: 'black',
});

/** What all text starts from; not narrowed, since larger and smaller type inherits it. */
export const baseLook = ({ body }: Format): Look => plainLook(body.face.value, body.sizePt.value);

export const titleLook = ({ title }: Format): Look =>
  plainLook(title.face.value, title.sizePt.value);

export const pageNumberLook = ({ pageNumber }: Format): Look =>
  plainLook(pageNumber.face.value, pageNumber.sizePt.value);

/** Words of a size of their own, not narrowed. */
export const plainLook = (face: Face, sizePt: number): Look => ({
  face,
  sizePt,
  spacingTwips: 0,
  bold: false,
  colour: 'black',
});
