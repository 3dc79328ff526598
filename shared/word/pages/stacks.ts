import type { Placed } from '../blocks.ts';
import type { Format } from '../format.ts';
import { type Group, groupsOf, MOST_FLOATING } from '../groups.ts';
import { lookOf } from '../looks/paragraph-look.ts';
import type { Area } from './area.ts';
import { imprintRowOf } from './imprint.ts';
import { jointRowOf, letterRowOf } from './masthead.ts';
import type { Metrics } from './metrics.ts';
import { paragraphOf } from './paragraph.ts';
import { type Row, rowsOf, type Stack } from './rows.ts';
import { tableRowOf } from './table.ts';

/** What stands on the pages of one sheet: the text, and the 版记 at the bottom of the last one. */
export type Stacks = { readonly text: readonly Stack[]; readonly imprint: readonly Row[] };

/** @param from number of the first of these blocks in the document */
export const stacksOf = (
  placed: readonly Placed[],
  from: number,
  area: Area,
  format: Format,
  metrics: Metrics,
): Stacks => {
  const numbers = new Map(placed.map(({ block }, index) => [block, from + index] as const));
  const text: Stack[] = [];
  const imprint: Row[] = [];
  let at = from;
  groupsOf(placed).forEach((group, index, groups) => {
    if (group.kind === 'paragraph') {
      const { placed: one } = group;
      const rows = rowsOf(paragraphOf(lookOf(one.block, format), area.width, metrics), at);
      text.push({ ...plain(rows), newPage: one.newPage, keepNext: one.keepNext });
      at += 1;
      return;
    }
    const blocks = group.kind === 'masthead' ? [group.block] : group.rows;
    at += blocks.length;
    const rows = specialRows(group, (block) => numbers.get(block) ?? 0, area, format, metrics);
    if (group.kind === 'imprint' && rows.length <= MOST_FLOATING) imprint.push(...rows);
    else if (group.kind === 'table') text.push(...tableOf(rows, groups[index + 1]));
    else text.push(plain(rows));
  });
  return { text, imprint };
};

const plain = (rows: readonly Row[]): Stack => ({
  rows,
  header: null,
  together: 1,
  newPage: false,
  keepNext: false,
});

/** The header is repeated; it never stands alone. Word keeps tables apart by a thin paragraph. */
const tableOf = (rows: readonly Row[], next: Group | undefined): Stack[] => {
  const table = { ...plain(rows), header: rows[0] ?? null, together: 2 };
  if (next?.kind === 'paragraph') return [table];
  return [table, plain([{ height: THIN, words: [], rules: [] }])];
};

const THIN = 20;

const specialRows = (
  group: Exclude<Group, { readonly kind: 'paragraph' }>,
  numberOf: (block: Placed['block']) => number,
  area: Area,
  format: Format,
  metrics: Metrics,
): Row[] => {
  switch (group.kind) {
    case 'table':
      return group.rows.map((row, index) =>
        tableRowOf(row, numberOf(row), index === 0, format, metrics),
      );
    case 'imprint':
      return group.rows.map((line) =>
        imprintRowOf(line, numberOf(line), area.width, format, metrics),
      );
    case 'masthead': {
      const make = group.block.place === 'letter' ? letterRowOf : jointRowOf;
      return [make(group.block, numberOf(group.block), area, format, metrics)];
    }
  }
};
