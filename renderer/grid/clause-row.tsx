import { memo, useEffect, useRef, useState } from 'react';
import type { GridCell } from '../../shared/compare/grid/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import type { Show } from '../compare/counterpart-text.tsx';
import { DraftCell } from './draft-cell.tsx';
import type { Drawing } from './draw.ts';
import type { GridActions } from './grid-actions.ts';
import { PrecedentCell } from './precedent-cell.tsx';

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
  /** Unfolds the slots below the row, or folds them. */
  readonly onTurn: (row: string) => void;
  readonly show: Show;
  readonly drawing: Drawing;
  readonly actions: GridActions;
};

/** One clause of the draft beside its counterparts. */
export const ClauseRowView = memo(function ClauseRowView(props: Props) {
  const {
    rowKey,
    source,
    clause,
    cells,
    precedents,
    column,
    editing,
    onEdit,
    onTurn,
    show,
    drawing,
    actions,
  } = props;
  const place = useRef<HTMLTableRowElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (drawn || place.current === null) return;
    return drawing.watch(place.current, () => setDrawn(true));
  }, [drawn, drawing]);

  return (
    <tr
      className="grid-row"
      ref={place}
      data-row={rowKey}
      data-drawn={drawn || undefined}
      data-active={column !== null || undefined}
    >
      <DraftCell
        source={source}
        clause={clause}
        focusable={column === 0}
        editing={editing}
        onEdit={(on) => onEdit(rowKey, on)}
        onTurn={() => onTurn(rowKey)}
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
              drawn={drawn}
              show={show}
              actions={actions}
            />
          )
        );
      })}
    </tr>
  );
});
