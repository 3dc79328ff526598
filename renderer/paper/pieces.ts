import type { Piece } from '../../shared/word/pages/types.ts';

/** Characters of one kind next to each other, as they are drawn to fill their measure. */
export type Stretch = {
  readonly text: string;
  readonly isLatin: boolean;
  /** Added after every character, in points. */
  readonly spacing: number;
  /** The measure in points and by how much the letters are narrowed to keep it; null: as they are. */
  readonly narrowed: { readonly width: number; readonly scale: number } | null;
};

/** Natural width in points of words in a face, as this computer's fonts have it. */
export type NaturalWidth = (text: string, isLatin: boolean) => number;

/**
 * The words of a piece in stretches that take exactly the width the layout gives them, whatever
 * fonts this computer has. A substitute's letters and digits may be wider than the half characters
 * of 仿宋: then they are narrowed, as touching letters would be no preview of anything.
 *   2026年 in 仿宋: 4 x 8 pt + 16 pt; Noto's digits are 8.9 pt wide and are drawn at nine tenths.
 */
export function stretchesOf(piece: Piece, natural: NaturalWidth): readonly Stretch[] {
  const parts = piece.text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? [];
  const latin = parts.filter(isLatin).join('');
  const wide = parts
    .filter((text) => !isLatin(text))
    .reduce((sum, text) => sum + [...text].length * stepOf(piece), 0);
  const room = piece.width - wide;
  return parts.map((text) =>
    isLatin(text)
      ? latinStretch(text, (room * text.length) / latin.length, natural(text, true))
      : wideStretch(text, piece, natural),
  );
}

/** From one square character to the next; those of a very long 发文机关标志 are narrowed. */
const stepOf = ({ sizePt, spacing, narrowed = 1 }: Piece): number => sizePt * narrowed + spacing;

const wideStretch = (text: string, piece: Piece, natural: NaturalWidth): Stretch => {
  const spacing = wideSpacing(text, piece, natural);
  const scale = piece.narrowed;
  if (scale === undefined) return { text, isLatin: false, spacing, narrowed: null };
  const width = [...text].length * stepOf(piece);
  // The blanks between the characters are narrowed with them.
  return { text, isLatin: false, spacing: spacing / scale, narrowed: { width, scale } };
};

const latinStretch = (text: string, width: number, own: number): Stretch =>
  own > width && width > 0
    ? { text, isLatin: true, spacing: 0, narrowed: { width, scale: width / own } }
    : { text, isLatin: true, spacing: (width - own) / text.length, narrowed: null };

const isLatin = (text: string): boolean => text.charCodeAt(0) < 0x80;

/** Squares in every font: ideographs, kana, full-width forms and the marks of Chinese alone. */
const SQUARES = /^[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]+$/u;

/** “ ” … — are narrow in some fonts; the layout counts them as whole characters. */
const wideSpacing = (text: string, piece: Piece, natural: NaturalWidth): number => {
  if (SQUARES.test(text)) return piece.spacing;
  const characters = [...text];
  // One by one: side by side a canvas pulls 。（ together, which the sheet does not.
  const width = characters.reduce((sum, character) => sum + natural(character, false), 0);
  return piece.spacing + piece.sizePt - width / characters.length;
};
