import type { CSSProperties, FocusEvent, KeyboardEvent, RefObject } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import { pathName } from '../path-name.ts';
import { BandRowView, GapRowView } from './band-row.tsx';
import { ClauseRowView } from './clause-row.tsx';
import type { Drawing } from './draw.ts';
import { cellOf, focusCell, pageAway } from './focus.ts';
import type { GridActions } from './grid-actions.ts';
import { GridHead } from './grid-head.tsx';
import { type Cell, moved } from './move.ts';
import type { Show } from './precedent-cell.tsx';
import type { ShownRow } from './shown-rows.ts';

type Props = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly rows: readonly ShownRow[];
  readonly precedents: readonly Precedent[];
  /** How many clauses the draft has, shown or not. */
  readonly clauses: number;
  readonly cell: Cell | null;
  readonly show: Show;
  readonly drawing: Drawing;
  readonly actions: GridActions;
  readonly onCell: (cell: Cell) => void;
  readonly onTurn: (key: string) => void;
};

/** The rows with their sticky head; arrow keys go from cell to cell, one stop for the Tab key. */
export function GridTable(props: Props) {
  const { scroller, rows, precedents, clauses, cell, show, drawing, actions } = props;
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget, key } = event;
    if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = cellOf(target);
    // Keys inside a field or on a button belong to it.
    if (from === null || target.dataset['column'] === undefined) return;
    const to = moved(from, key, rows, precedents.length + 1) ?? pageAway(currentTarget, from, key);
    if (to === null) {
      enter(event, from);
      return;
    }
    event.preventDefault();
    focusCell(currentTarget, to);
  };
  const enter = (event: KeyboardEvent, { row, column }: Cell): void => {
    if (event.key !== 'Enter') return;
    const entered = rows.find(({ key }) => key === row);
    if (entered?.kind === 'clause' && column === 0) {
      event.preventDefault();
      actions.jump(entered.clause.span.from);
    }
  };
  const focused = ({ target }: FocusEvent): void => {
    const next = target instanceof HTMLElement ? cellOf(target) : null;
    if (next !== null) props.onCell(next);
  };
  const stop = cell !== null && rows.some(({ key }) => key === cell.row) ? cell : firstCell(rows);
  const columnIn = (key: string): number | null => (stop?.row === key ? stop.column : null);
  return (
    <div className="grid-scroller" ref={scroller}>
      <table
        className="grid-table"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the focus
        role="grid"
        aria-label="逐条对照"
        aria-readonly="true"
        style={{ '--precedents': precedents.length } as CSSProperties}
        onKeyDown={press}
        onFocus={focused}
      >
        <thead>
          <GridHead precedents={precedents} clauses={clauses} />
        </thead>
        <tbody>
          {rows.map((row) => {
            const common = { key: row.key, rowKey: row.key, precedents };
            switch (row.kind) {
              case 'section':
                return (
                  <tr key={row.key} className="grid-row grid-section">
                    <th scope="rowgroup" className="grid-across" colSpan={precedents.length + 1}>
                      <span className="grid-section-name">
                        {pathName(row.clause.path)} {row.clause.heading}
                      </span>
                    </th>
                  </tr>
                );
              case 'clause':
                return (
                  <ClauseRowView
                    {...common}
                    key={row.key}
                    row={row}
                    column={columnIn(row.key)}
                    show={show}
                    drawing={drawing}
                    actions={actions}
                  />
                );
              case 'band':
                return (
                  <BandRowView
                    {...common}
                    key={row.key}
                    row={row}
                    unfolded={row.unfolded}
                    focusable={stop?.row === row.key}
                    onTurn={props.onTurn}
                  />
                );
              default:
                return (
                  <GapRowView
                    {...common}
                    key={row.key}
                    clauses={row.clauses}
                    column={columnIn(row.key)}
                    actions={actions}
                  />
                );
            }
          })}
        </tbody>
      </table>
    </div>
  );
}

const firstCell = (rows: readonly ShownRow[]): Cell | null => {
  const first = rows.find(({ kind }) => kind !== 'section');
  return first === undefined ? null : { row: first.key, column: 0 };
};
