import { RightOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { Unmatched } from '../../shared/compare/grid/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';

type BandProps = {
  readonly rowKey: string;
  readonly clauses: readonly Unmatched[];
  readonly unfolded: boolean;
  readonly precedents: readonly Precedent[];
  readonly focusable: boolean;
  readonly onTurn: (key: string) => void;
};

/** What precedents have here and the draft has not, in one quiet line. */
export const BandRowView = memo(function BandRowView(props: BandProps) {
  const { rowKey, clauses, unfolded, precedents, focusable, onTurn } = props;
  const names = clauses.map((unmatched) => nameOf(unmatched, precedents)).join(' · ');
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
          <span>此处先例另有{clauses.length}条</span>
          {!unfolded && <span className="cut">{names}</span>}
        </button>
      </td>
    </tr>
  );
});

const nameOf = ({ doc, clause }: Unmatched, precedents: readonly Precedent[]): string =>
  `${precedents.find(({ id }) => id === doc)?.name ?? doc} ${clauseName(clause)}`;
