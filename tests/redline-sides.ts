import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/**
 * What a Word file holds once all its tracked changes are accepted or rejected, done on the XML and
 * apart from the product's reader: revisions are resolved as ISO 29500 describes them, then runs of
 * one look are joined. Two files that say and look the same give equal lines.
 */
export type Side = 'accepted' | 'rejected';

type Node = { name: string; attributes: Record<string, string>; children: (Node | string)[] };

const parse = (xml: string): Node => {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const stack: Node[] = [{ name: '', attributes: {}, children: [] }];
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: { ...attributes }, children: [] };
    stack.at(-1)?.children.push(node);
    stack.push(node);
  });
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return nodes(stack[0]?.children ?? [])[0] ?? { name: '', attributes: {}, children: [] };
};

const nodes = (children: readonly (Node | string)[]): Node[] =>
  children.filter((child): child is Node => typeof child !== 'string');

const find = (node: Node | undefined, name: string): Node | undefined =>
  nodes(node?.children ?? []).find((child) => child.name === name);

const show = (node: Node | string): string => {
  if (typeof node === 'string') return node;
  const attributes = Object.entries(node.attributes).map(([key, value]) => ` ${key}=${value}`);
  return `<${node.name}${attributes.sort().join('')}>${node.children.map(show).join('')}</>`;
};

/** One line a paragraph, row or table head: look of the paragraph, then words with their looks. */
export const sideOf = (bytes: Uint8Array, side: Side): string[] => {
  const part = unzipSync(bytes)['word/document.xml'];
  const body = find(parse(part === undefined ? '' : strFromU8(part)), 'w:body');
  return blocks(body?.children ?? [], side);
};

const blocks = (children: readonly (Node | string)[], side: Side): string[] => {
  const lines: string[] = [];
  const gone = side === 'accepted' ? 'w:del' : 'w:ins';
  let carried: Word[] = [];
  for (const child of nodes(children)) {
    if (child.name === 'w:p') {
      const properties = find(child, 'w:pPr');
      carried.push(...wordsOf(child.children, side));
      if (find(find(properties, 'w:rPr'), gone)) continue;
      lines.push(`${lookOf(properties, side)} ${joinedWords(carried)}`);
      carried = [];
      continue;
    }
    if (carried.length > 0) throw new Error(`words run into a ${child.name}`);
    if (child.name === 'w:tbl') {
      const rows = nodes(child.children).filter(({ name }) => name === 'w:tr');
      const kept = rows.filter((row) => !find(find(row, 'w:trPr'), gone));
      if (kept.length > 0) lines.push('table');
      for (const row of kept) {
        lines.push('row');
        for (const cell of nodes(row.children).filter(({ name }) => name === 'w:tc')) {
          lines.push('cell', ...blocks(cell.children, side));
        }
      }
    }
  }
  if (carried.length > 0) throw new Error('words run out of the text');
  return lines;
};

/** keepNext is no matter of review, and a mark's own look none of the words. */
const NOT_SHOWN = ['w:rPr', 'w:pPrChange', 'w:sectPr', 'w:keepNext'];

const lookOf = (properties: Node | undefined, side: Side): string => {
  const before = find(find(properties, 'w:pPrChange'), 'w:pPr');
  const valid = side === 'rejected' && before !== undefined ? before : properties;
  return nodes(valid?.children ?? [])
    .filter(({ name }) => !NOT_SHOWN.includes(name))
    .map(show)
    .join('');
};

type Word = { readonly look: string; readonly text: string };

const wordsOf = (children: readonly (Node | string)[], side: Side): Word[] =>
  nodes(children).flatMap((child): Word[] => {
    const kept = side === 'accepted' ? 'w:ins' : 'w:del';
    if (child.name === kept) return wordsOf(child.children, side);
    if (child.name !== 'w:r') return [];
    const properties = find(child, 'w:rPr');
    const before = find(find(properties, 'w:rPrChange'), 'w:rPr');
    const valid = side === 'rejected' && before !== undefined ? before : properties;
    const look = nodes(valid?.children ?? [])
      .filter(({ name }) => name !== 'w:rPrChange')
      .map(show)
      .join('');
    return nodes(child.children).flatMap((inner): Word[] => {
      if (inner.name === 'w:rPr') return [];
      const isText = inner.name === 'w:t' || inner.name === 'w:delText';
      const text = isText ? inner.children.join('') : `<${inner.name}>`;
      // Where all that was written cannot be printed, a run without words says nothing.
      return text === '' ? [] : [{ look, text }];
    });
  });

const joinedWords = (words: readonly Word[]): string => {
  let line = '';
  let look: string | null = null;
  for (const word of words) {
    if (word.look !== look) line += `{${word.look}}`;
    look = word.look;
    line += word.text;
  }
  return line;
};
