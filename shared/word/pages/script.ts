/** Han and its marks, Latin letters and digits; neutral marks follow the script before them. */
export type Script = 'han' | 'latin';

/**
 * The script of a character as word processors see it. A blank has none: it goes on with what
 * stands before it. Neutral marks (“ ” … — ① and symbols) have the script they are given.
 */
export const scriptOf = (character: number, neutral: Script | null): Script | null => {
  if (character <= 0x20 || character === 0xa0) return null;
  if (character < 0x2000) return 'latin';
  // General punctuation, letter-like symbols, number forms, arrows, circled digits, shapes.
  if (character < 0x2e80) return neutral;
  return 'han';
};

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

export const isLetterOrDigit = (character: string): boolean => {
  const code = character.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return true;
  if (code < 0x80) {
    return (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a)
    );
  }
  return LETTER_OR_DIGIT.test(character);
};
