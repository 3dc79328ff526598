import type { Side } from '../../shared/suggest/structure/place.ts';
import type { OutlineItem } from './outline-items.ts';
import { type OutlineRow, standsIn } from './rows.ts';

/** Where a dragged clause would go: beside or into the clause of a row. */
export type Drop = { readonly row: number; readonly side: Side; readonly allowed: boolean };

/**
 * What a place on a row means: its upper part before the clause, its lower part behind it, the middle
 * into it. Below an open row stands what is in it, so there the lower part means into as well.
 *
 * @param part from 0 at the top of the row to 1 at its bottom.
 */
export function sideAt(part: number, { open }: Pick<OutlineRow, 'open'>): Side {
  if (part < 0.32) return 'before';
  return part > 0.68 && open !== true ? 'after' : 'into';
}

/** A clause goes anywhere but into itself. */
export function dropAt(
  items: readonly OutlineItem[],
  rows: readonly OutlineRow[],
  from: number,
  row: number,
  part: number,
): Drop | null {
  const target = rows[row];
  if (target === undefined) return null;
  return { row, side: sideAt(part, target), allowed: !standsIn(items, target.index, from) };
}

/** 移到“二、加强保障”之前 */
export function dropWords(rows: readonly OutlineRow[], drop: Drop | null): string {
  const item = drop === null ? undefined : rows[drop.row]?.item;
  if (drop === null || item === undefined) return '拖到要放的位置';
  if (!drop.allowed) return '不能移到自己之下';
  const where = drop.side === 'into' ? '之下' : drop.side === 'before' ? '之前' : '之后';
  return `移到“${item.marker}${item.label.slice(0, 14)}”${where}`;
}
