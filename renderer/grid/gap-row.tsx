import { memo } from 'react';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { GapCell } from './gap-cell.tsx';
import type { GridActions } from './grid-actions.ts';

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
      {precedents.map((precedent, at) => {
        const clause = clauses[at] ?? null;
        const focusable = column === at + 1;
        return clause === null ? (
          <td
            key={precedent.id}
            className="grid-cell"
            data-column={at + 1}
            tabIndex={focusable ? 0 : -1}
          />
        ) : (
          <GapCell
            key={`${precedent.id} ${clause.path}`}
            {...{ clause, precedent, focusable, actions }}
            column={at + 1}
          />
        );
      })}
    </tr>
  );
});
