import { memo, type RefObject, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { comparedAs } from '../../shared/model/walk.ts';
import type { View } from '../desk.ts';
import { AlignmentNote } from '../reading/alignment-note.tsx';
import type { AlignmentState } from '../reading/use-reading.ts';
import type { Dispatch } from '../session.ts';
import { type Borrowing, useBorrowSheet } from '../suggest/use-borrow-sheet.tsx';
import type { Show } from './counterpart-text.tsx';
import './compare.css';
import { clauseName } from '../../shared/model/names.ts';
import { CompareTools } from './compare-tools.tsx';
import { CounterpartView } from './counterpart-view.tsx';
import { counterparts } from './counterparts.ts';
import { Gaps } from './gaps.tsx';
import { NoClause } from './no-clause.tsx';
import { PrecedentChips } from './precedent-chips.tsx';
import { useHunks } from './use-hunks.ts';

export type HunkWalker = { readonly go: (step: 1 | -1) => void };

type Props = {
  readonly policy: Policy;
  readonly currentPath: string | null;
  readonly alignment: AlignmentState;
  readonly precedents: readonly Precedent[];
  readonly chosen: readonly string[];
  readonly view: View;
  readonly walker: RefObject<HunkWalker | null>;
  readonly borrowing: Borrowing;
  readonly dispatch: Dispatch;
  readonly onJump: (offset: number) => void;
};

const shows: Readonly<Record<View, Show>> = {
  difference: { view: 'difference', grain: 'word', base: 'precedent' },
  original: { view: 'original', grain: 'word', base: 'precedent' },
};

/** 对照: the clause at the caret against each chosen precedent. */
export const ComparePane = memo(function ComparePane(props: Props) {
  const { policy, currentPath, alignment, precedents, chosen, view, walker, dispatch } = props;
  const show: Show = shows[view];
  const body = useRef<HTMLDivElement>(null);
  const { position, go } = useHunks(
    body,
    `${currentPath} ${chosen.join()} ${view} ${alignment.stage}`,
  );
  useImperativeHandle(walker, () => ({ go }), [go]);

  const clause = currentPath === null ? null : comparedAs(policy.clauses, currentPath);
  const comparable = clause !== null && clause.text !== '' ? clause : null;
  const shownPath = comparable?.path ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another clause is read from its top
  useEffect(() => {
    body.current?.scrollTo({ top: 0 });
  }, [shownPath]);

  const selected = useMemo(
    () => precedents.filter(({ id }) => chosen.includes(id)),
    [precedents, chosen],
  );
  const found =
    alignment.stage === 'ready' && comparable !== null
      ? counterparts(alignment.alignment, comparable.path, selected)
      : [];

  const { sheet, ask } = useBorrowSheet(precedents, props.borrowing);

  return (
    <div className="compare">
      <div className="compare-head">
        <PrecedentChips
          precedents={precedents}
          chosen={chosen}
          onToggle={(doc) => dispatch({ type: 'precedentToggled', doc })}
        />
        {comparable !== null && (
          <CompareTools
            view={view}
            position={position}
            onView={(next) => dispatch({ type: 'viewSwitched', view: next })}
            onStep={go}
          />
        )}
      </div>
      <div className="compare-body" ref={body}>
        {comparable !== null && (
          <h2 className="compare-clause">
            <span className="meta">本条</span> {clauseName(comparable)}
          </h2>
        )}
        {comparable === null && (
          <NoClause
            policy={policy}
            clause={clause}
            alignment={alignment.stage === 'ready' ? alignment.alignment : null}
            precedents={selected}
            onJump={props.onJump}
          />
        )}
        {selected.length === 0 && <p className="hint muted">请在上方选择要对照的先例。</p>}
        {(comparable !== null || alignment.stage === 'failed') && (
          <AlignmentNote alignment={alignment} className="hint" />
        )}
        {comparable !== null &&
          found.map((counterpart) => (
            <CounterpartView
              key={`${comparable.path} ${counterpart.precedent.id}`}
              clause={comparable}
              counterpart={counterpart}
              show={show}
              dispatch={dispatch}
              onBorrow={ask}
            />
          ))}
        {alignment.stage === 'ready' && selected.length > 0 && (
          <Gaps alignment={alignment.alignment} precedents={selected} dispatch={dispatch} />
        )}
      </div>
      {sheet}
    </div>
  );
});
