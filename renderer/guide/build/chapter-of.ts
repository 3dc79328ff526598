import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Chapter, Inline } from '../tree.ts';

/**
 * A chapter of 用户手册 out of its Markdown. Used while the window is built, never in it: what the
 * window gets is data, so that no text can become markup there.
 *
 * Throws at what the guide has no use for (HTML, addresses of other places, headings of other levels), with the words:
 * it should fail on the desk of whoever writes it.
 */
export function chapterOf(markdown: string): Chapter {
  const pictures: string[] = [];
  const [head, ...rest] = lexer(markdown).filter(({ type }) => type !== 'space');
  if (head === undefined || !isOf(head, 'heading') || head.depth !== 1) {
    throw new Error(`a chapter begins with its title: ${head?.raw ?? 'nothing'}`);
  }
  const blocks = rest.map((token) => blockOf(token, pictures));
  return { title: head.text, blocks, pictures };
}

/** The chapter as a module of JavaScript that brings its pictures along. */
export function moduleOf(markdown: string): string {
  const { title, blocks, pictures } = chapterOf(markdown);
  return [
    ...pictures.map((path, at) => `import picture${at} from ${JSON.stringify(`./${path}`)};`),
    `const pictures = [${pictures.map((_, at) => `picture${at}`).join(', ')}];`,
    `export const chapter = { ...${JSON.stringify({ title, blocks })}, pictures };`,
  ].join('\n');
}

type Kinds = {
  readonly heading: Tokens.Heading;
  readonly paragraph: Tokens.Paragraph;
  readonly text: Tokens.Text;
  readonly list: Tokens.List;
  readonly table: Tokens.Table;
  readonly blockquote: Tokens.Blockquote;
  readonly image: Tokens.Image;
  readonly codespan: Tokens.Codespan;
  readonly strong: Tokens.Strong;
  readonly link: Tokens.Link;
};

const isOf = <Kind extends keyof Kinds>(token: Token, kind: Kind): token is Kinds[Kind] =>
  token.type === kind;

/** @param pictures those found so far; what is found here is put behind them. */
function blockOf(token: Token, pictures: string[]): Block {
  const blocksIn = (tokens: readonly Token[]): readonly Block[] =>
    tokens.filter(({ type }) => type !== 'space').map((each) => blockOf(each, pictures));
  if (isOf(token, 'heading') && (token.depth === 2 || token.depth === 3)) {
    return { kind: 'heading', level: token.depth, inside: inlines(token.tokens) };
  }
  if (isOf(token, 'paragraph')) {
    const [only] = token.tokens;
    if (only === undefined || !isOf(only, 'image') || token.tokens.length > 1) {
      return { kind: 'paragraph', inside: inlines(token.tokens) };
    }
    if (!/^pictures\/[\w-]+\.png$/.test(only.href)) throw unfit(token);
    return { kind: 'picture', at: pictures.push(only.href) - 1, words: only.text };
  }
  if (isOf(token, 'text')) return { kind: 'paragraph', inside: inlines(token.tokens ?? []) };
  if (isOf(token, 'list')) {
    const items = token.items.map(({ tokens }) => blocksIn(tokens));
    return { kind: 'list', ordered: token.ordered, items };
  }
  if (isOf(token, 'table')) {
    const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => inlines(tokens));
    return { kind: 'table', head: cells(token.header), rows: token.rows.map(cells) };
  }
  if (isOf(token, 'blockquote')) return { kind: 'note', inside: blocksIn(token.tokens) };
  throw unfit(token);
}

const inlines = (tokens: readonly Token[]): readonly Inline[] => tokens.map(inlineOf);

function inlineOf(token: Token): Inline {
  if (isOf(token, 'text')) return { kind: 'text', text: token.text.replaceAll('\n', '') };
  if (isOf(token, 'codespan')) return { kind: 'code', text: token.text };
  if (isOf(token, 'strong')) return { kind: 'strong', inside: inlines(token.tokens) };
  if (isOf(token, 'link') && /^\d\d-[\w-]+\.md$/.test(token.href)) {
    return { kind: 'link', chapter: token.href, inside: inlines(token.tokens) };
  }
  throw unfit(token);
}

const unfit = ({ type, raw }: Token): Error => new Error(`no ${type} in the guide: ${raw}`);
