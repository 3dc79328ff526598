/** Blanks a page may use for spacing: space, tab, NBSP, en/em spaces, ideographic space. */
export const BLANKS = ' \\t\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';

const BLANK = new RegExp(`[${BLANKS}]`);
const PUNCTUATION =
  /[!-/:-@[-`{-~\u00a0-\u00bf\u2000-\u206f\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030-\u303f\ufe10-\ufe6f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\t ]/;

export const isBlank = (char: string): boolean => BLANK.test(char);

/** A Chinese character (the supplementary planes aside: no policy text uses them). */
export const isHan = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x3400 && code <= 0x4dbf) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  code === 0x3007;

/** Neither blank nor punctuation, of any width: a character that belongs to a word or number. */
const isWord = (char: string): boolean => !PUNCTUATION.test(char) && !BLANK.test(char);

/**
 * For every offset: is the nearest word character on this side, on the same line, Chinese?
 * Punctuation and blanks are looked through, so the answer does not depend on their width:
 * in `“3+6”,“专精特新”` the comma has 6 before and 专 after it.
 */
export type Neighbours = { readonly before: Uint8Array; readonly after: Uint8Array };

export function chineseNeighbours(text: string): Neighbours {
  const before = new Uint8Array(text.length);
  const after = new Uint8Array(text.length);
  const look = (nearest: boolean, offset: number): boolean => {
    const code = text.charCodeAt(offset);
    if (isHan(code)) return true;
    if (code === 0x0a) return false;
    return isWord(text.charAt(offset)) ? false : nearest;
  };
  let nearest = false;
  for (let offset = 0; offset < text.length; offset += 1) {
    before[offset] = nearest ? 1 : 0;
    nearest = look(nearest, offset);
  }
  nearest = false;
  for (let offset = text.length - 1; offset >= 0; offset -= 1) {
    after[offset] = nearest ? 1 : 0;
    nearest = look(nearest, offset);
  }
  return { before, after };
}
