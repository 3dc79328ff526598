import type { GridCell } from '../../shared/compare/grid/types.ts';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { ClauseName } from './clause-name.tsx';

type Props = { readonly clause: Clause; readonly cells: readonly GridCell[] };

/** The cells of a row that is not drawn yet: only the words, to be found and read out. */
export function FarCells({ clause, cells }: Props) {
  return (
    <>
      <th className="grid-cell grid-draft" scope="row" data-column={0} tabIndex={-1}>
        <ClauseName clause={clause} />
        <p className="clause-text">{wordsOf(clause)}</p>
      </th>
      {cells.map(({ doc, candidates: [best] }, at) => (
        <td
          key={doc}
          className={best === undefined ? 'grid-cell grid-none' : 'grid-cell'}
          data-column={at + 1}
          tabIndex={-1}
        >
          {best === undefined ? (
            '无对应'
          ) : (
            <>
              <ClauseName clause={best.clause} />
              <p className="clause-text">{wordsOf(best.clause)}</p>
            </>
          )}
        </td>
      ))}
    </>
  );
}
