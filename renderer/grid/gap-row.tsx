import { Button } from 'antd';
import { memo } from 'react';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { ClauseName } from './clause-name.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';

type Props = {
  readonly rowKey: string;
  readonly clauses: readonly (Clause | null)[];
  readonly precedents: readonly Precedent[];
  readonly column: number | null;
  readonly actions: GridActions;
};

/** A line of an unfolded band, each clause under its own precedent. */
export const GapRowView = memo(function GapRowView(props: Props) {
  const { rowKey, clauses, precedents, column, actions } = props;
  return (
    <tr className="grid-row grid-gap" data-row={rowKey}>
      <th
        className="grid-cell grid-draft grid-none muted"
        scope="row"
        data-column={0}
        tabIndex={column === 0 ? 0 : -1}
      >
        <div className="grid-stay">本稿无</div>
      </th>
      {precedents.map(({ id, name }, at) => {
        const clause = clauses[at] ?? null;
        return (
          <td
            key={id}
            className="grid-cell"
            data-column={at + 1}
            tabIndex={column === at + 1 ? 0 : -1}
          >
            {clause !== null && (
              <>
                <div className="grid-cell-head">
                  <ClauseName clause={clause} />
                  <Button
                    type="link"
                    size="small"
                    className="grid-quiet"
                    data-open=""
                    tabIndex={-1}
                    title={`到《${name}》原处查看本条`}
                    onClick={() => actions.openPlace({ doc: id, path: clause.path })}
                  >
                    原处
                  </Button>
                </div>
                <p className="clause-text">{wordsOf(clause)}</p>
                <Notes clause={clause} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
