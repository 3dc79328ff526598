import { SaxesParser } from 'saxes';

/**
 * An element exactly as the file has it: names with their prefixes, attributes in order. Only for
 * files of our own making; what comes from outside goes through read/xml.ts.
 */
export type Tree = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Tree | string)[];
};

const OPTIONS = { xmlns: false, position: false } as const;

type Growing = Tree & { readonly children: (Tree | string)[] };

export const treeOf = (xml: string): Tree => {
  const parser = new SaxesParser<typeof OPTIONS>(OPTIONS);
  const top: Growing = { name: '', attributes: {}, children: [] };
  const open: Growing[] = [top];
  const add = (node: Growing | string): void => {
    open.at(-1)?.children.push(node);
  };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const tree: Growing = { name, attributes, children: [] };
    add(tree);
    open.push(tree);
  });
  parser.on('text', add);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  const root = elementsOf(top)[0];
  if (root === undefined) throw new Error('the part is empty');
  return root;
};

export const elementsOf = ({ children }: Tree): readonly Tree[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree === undefined ? undefined : elementsOf(tree).find((child) => child.name === name);

export const textOf = (tree: Tree): string =>
  tree.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const written = (node: Tree | string): string => {
  if (typeof node === 'string') return escaped(node);
  const { name, children } = node;
  const head = openingOf(node);
  return children.length === 0
    ? `<${head}/>`
    : `<${head}>${children.map(written).join('')}</${name}>`;
};

/** Name and attributes, as they stand between < and >. */
export const openingOf = ({ name, attributes }: Tree): string =>
  name +
  Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

export const escaped = (text: string): string =>
  text.replace(/[&<>"\r]/gu, (character) => ESCAPES[character] ?? character);
