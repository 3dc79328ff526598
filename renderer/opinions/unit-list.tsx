import { Button } from 'antd';
import { memo } from 'react';
import type { Round } from '../../shared/model/opinion.ts';
import { type UnitState, unitState } from '../../shared/opinions/tally.ts';

type Props = {
  readonly round: Round;
  /** Null for all. */
  readonly chosen: string | null;
  readonly onChoose: (unit: string | null) => void;
  readonly onNone: (unit: string, none: boolean) => void;
};

/** The units with what they answered; choosing one shows its opinions alone. */
export const UnitList = memo(function UnitList({ round, chosen, onChoose, onNone }: Props) {
  const { units, opinions } = round;
  return (
    <nav className="opinions-units" aria-label="反馈单位">
      <ul>
        <li>
          <button
            type="button"
            className="unit"
            aria-pressed={chosen === null}
            onClick={() => onChoose(null)}
          >
            <span className="cut">全部单位</span>
            <span className="meta">{opinions.length}条</span>
          </button>
        </li>
        {units.map(({ name }) => {
          const state = unitState(round, name);
          return (
            <li key={name} className="unit-line">
              <button
                type="button"
                className="unit"
                aria-pressed={chosen === name}
                data-state={state.kind}
                title={name}
                onClick={() => onChoose(chosen === name ? null : name)}
              >
                <span className="cut">{name}</span>
                <span className="meta">{wordsOf(state)}</span>
              </button>
              {state.kind !== 'given' && (
                <Button
                  type="text"
                  size="small"
                  className="unit-none"
                  aria-label={`${name}${state.kind === 'none' ? '改回未反馈' : '标为无意见'}`}
                  onClick={() => onNone(name, state.kind !== 'none')}
                >
                  {state.kind === 'none' ? '改回未反馈' : '标为无意见'}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
});

function wordsOf(state: UnitState): string {
  switch (state.kind) {
    case 'given':
      return state.open === 0 ? `${state.count}条 ✓` : `${state.count}条`;
    case 'none':
      return '无意见';
    case 'silent':
      return '未反馈';
  }
}
