/**
 * The text of a piece of HTML as lines: what a browser would show, without styles and scripts. A
 * plain scanner in one pass; nothing of the page is run or loaded.
 */
export const htmlLines = (html: string): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  let skipping: string | null = null;
  let cells = 0;

  const end = () => {
    const text = line
      .replace(/[ \n\r\f]+/gu, ' ')
      .replace(/ ?\t ?/gu, '\t')
      .replace(/^ | $/gu, '');
    if (text.trim() !== '') lines.push(text);
    line = '';
    cells = 0;
  };

  for (const [whole, close = '', name = '', text = ''] of html.matchAll(TOKENS)) {
    const tag = name.toLowerCase();
    if (tag === '') {
      if (skipping === null && !whole.startsWith('<!')) line += characters(text);
      continue;
    }
    if (skipping !== null) {
      if (close !== '' && tag === skipping) skipping = null;
      continue;
    }
    if (SKIPPED.has(tag)) {
      if (close === '') skipping = tag;
    } else if (tag === 'td' || tag === 'th') {
      if (close === '' && cells++ > 0) line += '\t';
    } else if (tag === 'tr' || (BLOCKS.has(tag) && cells === 0)) {
      end();
    } else if (BLOCKS.has(tag)) {
      line += ' ';
    }
  }
  end();
  return lines;
};

/** Comments and declarations, tags, text. */
const TOKENS = /<!--.*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-z][a-z0-9:]*)[^>]*>?|([^<]+|<)/gisu;

const SKIPPED = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'xml']);
const BLOCKS = new Set(
  'address article aside blockquote body br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody tfoot thead ul caption'.split(
    ' ',
  ),
);

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: '\u3000',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  middot: '·',
  times: '×',
};

const characters = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0x1f && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : '';
    },
  );
