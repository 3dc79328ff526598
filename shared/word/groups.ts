import type { Imprint, Masthead, Placed, TableRow } from './blocks.ts';

/** Blocks that print one thing: the rows of a table, the lines of a 版记, else one paragraph. */
export type Group =
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'imprint'; readonly rows: readonly Imprint[] }
  | { readonly kind: 'masthead'; readonly block: Masthead }
  | { readonly kind: 'paragraph'; readonly placed: Placed };

/** Pages that lie the same way. */
export type Sheets = { readonly landscape: boolean; readonly placed: readonly Placed[] };

/** The document in pieces of one orientation, in order. */
export const sheetsOf = (placed: readonly Placed[]): readonly Sheets[] => {
  const sheets: { landscape: boolean; placed: Placed[] }[] = [];
  for (const [index, one] of placed.entries()) {
    const landscape = isAcross(placed, index);
    const last = sheets.at(-1);
    if (last?.landscape === landscape) last.placed.push(one);
    else sheets.push({ landscape, placed: [one] });
  }
  return sheets.length === 0 ? [{ landscape: false, placed: [] }] : sheets;
};

/** Label and title of an attachment lie the way its table does. */
const isAcross = (placed: readonly Placed[], at: number): boolean => {
  const block = placed[at]?.block;
  if (block === undefined) return false;
  if (block.kind === 'table-row') return block.landscape;
  if (block.kind === 'attachment-label') return leadsAcross(placed, at + 1);
  const label = placed.slice(Math.max(0, at - HEAD), at).findLastIndex(isLabel);
  return HEADING.has(block.kind) && label >= 0 && leadsAcross(placed, at);
};

/** Lines between 附件1 and its table, at most: a blank one, the title, a blank one. */
const HEAD = 4;
const HEADING: ReadonlySet<Placed['block']['kind']> = new Set(['blank', 'title']);
const isLabel = ({ block }: Placed): boolean => block.kind === 'attachment-label';

const leadsAcross = (placed: readonly Placed[], from: number): boolean => {
  const next = placed.slice(from, from + HEAD).find(({ block }) => !HEADING.has(block.kind));
  return next?.block.kind === 'table-row' && next.block.landscape;
};

/** Lines of a 版记 that surely fit on a page, the wrapped ones of 抄送 counted. */
export const MOST_FLOATING = 10;

/** What stands together in the file: paragraphs one by one, rows as tables. */
export const groupsOf = (placed: readonly Placed[]): readonly Group[] => {
  const groups: Group[] = [];
  let table: { kind: 'table'; rows: TableRow[] } | null = null;
  let imprint: { kind: 'imprint'; rows: Imprint[] } | null = null;
  for (const one of placed) {
    const { block } = one;
    if (block.kind === 'table-row') {
      if (table === null || table.rows[0]?.widths !== block.widths) {
        table = { kind: 'table', rows: [] };
        groups.push(table);
      }
      table.rows.push(block);
      continue;
    }
    table = null;
    if (block.kind === 'imprint') {
      if (imprint === null) {
        imprint = { kind: 'imprint', rows: [] };
        groups.push(imprint);
      }
      imprint.rows.push(block);
      continue;
    }
    const isSpecial =
      block.kind === 'masthead' && (block.place === 'letter' || block.organs.length > 1);
    groups.push(isSpecial ? { kind: 'masthead', block } : { kind: 'paragraph', placed: one });
  }
  return groups;
};
