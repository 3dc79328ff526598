/** A paragraph as a page sees it: so many lines of one height. Twips. */
export type Stack = {
  readonly lines: number;
  readonly lineHeight: number;
  readonly newPage: boolean;
  readonly keepNext: boolean;
};

/** Where a line stands: the page from 0, and its top in twips from the text area's top. */
export type Place = { readonly page: number; readonly top: number };

/**
 * Fills the pages of a height (twips): a line goes on the next page when the text area has no room for it. Paragraphs
 * that stay with the next one move together, unless they would not fit on any page. Gives the
 * places of every paragraph's lines.
 */
export const paged = (stacks: readonly Stack[], height: number): Place[][] => {
  const places: Place[][] = [];
  let page = 0;
  let top = 0;
  const turn = (): void => {
    page++;
    top = 0;
  };
  for (let index = 0; index < stacks.length; ) {
    const end = chainEnd(stacks, index);
    const first = stacks[index];
    if (first?.newPage === true && top + page > 0) turn();
    if (top > 0 && top + neededBy(stacks, index, end) > height) turn();
    for (; index <= end; index++) {
      const stack = stacks[index];
      const own: Place[] = [];
      for (let line = 0; line < (stack?.lines ?? 0); line++) {
        const lineHeight = stack?.lineHeight ?? 0;
        if (top > 0 && top + lineHeight > height) turn();
        own.push({ page, top });
        top += lineHeight;
      }
      places.push(own);
    }
  }
  return places;
};

/** The last paragraph of those that stay together from `index` on. */
const chainEnd = (stacks: readonly Stack[], index: number): number => {
  let end = index;
  while (stacks[end]?.keepNext === true && stacks[end + 1]?.newPage === false) end++;
  return end;
};

/** All lines of a chain but those of its last paragraph, of which only the first must fit. */
const neededBy = (stacks: readonly Stack[], from: number, end: number): number => {
  let height = stacks[end]?.lineHeight ?? 0;
  for (const { lines, lineHeight } of stacks.slice(from, end)) height += lines * lineHeight;
  return height;
};
