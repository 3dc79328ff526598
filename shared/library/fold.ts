/**
 * Folds case, width and the shapes of quotation marks, dashes and brackets, so that pct finds ＰＣＴ
 * and [2024] finds 〔2024〕. Every UTF-16 code unit becomes exactly one: a place in the folded text
 * is the same place in the text. (NFKC and toLowerCase change lengths: … is ..., İ is i̇.)
 */
export const fold = (text: string): string => text.replace(FOLDABLE, foldOne);

const FOLDABLE =
  /[A-Z\u00c0-\u00d6\u00d8-\u00de\u0391-\u03a9\u0410-\u042f\uff01-\uff5e\u3000“”‘’—–‐〔〕【】]/g;

const SHAPES: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '‐': '-',
  '〔': '[',
  '〕': ']',
  '【': '[',
  '】': ']',
};

function foldOne(char: string): string {
  const code = char.charCodeAt(0);
  const narrow = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
  return SHAPES[char] ?? narrow.toLowerCase();
}
