import { flushSync } from 'react-dom';
import type { Drawing } from './draw.ts';
import type { Cell } from './move.ts';

/** The cell an element lies in; null outside the cells. */
export function cellOf(element: HTMLElement): Cell | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = Number(element.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? 0);
  return row === undefined ? null : { row, column };
}

/**
 * Puts the focus into a cell; a row that spans all columns has only one. What the row looks like is
 * known once it is drawn, so it is drawn first.
 */
export function focusCell(
  table: HTMLElement,
  { row, column }: Cell,
  block: 'center' | 'nearest' = 'nearest',
  drawing?: Drawing,
): boolean {
  const line = table.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
  if (line !== null) flushSync(() => drawing?.draw(line));
  const cell =
    line?.querySelector<HTMLElement>(`[data-column="${column}"]`) ??
    line?.querySelector<HTMLElement>('[data-column]');
  if (!cell) return false;
  cell.focus({ preventScroll: true });
  cell.scrollIntoView({ block, inline: 'nearest' });
  return true;
}

/** PageDown and PageUp: the row that stands about one window away; null for other keys. */
export function pageAway(table: HTMLElement, from: Cell, key: string): Cell | null {
  const step = { PageDown: 1, PageUp: -1 }[key];
  const scroller = table.parentElement;
  if (step === undefined || scroller === null) return null;
  const rows = [...table.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.find(({ dataset }) => dataset['row'] === from.row)?.offsetTop ?? 0;
  const goal = at + step * scroller.clientHeight * 0.9;
  const found =
    step === 1
      ? (rows.find(({ offsetTop }) => offsetTop >= goal) ?? rows.at(-1))
      : (rows.findLast(({ offsetTop }) => offsetTop <= goal) ?? rows[0]);
  const row = found?.dataset['row'];
  return row === undefined ? null : { ...from, row };
}
