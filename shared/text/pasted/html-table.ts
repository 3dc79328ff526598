import { attribute } from './html-tokens.ts';

type Cell = { readonly lines: string[]; readonly columns: number; readonly rows: number };

/** A table while it is read. */
export type Table = {
  readonly rows: Cell[][];
  /** Words outside of all cells: its caption. */
  readonly loose: string[];
  nests: boolean;
};

export const newTable = (): Table => ({ rows: [], loose: [], nests: false });

/** What a page says of a width or height is not believed beyond this. */
const MOST_SPANNED = 60;

export const newCell = (attributes: string): Cell => ({
  lines: [],
  columns: spanned(attribute(attributes, 'colspan')),
  rows: spanned(attribute(attributes, 'rowspan')),
});

const spanned = (value: string | null): number =>
  Math.min(Math.max(Math.trunc(Number(value ?? 1)) || 1, 1), MOST_SPANNED);

/** A cell with more paragraphs holds a page, not a figure: old web pages are laid out in tables. */
const MOST_IN_CELL = 8;

/**
 * A table as a draft has it: a line a row, its cells joined by tabs, an empty cell where one above
 * reaches down. A table that only lays a page out gives the paragraphs of its cells.
 */
export function tableRows({ rows, loose, nests }: Table): readonly string[] {
  const isLayout =
    nests ||
    rows.every((row) => row.length < 2) ||
    rows.some((row) => row.some(({ lines }) => lines.length > MOST_IN_CELL));
  if (isLayout) return [...loose, ...rows.flatMap((row) => row.flatMap(({ lines }) => lines))];
  return [...loose, ...spread(rows)];
}

function spread(rows: readonly (readonly Cell[])[]): readonly string[] {
  const below: number[] = [];
  return rows.flatMap((row) => {
    const words: string[] = [];
    const reached = (): void => {
      while ((below[words.length] ?? 0) > 0) {
        below[words.length] = (below[words.length] ?? 0) - 1;
        words.push('');
      }
    };
    for (const { lines, columns, rows: down } of row) {
      reached();
      for (let column = 0; column < columns; column += 1) {
        below[words.length] = down - 1;
        words.push(column === 0 ? lines.join(' ') : '');
      }
    }
    reached();
    return words.some((cell) => cell !== '') ? [words.join('\t')] : [];
  });
}
