import { memo, useEffect, useRef, useState } from 'react';
import type { ClauseRow } from '../../shared/compare/grid/types.ts';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { DraftCell } from './draft-cell.tsx';
import type { Drawing } from './draw.ts';
import type { GridActions } from './grid-actions.ts';
import { PrecedentCell, type Show } from './precedent-cell.tsx';

type Props = {
  readonly rowKey: string;
  readonly row: ClauseRow;
  readonly precedents: readonly Precedent[];
  /** The column the keys work on when they work on this row, else null. */
  readonly column: number | null;
  readonly show: Show;
  readonly drawing: Drawing;
  readonly actions: GridActions;
};

/** One clause of the draft beside its counterparts. */
export const ClauseRowView = memo(function ClauseRowView(props: Props) {
  const { rowKey, row, precedents, column, show, drawing, actions } = props;
  const place = useRef<HTMLTableRowElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (drawn || place.current === null) return;
    return drawing.watch(place.current, () => setDrawn(true));
  }, [drawn, drawing]);

  const draft = wordsOf(row.clause);
  return (
    <tr
      className="grid-row"
      ref={place}
      data-row={rowKey}
      data-drawn={drawn || undefined}
      data-active={column !== null || undefined}
    >
      <DraftCell clause={row.clause} focusable={column === 0} actions={actions} />
      {precedents.map((precedent, at) => {
        const cell = row.cells[at];
        return (
          cell !== undefined && (
            <PrecedentCell
              key={precedent.id}
              draft={draft}
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
