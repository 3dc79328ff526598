import {
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { gridOf } from '../../shared/compare/grid.ts';
import type { LinkDecision } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { compared } from '../../shared/model/walk.ts';
import type { HunkWalker } from '../compare/compare-pane.tsx';
import { PrecedentChips } from '../compare/precedent-chips.tsx';
import type { Desk } from '../desk.ts';
import { afterDrawing } from '../later.ts';
import { useColumns } from '../library/use-columns.ts';
import type { AlignmentState } from '../reading/use-reading.ts';
import type { Dispatch } from '../session.ts';
import { useLatest } from '../use-latest.ts';
import { useDrawing } from './draw.ts';
import { focusCell } from './focus.ts';
import './grid.css';
import './map.css';
import { absence } from './absence.tsx';
import type { GridActions } from './grid-actions.ts';
import { GridFilters } from './grid-filters.tsx';
import { GridMap } from './grid-map.tsx';
import { GridTable } from './grid-table.tsx';
import { GridTools } from './grid-tools.tsx';
import { GridWalk } from './grid-walk.tsx';
import type { Cell } from './move.ts';
import { shownRows, turnedWith } from './shown-rows.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useWalk } from './use-walk.ts';

type Props = {
  readonly policy: Policy;
  readonly alignment: AlignmentState;
  readonly precedents: readonly Precedent[];
  /** What the drafter said of links. */
  readonly decisions: readonly LinkDecision[];
  readonly desk: Desk;
  /** Where the drafter stood when the grid was last left, or the clause of the caret. */
  readonly place: RefObject<Cell | null>;
  /** Rows folded or unfolded there. */
  readonly turned: RefObject<ReadonlySet<string>>;
  readonly walker: RefObject<HunkWalker | null>;
  readonly actions: GridActions;
  readonly dispatch: Dispatch;
};

/** 逐条对照: the whole draft against the chosen precedents. */
export const GridView = memo(function GridView(props: Props) {
  const { policy, alignment, precedents, decisions, desk, place, walker, actions, dispatch } =
    props;
  const { chosen, view, full } = desk;
  const columns = useColumns(precedents, chosen);
  const clauses = useMemo(() => compared(policy.clauses).length, [policy]);
  const grid = useMemo(
    () =>
      alignment.stage === 'ready' ? gridOf(policy, columns, alignment.alignment, decisions) : null,
    [policy, columns, alignment, decisions],
  );
  const [turned, setTurned] = useState(props.turned.current);
  useEffect(() => {
    props.turned.current = turned;
  }, [props.turned, turned]);
  const rows = useMemo(
    () => (grid === null ? null : shownRows(grid, full.filter, turned)),
    [grid, full.filter, turned],
  );

  // Rows are not drawn anew when only their places change, so the place is looked up when asked for.
  const latest = useLatest(rows);
  const turn = useCallback(
    (key: string): void => {
      const row = latest.current?.find((shown) => shown.key === key);
      if (row !== undefined) setTurned((now) => turnedWith(now, row));
    },
    [latest],
  );
  const jump = useCallback(
    (key: string): void => {
      const row = latest.current?.find((shown) => shown.key === key);
      if (row?.kind === 'clause') actions.jump(row.clause.span.from);
    },
    [latest, actions],
  );
  const [edited, setEdited] = useState<string | null>(null);
  const edit = useCallback((row: string, on: boolean) => setEdited(on ? row : null), []);

  const scroller = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(scroller);
  const walk = useWalk(scroller, drawing);
  useImperativeHandle(walker, () => ({ go: walk.go }), [walk.go]);

  const [cell, setCell] = useState(place.current);
  const stand = useCallback(
    (next: Cell) => {
      place.current = next;
      setCell((now) => (now?.row === next.row && now.column === next.column ? now : next));
    },
    [place],
  );
  useKeptFocus(scroller, rows, cell);
  const ready = rows !== null;
  useEffect(() => {
    if (!ready) return;
    afterDrawing(() => {
      const table = scroller.current;
      const cell = place.current ?? { row: '', column: 0 };
      // Who walks along the tabs stays there.
      if (table === null || document.activeElement?.closest('[role="tablist"]')) return;
      if (!focusCell(table, cell, 'center', drawing))
        table.querySelector<HTMLElement>('[data-column][tabindex="0"]')?.focus();
    });
  }, [ready, place, drawing]);

  const show = useMemo(
    () => ({ view, grain: full.grain, base: full.base }),
    [view, full.grain, full.base],
  );
  return (
    <div className="grid-view">
      <div className="grid-bar">
        <PrecedentChips
          precedents={precedents}
          chosen={chosen}
          onToggle={(doc) => dispatch({ type: 'precedentToggled', doc })}
        />
        <GridTools show={show} dispatch={dispatch} />
      </div>
      {grid !== null && columns.length > 0 && clauses > 0 && (
        <div className="grid-bar">
          <GridFilters
            grid={grid}
            filter={full.filter}
            onFilter={(filter) => dispatch({ type: 'gridFiltered', filter })}
          />
          <GridWalk show={show} walk={walk} />
        </div>
      )}
      {absence(clauses, columns.length, alignment, rows) ??
        (rows !== null && (
          <div className="grid-body">
            <GridTable
              scroller={scroller}
              source={policy.source}
              rows={rows}
              precedents={columns}
              clauses={clauses}
              cell={cell}
              show={show}
              drawing={drawing}
              actions={actions}
              onCell={stand}
              edited={edited}
              onEdit={edit}
              onTurn={turn}
              onJump={jump}
            />
            <GridMap rows={rows} scroller={scroller} />
          </div>
        ))}
    </div>
  );
});
