import { RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { memo } from 'react';
import type { BandRow, Unmatched } from '../../shared/compare/grid/types.ts';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Clause } from '../../shared/model/policy.ts';
import { clauseName } from '../compare/counterparts.ts';
import { ClauseName } from './clause-name.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';

type BandProps = {
  readonly rowKey: string;
  readonly row: BandRow;
  readonly unfolded: boolean;
  readonly precedents: readonly Precedent[];
  readonly focusable: boolean;
  readonly onTurn: (key: string) => void;
};

/** What precedents have here and the draft has not, in one quiet line. */
export const BandRowView = memo(function BandRowView(props: BandProps) {
  const { rowKey, row, unfolded, precedents, focusable, onTurn } = props;
  const names = row.clauses.map((unmatched) => nameOf(unmatched, precedents)).join(' · ');
  return (
    <tr className="grid-row grid-band" data-row={rowKey}>
      <td className="grid-across" colSpan={precedents.length + 1}>
        <button
          type="button"
          className="grid-band-button"
          data-column={0}
          tabIndex={focusable ? 0 : -1}
          aria-expanded={unfolded}
          title={names}
          onClick={() => onTurn(rowKey)}
        >
          <RightOutlined aria-hidden className="grid-band-arrow" />
          <span>此处先例另有{row.clauses.length}条</span>
          {!unfolded && <span className="cut">{names}</span>}
        </button>
      </td>
    </tr>
  );
});

const nameOf = ({ doc, clause }: Unmatched, precedents: readonly Precedent[]): string =>
  `${precedents.find(({ id }) => id === doc)?.name ?? doc} ${clauseName(clause)}`;

type GapProps = {
  readonly rowKey: string;
  readonly clauses: readonly (Clause | null)[];
  readonly precedents: readonly Precedent[];
  readonly column: number | null;
  readonly actions: GridActions;
};

/** A line of an unfolded band, each clause under its own precedent. */
export const GapRowView = memo(function GapRowView(props: GapProps) {
  const { rowKey, clauses, precedents, column, actions } = props;
  return (
    <tr className="grid-row grid-gap" data-row={rowKey}>
      <th
        className="grid-cell grid-draft grid-none muted"
        scope="row"
        data-column={0}
        tabIndex={column === 0 ? 0 : -1}
      >
        本稿无
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
