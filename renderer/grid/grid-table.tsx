import type { CSSProperties, FocusEvent, KeyboardEvent, RefObject } from 'react';
import { cellOf, focusCell, pageAway } from './focus.ts';
import { GridHead } from './grid-head.tsx';
import { type Cell, canStand, moved } from './move.ts';
import { type RowContext, RowView } from './row-view.tsx';
import type { ShownRow } from './shown-rows.ts';

type Props = RowContext & {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly ShownRow[];
  /** How many clauses the draft has, shown or not. */
  readonly clauses: number;
  readonly cell: Cell | null;
  /** The row being edited in place. */
  readonly edited: string | null;
  readonly onCell: (cell: Cell) => void;
};

/** From here on rows out of sight are not laid out; below, every place in the grid is exact. */
const MANY = 150;
/** Rows around the one with the focus that are drawn in full at once. */
const SOON = 4;

/** The rows with their sticky head; arrow keys go from cell to cell, one stop for the Tab key. */
export function GridTable(props: Props) {
  const { scroller, rows, clauses, cell, edited, onCell, ...context } = props;
  const { precedents, drawing, onEdit, onTurn, onJump } = context;
  const columns = precedents.length + 1;

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget: table, key } = event;
    // Keys inside a field, on a button or in an open list belong to it.
    if (!(target instanceof HTMLElement) || !table.contains(target)) return;
    if (target.dataset['column'] === undefined || event.nativeEvent.isComposing) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = cellOf(target);
    if (from === null) return;
    // A list that is just opening takes the focus in a moment; what is typed until then is not for the grid.
    if (target.querySelector('[data-menu][aria-expanded="true"]') !== null) {
      event.preventDefault();
      return;
    }
    const to = moved(from, key, rows, columns) ?? pageAway(table, from, key);
    if (to !== null) focusCell(table, to, 'nearest', drawing);
    else if (!entered(target, from, key)) return;
    event.preventDefault();
  };
  /** Enter, F2 and the space bar in a cell; false when the key means nothing there. */
  const entered = (target: HTMLElement, { row, column }: Cell, key: string): boolean => {
    const found = rows.find((shown) => shown.key === row);
    if (found?.kind === 'gap' && key === 'Enter') {
      target.querySelector<HTMLElement>('[data-menu]')?.click();
      return true;
    }
    if (found?.kind !== 'clause') return false;
    if (key === 'F2') onEdit(row, true);
    else if (key === ' ') onTurn(row);
    else if (key !== 'Enter') return false;
    else if (column === 0) onJump(row);
    else target.querySelector<HTMLElement>('[data-menu]')?.click();
    return true;
  };
  const focused = ({ target }: FocusEvent): void => {
    const next = target instanceof HTMLElement ? cellOf(target) : null;
    if (next !== null) onCell(next);
  };
  const stop = cell !== null && rows.some(({ key }) => key === cell.row) ? cell : firstCell(rows);
  const place = Math.max(
    0,
    rows.findIndex(({ key }) => key === stop?.row),
  );
  return (
    <div className="grid-scroller" ref={scroller}>
      <table
        className="grid-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the focus
        role="grid"
        aria-label="逐条对照"
        aria-readonly="true"
        data-many={rows.length > MANY || undefined}
        style={{ '--precedents': precedents.length } as CSSProperties}
        onKeyDown={press}
        onFocus={focused}
      >
        <thead>
          <GridHead precedents={precedents} clauses={clauses} />
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <RowView
              key={row.key}
              {...context}
              row={row}
              column={stop?.row === row.key ? stop.column : null}
              editing={edited === row.key}
              soon={Math.abs(at - place) <= SOON}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function firstCell(rows: readonly ShownRow[]): Cell | null {
  const first = rows.find(canStand);
  return first === undefined ? null : { row: first.key, column: 0 };
}
