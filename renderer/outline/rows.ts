import { readMarker } from '../../shared/model/marker.ts';
import type { OutlineItem } from './outline-items.ts';

/** A row of the outline as it is seen. */
export type OutlineRow = {
  readonly item: OutlineItem;
  /** Among all items, also those that are folded away. */
  readonly index: number;
  /** Null where nothing stands below it. */
  readonly open: boolean | null;
  /** Its place among those of its level below the same clause, from 1, and how many these are. */
  readonly place: number;
  readonly of: number;
};

/** What a folded clause is known by: its number may change. */
export const foldKey = ({ level, label }: OutlineItem): string => `${level} ${label}`;

/** The rows that are seen: nothing below a folded one. */
export function rowsOf(
  items: readonly OutlineItem[],
  folded: ReadonlySet<string>,
): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const places = placesOf(items);
  /** Level of the folded clause these stand below. */
  let hidden = Number.POSITIVE_INFINITY;
  items.forEach((item, index) => {
    if (item.level > hidden) return;
    hidden = Number.POSITIVE_INFINITY;
    const isBranch = (items[index + 1]?.level ?? 0) > item.level;
    const isOpen = isBranch && !folded.has(foldKey(item));
    if (isBranch && !isOpen) hidden = item.level;
    const { place = 1, of = 1 } = places[index] ?? {};
    rows.push({ item, index, open: isBranch ? isOpen : null, place, of });
  });
  return rows;
}

function placesOf(items: readonly OutlineItem[]): readonly { place: number; of: number }[] {
  const places = items.map(() => ({ place: 1, of: 1 }));
  const open: number[][] = [];
  const close = (level: number): void => {
    while (open.length > level) {
      const group = open.pop() ?? [];
      group.forEach((index, at) => {
        places[index] = { place: at + 1, of: group.length };
      });
    }
  };
  items.forEach(({ level }, index) => {
    close(level);
    while (open.length < level) open.push([]);
    open[level - 1]?.push(index);
  });
  close(0);
  return places;
}

/** The row a clause is seen at: its own, or that of the folded one it stands in; -1 where there is none. */
export function rowAt(
  rows: readonly OutlineRow[],
  items: readonly OutlineItem[],
  path: string | null,
): number {
  const index = items.findIndex((item) => item.path === path);
  return index < 0 ? -1 : rows.findLastIndex((row) => row.index <= index);
}

/** The row of the clause another stands in; -1 at the top. */
export const parentRow = (rows: readonly OutlineRow[], at: number): number => {
  const level = rows[at]?.item.level ?? 1;
  return rows.findLastIndex((row, index) => index < at && row.item.level < level);
};

/** True for a clause itself and all that stands in it. */
export function standsIn(items: readonly OutlineItem[], index: number, outer: number): boolean {
  const level = items[outer]?.level ?? 0;
  if (index < outer) return false;
  return items.slice(outer + 1, index + 1).every((item) => item.level > level);
}

/** The next row behind one that begins with typed letters, or has the typed number; -1 for none. */
export function typedRow(rows: readonly OutlineRow[], at: number, typed: string): number {
  const begin = typed.length === 1 ? at + 1 : at;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (begin + step) % rows.length;
    const item = rows[index]?.item;
    if (item === undefined) continue;
    const number = readMarker(item.marker)?.number;
    if (item.label.startsWith(typed) || `${number ?? ''}` === typed) return index;
  }
  return -1;
}
