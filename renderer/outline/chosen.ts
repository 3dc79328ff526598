import type { OutlineItem } from './outline-items.ts';
import type { OutlineRow } from './rows.ts';

/** Clauses of the outline chosen together: where the choice began, and all of them in order. */
export type Chosen = { readonly from: OutlineItem; readonly items: readonly OutlineItem[] };

/** Shift: from where the choice began to a row, and no others. */
export function chosenTo(
  rows: readonly OutlineRow[],
  before: Chosen | null,
  at: number,
  to: number,
): Chosen | null {
  const from = before?.from ?? rows[at]?.item;
  const begin = rows.findIndex(({ item }) => item === from);
  if (from === undefined || begin < 0 || rows[to] === undefined) return before;
  const [first, last] = begin < to ? [begin, to] : [to, begin];
  return { from, items: rows.slice(first, last + 1).map(({ item }) => item) };
}

/** Ctrl+click: one more, or one less. The row the keys stand at is the first where nothing is chosen. */
export function chosenAlso(
  rows: readonly OutlineRow[],
  before: Chosen | null,
  at: number,
  also: number,
): Chosen | null {
  const item = rows[also]?.item;
  const start = before?.items ?? (at >= 0 && rows[at] !== undefined ? [rows[at].item] : []);
  if (item === undefined) return before;
  const set = new Set(start);
  if (before !== null && set.has(item)) set.delete(item);
  else set.add(item);
  const items = rows.map((row) => row.item).filter((one) => set.has(one));
  return items.length === 0 ? null : { from: item, items };
}

/** The same clauses in an outline that was read again; null where one of them is not there any more. */
export function stillChosen(items: readonly OutlineItem[], before: Chosen): Chosen | null {
  const same = (one: OutlineItem): OutlineItem | undefined =>
    items.find(({ path, label }) => path === one.path && label === one.label);
  const found = before.items.flatMap((one) => same(one) ?? []);
  const from = same(before.from);
  return from === undefined || found.length < before.items.length ? null : { from, items: found };
}

/** After they were moved together: the first at its new place, and as many behind it at its level. */
export function chosenAgain(
  items: readonly OutlineItem[],
  path: string | null,
  before: Chosen,
): Chosen | null {
  const at = items.findIndex((item) => item.path === path);
  const first = items[at];
  if (first === undefined) return null;
  const labels = outermost(before.items).map(({ label }) => label);
  const behind = items.slice(at);
  const end = behind.findIndex(({ level }) => level < first.level);
  const siblings = (end < 0 ? behind : behind.slice(0, end)).filter(
    ({ level }) => level === first.level,
  );
  const found = siblings.slice(0, labels.length);
  return found.length > 1 && found.every(({ label }, index) => label === labels[index])
    ? { from: first, items: found }
    : null;
}

/** Without those that stand in another of them. */
const outermost = (items: readonly OutlineItem[]): readonly OutlineItem[] =>
  items.filter(({ path }) => !items.some((other) => path.startsWith(`${other.path}.`)));
