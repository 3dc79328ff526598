import { unbroken } from '../unbroken.ts';
import { childOf, elementsOf, openingOf, type Tree, textOf, written } from './tree.ts';

/** Look of a run: the inside of its w:rPr; two runs of one look have the same. */
export type Look = string;

/** What stands in a paragraph, in order. Tabs are \t of the text; an object takes no room in it. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly look: Look }
  /** Line breaks, drawings; of a run where it has a look, beside the runs where it has none. */
  | { readonly kind: 'object'; readonly tree: Tree; readonly look: Look | null };

/** A paragraph mark; it carries the properties of the paragraph it ends. */
export type Mark = {
  /** The inside of w:pPr without what follows here. */
  readonly properties: string;
  /** Look of the mark itself. */
  readonly look: Look;
  /** The section that ends here, '' for none. */
  readonly section: string;
};

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly inlines: readonly Inline[];
  readonly mark: Mark;
};

export type Cell = {
  readonly properties: string;
  /** What must agree for two cells to be compared: spans and merges, not widths. */
  readonly shape: string;
  readonly paragraphs: readonly Paragraph[];
};

export type Row = {
  readonly kind: 'row';
  /** Cells joined by tabs. */
  readonly text: string;
  /** The inside of w:trPr. */
  readonly properties: string;
  readonly cells: readonly Cell[];
};

export type Table = {
  readonly kind: 'table';
  /** Rows as lines. */
  readonly text: string;
  /** w:tblPr and w:tblGrid. */
  readonly head: string;
  readonly columns: number;
  readonly rows: readonly Row[];
};

export type Item = Paragraph | Table;

/** The items of a body or cell of an exported file, in order. */
export const itemsOf = (container: Tree): readonly Item[] =>
  elementsOf(container).flatMap((element): Item[] => {
    switch (element.name) {
      case 'w:p':
        return [paragraphOf(element)];
      case 'w:tbl':
        return [tableOf(element)];
      case 'w:sectPr':
      case 'w:tcPr':
        return [];
      default:
        throw new Error(`no way to track changes in ${element.name}`);
    }
  });

const paragraphOf = (element: Tree): Paragraph => {
  const inlines = elementsOf(element).flatMap((child): Inline[] => {
    if (child.name === 'w:pPr') return [];
    return child.name === 'w:r' ? inlinesOf(child) : [{ kind: 'object', tree: child, look: null }];
  });
  return { kind: 'paragraph', text: textIn(inlines), inlines, mark: markOf(element) };
};

const textIn = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

const inlinesOf = (run: Tree): Inline[] => {
  const look = insideOf(childOf(run, 'w:rPr'));
  return elementsOf(run).flatMap((child): Inline[] => {
    switch (child.name) {
      case 'w:rPr':
        return [];
      case 'w:t':
        return textInline(unbroken(textOf(child)), look);
      case 'w:tab':
        return textInline('\t', look);
      // Their partners stand beside the runs, and a change of the text leaves them in peace.
      case 'w:commentReference':
        return [{ kind: 'object', tree: { ...run, children: [...run.children] }, look: null }];
      default:
        return [{ kind: 'object', tree: child, look }];
    }
  });
};

const textInline = (text: string, look: Look): Inline[] =>
  text === '' ? [] : [{ kind: 'text', text, look }];

const OF_MARK = ['w:rPr', 'w:sectPr', 'w:pPrChange'];

const markOf = (paragraph: Tree): Mark => {
  const properties = childOf(paragraph, 'w:pPr');
  const section = childOf(properties, 'w:sectPr');
  const own = properties === undefined ? [] : elementsOf(properties);
  return {
    properties: own
      .filter(({ name }) => !OF_MARK.includes(name))
      .map(written)
      .join(''),
    look: insideOf(childOf(properties, 'w:rPr')),
    section: section === undefined ? '' : written(section),
  };
};

const insideOf = (tree: Tree | undefined): string =>
  tree === undefined ? '' : tree.children.map(written).join('');

const tableOf = (table: Tree): Table => {
  const grid = childOf(table, 'w:tblGrid');
  const rows: Row[] = [];
  const head: string[] = [];
  for (const child of elementsOf(table)) {
    if (child.name === 'w:tr') rows.push(rowOf(child));
    else head.push(written(child));
  }
  return {
    kind: 'table',
    text: rows.map(({ text }) => text).join('\n'),
    head: head.join(''),
    columns: grid === undefined ? 0 : elementsOf(grid).length,
    rows,
  };
};

const rowOf = (row: Tree): Row => {
  const properties = childOf(row, 'w:trPr');
  const cells = elementsOf(row)
    .filter((child) => child !== properties)
    .map(cellOf);
  return {
    kind: 'row',
    text: cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' ')).join('\t'),
    properties: insideOf(properties),
    cells,
  };
};

const cellOf = (cell: Tree): Cell => {
  if (cell.name !== 'w:tc') throw new Error(`no way to track changes in ${cell.name}`);
  const properties = childOf(cell, 'w:tcPr');
  const paragraphs = itemsOf(cell).filter((item) => item.kind === 'paragraph');
  if (paragraphs.length !== itemsOf(cell).length) throw new Error('a table inside a table');
  const shape = properties === undefined ? [] : elementsOf(properties);
  return {
    properties: properties === undefined ? '' : written(properties),
    shape: shape
      .filter(({ name }) => name === 'w:gridSpan' || name === 'w:vMerge')
      .map(openingOf)
      .join(' '),
    paragraphs,
  };
};
