import { Button } from 'antd';
import { memo, useMemo } from 'react';
import type { Alignment } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Dispatch } from '../session.ts';
import { gaps } from './counterparts.ts';

type Props = {
  readonly alignment: Alignment;
  readonly precedents: readonly Precedent[];
  readonly dispatch: Dispatch;
};

/** 先例有而本稿无, folded at the end of the pane. */
export const Gaps = memo(function Gaps({ alignment, precedents, dispatch }: Props) {
  const missing = useMemo(() => gaps(alignment, precedents), [alignment, precedents]);
  if (missing.length === 0) return null;
  return (
    <details className="gaps">
      <summary>先例有、本稿未涉及的条款（{missing.length}条）</summary>
      <ul className="clause-links">
        {missing.map(({ precedent, clause }) => (
          <li key={`${precedent.id} ${clause.path}`}>
            <Button
              type="link"
              size="small"
              onClick={() =>
                dispatch({ type: 'placeOpened', place: { doc: precedent.id, path: clause.path } })
              }
            >
              <span className="cut" title={clauseName(clause)}>
                {precedent.name} {clauseName(clause)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
});
