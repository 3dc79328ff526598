import { memo, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { GridCell } from '../../shared/compare/grid/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import type { Show } from '../compare/counterpart-text.tsx';
import { focusIsLost } from '../focus.ts';
import { useLatest } from '../use-latest.ts';
import { DraftCell } from './draft-cell.tsx';
import type { Drawing } from './draw.ts';
import { FarCells } from './far-row.tsx';
import type { GridActions } from './grid-actions.ts';
import { PrecedentCell } from './precedent-cell.tsx';
import { readsTheSame } from './same-row.ts';

type Props = {
  readonly rowKey: string;
  readonly source: string;
  readonly clause: Clause;
  readonly cells: readonly GridCell[];
  readonly precedents: readonly Precedent[];
  /** The column the keys work on when they work on this row, else null. */
  readonly column: number | null;
  readonly editing: boolean;
  readonly onEdit: (row: string, on: boolean) => void;
  /** To the clause on the page. */
  readonly onJump: (row: string) => void;
  /** Unfolds the slots below the row, or folds them. */
  readonly onTurn: (row: string) => void;
  readonly show: Show;
  readonly drawing: Drawing;
  /** At the beginning the row stands where one looks first. */
  readonly soon: boolean;
  readonly actions: GridActions;
};

const settings = [
  'rowKey',
  'precedents',
  'column',
  'editing',
  'show',
  'drawing',
  'actions',
  'onEdit',
  'onTurn',
  'onJump',
] as const satisfies readonly (keyof Props)[];

/** The source changes with every edit; only the row that is edited needs it, and gets it then. */
const isSame = (a: Props, b: Props): boolean =>
  settings.every((key) => a[key] === b[key]) && readsTheSame(a, b);

/** One clause of the draft beside its counterparts. */
export const ClauseRowView = memo(function ClauseRowView(props: Props) {
  const { rowKey, clause, cells, column, drawing, soon } = props;
  const place = useRef<HTMLTableRowElement>(null);
  const [drawn, setDrawn] = useState(soon);
  useEffect(() => {
    if (drawn || place.current === null) return;
    return drawing.watch(place.current, () => setDrawn(true));
  }, [drawn, drawing]);
  // The cells are new ones: the one that had the focus passes it on.
  const focus = useLatest(column);
  useLayoutEffect(() => {
    if (!drawn || focus.current === null || !focusIsLost()) return;
    const cell = place.current?.querySelector<HTMLElement>(`[data-column="${focus.current}"]`);
    cell?.focus({ preventScroll: true });
  }, [drawn, focus]);
  return (
    <tr
      className="grid-row"
      ref={place}
      data-row={rowKey}
      data-active={column !== null || undefined}
    >
      {drawn ? <Cells {...props} /> : <FarCells clause={clause} cells={cells} />}
    </tr>
  );
}, isSame);

function Cells(props: Props) {
  const { rowKey, source, clause, cells, precedents, column, editing, show, actions } = props;
  return (
    <>
      <DraftCell
        source={source}
        clause={clause}
        focusable={column === 0}
        editing={editing}
        onEdit={(on) => props.onEdit(rowKey, on)}
        onTurn={() => props.onTurn(rowKey)}
        onJump={() => props.onJump(rowKey)}
        actions={actions}
      />
      {precedents.map((precedent, at) => {
        const cell = cells[at];
        return (
          cell !== undefined && (
            <PrecedentCell
              key={precedent.id}
              clause={clause}
              cell={cell}
              precedent={precedent}
              column={at + 1}
              focusable={column === at + 1}
              show={show}
              actions={actions}
            />
          )
        );
      })}
    </>
  );
}
