/**
 * A w:sym: a character of a symbol font, by its code there. Boxes and ticks of forms carry meaning
 * and are written as the Unicode characters that look like them; others become □, so that the
 * reader sees that a sign stood there.
 */
export const symbol = (font: string, hex: string): string => {
  const code = Number.parseInt(hex, 16);
  if (Number.isNaN(code) || code < 0x20 || code > 0xffff || (code >= 0xd800 && code < 0xe000)) {
    return '';
  }
  if (code < 0xe000 || code > 0xf8ff) return String.fromCharCode(code);
  return FONTS.get(font.toLowerCase())?.get(code & 0xff) ?? '□';
};

export const isSymbolFont = (font: string): boolean =>
  /^(?:wingdings(?: [23])?|webdings|symbol)$/iu.test(font);

/** Characters of a symbol font that stand in a text as private ones (U+F0FE of Wingdings). */
export const readable = (text: string, font: string): string =>
  isSymbolFont(font)
    ? text.replace(/[\uf000-\uf0ff]/gu, (sign) => symbol(font, sign.charCodeAt(0).toString(16)))
    : text;

const WINGDINGS: readonly (readonly [number, string])[] = [
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '□'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xab, '★'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '→'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
  // ① … ⑩, black ❶ … ❿
  ...Array.from({ length: 10 }, (_, i) => [0x81 + i, String.fromCodePoint(0x2460 + i)] as const),
  ...Array.from({ length: 10 }, (_, i) => [0x8c + i, String.fromCodePoint(0x2776 + i)] as const),
];

const WINGDINGS_2: readonly (readonly [number, string])[] = [
  [0x4f, '✗'],
  [0x50, '✓'],
  [0x51, '☒'],
  [0x52, '☑'],
  [0x53, '☒'],
  [0xa3, '□'],
  ...Array.from({ length: 10 }, (_, i) => [0x6a + i, String.fromCodePoint(0x2460 + i)] as const),
];

const SYMBOL: readonly (readonly [number, string])[] = [
  [0xa3, '≤'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xbb, '≈'],
  [0xae, '→'],
  [0xa5, '∞'],
  [0xe5, '∑'],
];

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['wingdings', new Map(WINGDINGS)],
  ['wingdings 2', new Map(WINGDINGS_2)],
  ['symbol', new Map(SYMBOL)],
]);
