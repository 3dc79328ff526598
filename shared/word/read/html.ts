import { htmlCharacters } from '../../text/html-characters.ts';

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
      if (skipping === null && !whole.startsWith('<!'))
        line += htmlCharacters(text).replace(/[\u00a0\u2002]/gu, ' ');
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
