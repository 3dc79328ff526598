import type { Piece } from '../../shared/word/pages/types.ts';

/** Characters of one kind next to each other, and the room between them that fills their measure. */
export type Stretch = {
  readonly text: string;
  readonly isLatin: boolean;
  /** Added after every character, in points. */
  readonly spacing: number;
};

/** Natural width in points of words in a face, as this computer's fonts have it. */
export type NaturalWidth = (text: string, isLatin: boolean) => number;

/**
 * The words of a piece in stretches that take exactly the width the layout gives them, whatever
 * fonts this computer has: a substitute's digits are as a rule wider than half a character.
 *   2026年 in 仿宋: 4 x 8 pt + 16 pt; Noto's digits are 8.9 pt wide and are drawn 0.9 pt closer.
 */
export function stretchesOf(piece: Piece, natural: NaturalWidth): readonly Stretch[] {
  const parts = piece.text.match(/[\x20-\x7e]+|[^\x20-\x7e]+/gu) ?? [];
  const wide = parts
    .filter((text) => !isLatin(text))
    .reduce((sum, text) => sum + [...text].length * (piece.sizePt + piece.spacing), 0);
  const latinCount = parts.filter(isLatin).reduce((sum, text) => sum + text.length, 0);
  const latinNatural = parts.filter(isLatin).reduce((sum, text) => sum + natural(text, true), 0);
  const latinSpacing = latinCount === 0 ? 0 : (piece.width - wide - latinNatural) / latinCount;
  return parts.map((text) => ({
    text,
    isLatin: isLatin(text),
    spacing: isLatin(text) ? latinSpacing : wideSpacing(text, piece, natural),
  }));
}

const isLatin = (text: string): boolean => text.charCodeAt(0) < 0x80;

/** Squares in every font: ideographs, kana, full-width forms and the marks of Chinese alone. */
const SQUARES = /^[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uff60\uffe0-\uffe6]+$/u;

/** “ ” … — are narrow in some fonts; the layout counts them as whole characters. */
const wideSpacing = (text: string, piece: Piece, natural: NaturalWidth): number => {
  if (SQUARES.test(text)) return piece.spacing;
  const count = [...text].length;
  return piece.spacing + piece.sizePt - natural(text, false) / count;
};
