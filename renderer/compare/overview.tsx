import { memo, useMemo } from 'react';
import type { Alignment } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { clauseName, overviewRows } from './counterparts.ts';
import { Score } from './score.tsx';

type Props = {
  readonly clauses: readonly Clause[];
  readonly precedents: readonly Precedent[];
  /** Null while it is being computed. */
  readonly alignment: Alignment | null;
  readonly onJump: (offset: number) => void;
};

/** Where the caret stands in no clause: all clauses at a glance, with how near each precedent is. */
export const Overview = memo(function Overview({ clauses, precedents, alignment, onJump }: Props) {
  const rows = useMemo(
    () => overviewRows(alignment, clauses, precedents),
    [alignment, clauses, precedents],
  );
  return (
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
});
