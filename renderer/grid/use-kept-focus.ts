import { type RefObject, useLayoutEffect, useRef } from 'react';
import { focusIsLost } from '../focus.ts';
import { focusCell } from './focus.ts';
import { type Cell, canStand } from './move.ts';
import type { ShownRow } from './shown-rows.ts';

/**
 * A row may go while it has the focus: 无对应 where only 相近 is shown, a missing clause that was linked.
 * The row that took its place has the focus then, or the one before; where none is left, the view,
 * so that Escape and the other keys still work.
 */
export function useKeptFocus(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly ShownRow[] | null,
  cell: Cell | null,
): void {
  /** Null before the drafter stood anywhere. */
  const stood = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (rows === null) return;
    const standing = rows.filter(canStand);
    const at = standing.findIndex(({ key }) => key === cell?.row);
    if (at !== -1) stood.current = at;
    if (at !== -1 || stood.current === null || !focusIsLost()) return;
    const next = standing[Math.min(stood.current, standing.length - 1)];
    if (next === undefined || scroller.current === null) {
      document.querySelector<HTMLElement>('.full')?.focus({ preventScroll: true });
      return;
    }
    focusCell(scroller.current, { row: next.key, column: filledIn(next, cell?.column ?? 0) });
  }, [scroller, rows, cell]);
}

/** In a band not every column has a clause on every line. */
const filledIn = (row: ShownRow, column: number): number =>
  row.kind !== 'gap' || row.clauses[column - 1]
    ? column
    : row.clauses.findIndex((clause) => clause !== null) + 1;
