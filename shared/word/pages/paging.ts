import type { Row, Stack } from './rows.ts';

/** A row on its page: the page from 0, its top in twips from the text area's top. */
export type Put = { readonly row: Row; readonly page: number; readonly top: number };

export type Paged = {
  readonly rows: readonly Put[];
  /** Pages filled, at least one. */
  readonly pages: number;
  /** Where the next row would stand on the last page. */
  readonly foot: number;
};

/**
 * Fills pages of a height (twips): a row goes on the next page when the text area has no room for
 * it. Paragraphs that stay with the next one move together, unless they would not fit on any page.
 */
export const paged = (stacks: readonly Stack[], height: number): Paged => {
  const rows: Put[] = [];
  let page = 0;
  let top = 0;
  const turn = (): void => {
    page++;
    top = 0;
  };
  const put = (row: Row): void => {
    rows.push({ row, page, top });
    top += row.height;
  };
  for (let index = 0; index < stacks.length; ) {
    const end = chainEnd(stacks, index);
    if (stacks[index]?.newPage === true && rows.length > 0) turn();
    if (top > 0 && top + neededBy(stacks, index, end) > height) turn();
    for (; index <= end; index++) {
      const stack = stacks[index];
      for (const [at, row] of (stack?.rows ?? []).entries()) {
        if (top > 0 && top + row.height > height) {
          turn();
          // The header stands alone on a page only where no row fits beside it.
          if (at > 0 && stack !== undefined && stack.header !== null) put(stack.header);
        }
        put(row);
      }
    }
  }
  return { rows, pages: page + 1, foot: top };
};

/** The last of the stacks that stay together from `index` on. */
const chainEnd = (stacks: readonly Stack[], index: number): number => {
  let end = index;
  while (stacks[end]?.keepNext === true && stacks[end + 1]?.newPage === false) end++;
  return end;
};

/** All rows of a chain but those of its last stack, of which only the first must fit. */
const neededBy = (stacks: readonly Stack[], from: number, end: number): number => {
  let height = 0;
  for (let index = from; index < end; index++) height += heightOf(stacks[index]?.rows ?? []);
  const last = stacks[end];
  return height + heightOf(last?.rows.slice(0, last.together) ?? []);
};

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height }) => sum + height, 0);
