import { Button } from 'antd';
import type { GridCell } from '../../shared/compare/grid/types.ts';
import { wordsOf } from '../../shared/compare/grid/words.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { Pieces } from '../compare/pieces.tsx';
import { Score } from '../compare/score.tsx';
import type { View } from '../desk.ts';
import { ClauseName } from './clause-name.tsx';
import type { GridActions } from './grid-actions.ts';
import { Notes } from './notes.tsx';
import type { Base } from './state.ts';

/** How the texts of all cells are shown. */
export type Show = { readonly view: View; readonly base: Base };

type Props = {
  readonly draft: string;
  readonly cell: GridCell;
  readonly precedent: Precedent;
  readonly column: number;
  readonly focusable: boolean;
  /** False while the row is far from the window: the words stand there without their differences. */
  readonly drawn: boolean;
  readonly show: Show;
  readonly actions: GridActions;
};

/** One precedent's answer to the row's clause, or 无对应. */
export function PrecedentCell(props: Props) {
  const { draft, cell, precedent, column, focusable, drawn, show, actions } = props;
  const [best] = cell.candidates;
  const frame = {
    'data-column': column,
    tabIndex: focusable ? 0 : -1,
  } as const;
  if (best === undefined) {
    return (
      <td className="grid-cell grid-none muted" {...frame}>
        无对应
      </td>
    );
  }
  const { link, clause } = best;
  const words = wordsOf(clause);
  return (
    <td className="grid-cell" {...frame}>
      <div className="grid-cell-head">
        <ClauseName clause={clause} />
        <Button
          type="link"
          size="small"
          className="grid-quiet"
          tabIndex={-1}
          title={`到《${precedent.name}》原处查看本条`}
          onClick={() => actions.openPlace({ doc: precedent.id, path: clause.path })}
        >
          原处
        </Button>
      </div>
      <div className="grid-why">
        <Score link={link} />
        {link.shared.length > 0 && (
          <span className="cut meta" title={`共有：${link.shared.join('、')}`}>
            共有：{link.shared.slice(0, 3).join('、')}
          </span>
        )}
      </div>
      {words === draft && <p className="grid-note meta">文字与先例完全相同</p>}
      {drawn && show.view === 'difference' ? (
        <Pieces other={words} draft={draft} base={show.base} />
      ) : (
        <p className="clause-text">{words}</p>
      )}
      <Notes clause={clause} />
    </td>
  );
}
