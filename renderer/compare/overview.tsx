import { memo, useMemo } from 'react';
import type { Alignment } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { overviewRows } from './counterparts.ts';
import { Score } from './score.tsx';

type Props = {
  readonly clauses: readonly Clause[];
  readonly precedents: readonly Precedent[];
  /** Null while it is being computed. */
  readonly alignment: Alignment | null;
  readonly onJump: (offset: number) => void;
};

/** More than anyone reads at a glance, and what the window can draw at once. */
const MOST_ROWS = 300;

/** Where the caret stands in no clause: all clauses at a glance, with how near each precedent is. */
export const Overview = memo(function Overview({ clauses, precedents, alignment, onJump }: Props) {
  const rows = useMemo(
    () => overviewRows(alignment, clauses.slice(0, MOST_ROWS), precedents),
    [alignment, clauses, precedents],
  );
  const table = (
    <table className="overview">
      <thead>
        <tr>
          <th scope="col">条款</th>
          {precedents.map(({ id, name, year }) => (
            <th key={id} scope="col" title={`${name} ${year}年`}>
              <span className="cut">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ clause, best }) => (
          <tr key={`${clause.path} ${clause.span.from}`}>
            <th scope="row">
              <button
                type="button"
                className="link cut"
                title={clauseName(clause)}
                onClick={() => onJump(clause.span.from)}
              >
                {clauseName(clause)}
              </button>
            </th>
            {best.map(({ doc, candidate }) => (
              <td key={doc}>
                {candidate === null ? (
                  <span className="muted" title={alignment === null ? '正在对照' : '无对应条款'}>
                    {alignment === null ? '…' : '—'}
                  </span>
                ) : (
                  <Score link={candidate.link} name={clauseName(candidate.clause)} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (clauses.length <= MOST_ROWS) return table;
  return (
    <>
      {table}
      <p className="hint muted">
        这里只列前{MOST_ROWS}条，共{clauses.length}条。其余各条请在提纲中点选。
      </p>
    </>
  );
});
