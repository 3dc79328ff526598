import { Button } from 'antd';
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { gathered } from '../../shared/compare/versions/row-kind.ts';
import { useDrawing } from '../grid/draw.ts';
import { focusCell } from '../grid/focus.ts';
import { useWalk } from '../grid/use-walk.ts';
import { Failure } from '../start/failure.tsx';
import type { VersionsProps } from './props.ts';
import { reversedRow, shownRows } from './shown.ts';
import { type Earlier, type VersionsState, wordsOf } from './state.ts';
import { summaryOf } from './tally.ts';
import { useComparison } from './use-comparison.ts';
import { useLanding } from './use-landing.ts';
import { VersionFilters } from './version-filters.tsx';
import { VersionTable } from './version-table.tsx';
import { nameOfEarlier, VersionTools } from './version-tools.tsx';
import './comparison.css';

type Props = Omit<VersionsProps, 'versions'> & {
  readonly versions: VersionsState;
  readonly earlier: Earlier;
};

/** One text against another, passage by passage; as a rule the draft against an earlier one. */
export function ComparisonView(props: Props) {
  const { text, earlier, versions, grain, walker, onJump, dispatch } = props;
  const { place, later } = versions;
  const before = useMemo(() => wordsOf(earlier), [earlier]);
  const after = useMemo(() => (later === null ? text : wordsOf(later)), [later, text]);
  const { state, retry } = useComparison(before, after);

  // Two thousand rows take the window a moment: the switch that was pressed shows it at once.
  const comparison = useDeferredValue(state.stage === 'ready' ? state.comparison : null);
  const compared = useMemo(
    () => (comparison === null ? null : gathered(comparison.rows)),
    [comparison],
  );
  const filter = useDeferredValue(versions.filter);
  const columns = useDeferredValue(versions.columns);
  const reversed = useDeferredValue(versions.reversed);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const turn = useCallback((key: string) => setTurned((now) => toggled(now, key)), []);
  const rows = useMemo(
    () => (compared === null ? null : shownRows(compared, filter, turned)),
    [compared, filter, turned],
  );
  const directed = useMemo(
    () => (reversed ? (compared?.map(reversedRow) ?? null) : compared),
    [compared, reversed],
  );

  const scroller = useRef<HTMLDivElement>(null);
  const drawing = useDrawing(scroller);
  const walk = useWalk(scroller, drawing);
  useImperativeHandle(walker, () => ({ go: walk.go }), [walk.go]);

  const back = useRef(place);
  const ready = rows !== null;
  useEffect(() => {
    const table = scroller.current;
    if (!ready || table === null || back.current === null) return;
    focusCell(table, { row: back.current, column: 0 }, 'center');
    back.current = null;
  }, [ready]);
  const section = useRef<HTMLElement>(null);
  useLanding(section, ready, '[data-column][tabindex="0"]');

  const jump = useCallback(
    (row: string, offset: number) => {
      dispatch({ type: 'versionRowLeft', row });
      onJump(offset);
    },
    [dispatch, onJump],
  );

  return (
    <section className="versions" aria-label="版本对比" ref={section} tabIndex={-1}>
      <VersionTools
        earlier={earlier}
        later={later}
        columns={versions.columns}
        reversed={versions.reversed}
        grain={grain}
        walk={walk}
        dispatch={dispatch}
      />
      {compared !== null && directed !== null && (
        <div className="versions-bar">
          <VersionFilters
            rows={compared}
            filter={versions.filter}
            onFilter={(next) => dispatch({ type: 'versionsFiltered', filter: next })}
          />
          <span className="meta versions-summary">{summaryOf(directed)}</span>
        </div>
      )}
      {state.stage === 'failed' ? (
        <Failure
          title="对比没有算出"
          message="草稿和早先的版本都未受影响，请重试；仍不行请换一个版本对比。"
          action="重试"
          onAction={retry}
        />
      ) : rows === null ? (
        <p className="versions-state muted" role="status">
          正在对比…
        </p>
      ) : rows.some(({ kind }) => kind === 'row') || filter !== null ? (
        <VersionTable
          scroller={scroller}
          lines={rows}
          earlier={nameOfEarlier(earlier)}
          later={later === null ? null : nameOfEarlier(later)}
          show={{ columns, reversed, grain }}
          drawing={drawing}
          onTurn={turn}
          onJump={jump}
        />
      ) : (
        <div className="versions-state muted">
          <p>{later === null ? '本稿与这个版本' : '两个版本'}文字相同，没有改动。</p>
          <Button onClick={() => dispatch({ type: 'earlierChosen', earlier: null })}>
            换一个版本
          </Button>
        </div>
      )}
    </section>
  );
}

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};
