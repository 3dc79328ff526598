import type { Precedent } from '../../shared/model/document.ts';
import type { Show } from '../compare/counterpart-text.tsx';
import { BandRowView } from './band-row.tsx';
import { ClauseRowView } from './clause-row.tsx';
import type { Drawing } from './draw.ts';
import { GapRowView } from './gap-row.tsx';
import type { GridActions } from './grid-actions.ts';
import { SectionRowView } from './section-row.tsx';
import type { ShownRow } from './shown-rows.ts';
import { SlotsRowView } from './slots-row.tsx';

/** What all rows of one drawing have in common. */
export type RowContext = {
  /** The draft's text, of which the rows were made. */
  readonly source: string;
  readonly precedents: readonly Precedent[];
  readonly show: Show;
  readonly drawing: Drawing;
  readonly actions: GridActions;
  readonly onEdit: (row: string, on: boolean) => void;
  readonly onTurn: (row: string) => void;
  readonly onJump: (row: string) => void;
};

type Props = RowContext & {
  readonly row: ShownRow;
  /** The column the keys work on when they work on this row, else null. */
  readonly column: number | null;
  readonly editing: boolean;
  /** At the beginning the row stands where one looks first. */
  readonly soon: boolean;
};

export function RowView({ row, column, editing, soon, ...context }: Props) {
  const { source, precedents, show, drawing, actions, onEdit, onTurn, onJump } = context;
  const common = { rowKey: row.key, precedents };
  switch (row.kind) {
    case 'section':
      return <SectionRowView clause={row.clause} columns={precedents.length + 1} />;
    case 'clause':
      return (
        <ClauseRowView
          {...common}
          {...{ source, column, editing, soon, show, drawing, actions, onEdit, onTurn, onJump }}
          clause={row.clause}
          cells={row.cells}
        />
      );
    case 'band':
      return (
        <BandRowView
          {...common}
          clauses={row.clauses}
          unfolded={row.unfolded}
          focusable={column !== null}
          onTurn={onTurn}
        />
      );
    case 'slots':
      return <SlotsRowView row={row.row} precedents={precedents} />;
    default:
      return <GapRowView {...common} clauses={row.clauses} {...{ column, actions }} />;
  }
}
