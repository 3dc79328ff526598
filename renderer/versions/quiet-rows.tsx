import { RightOutlined } from '@ant-design/icons';
import { memo } from 'react';
import type { VersionRow } from '../../shared/compare/versions/types.ts';
import { foldWords, placeOf, rowName } from './row-words.ts';
import type { ShownRow } from './shown.ts';

type FoldProps = {
  readonly rowKey: string;
  readonly fold: Extract<ShownRow, { kind: 'fold' }>;
  readonly focusable: boolean;
  readonly onTurn: (key: string) => void;
};

/** 未改动 12 条, in one line that opens. */
export const FoldRow = memo(function FoldRow({ rowKey, fold, focusable, onTurn }: FoldProps) {
  return (
    <tr className="versions-row versions-fold" data-row={rowKey}>
      <td className="versions-across" colSpan={3}>
        <button
          type="button"
          className="versions-fold-button"
          data-column={0}
          tabIndex={focusable ? 0 : -1}
          aria-expanded={fold.open}
          onClick={() => onTurn(rowKey)}
        >
          <RightOutlined aria-hidden className="versions-fold-arrow" />
          <span className="cut">
            {foldWords(fold.rows, fold.of === 'untouched' ? '未改动' : '仅序号变化')}
          </span>
        </button>
      </td>
    </tr>
  );
});

/** 二、集聚优质服务资源, above what changed under it. */
export const SectionRow = ({ row }: { readonly row: VersionRow }) => (
  <tr className="versions-row versions-section">
    <th className="versions-across" scope="rowgroup" colSpan={3}>
      {row.after.map(({ marker, text }) => `${marker}${text}`).join('')}
    </th>
  </tr>
);

type DepartureProps = {
  readonly rowKey: string;
  readonly row: VersionRow;
  readonly focusable: boolean;
  readonly reversed: boolean;
  /** To the row at its present place. */
  readonly onGo: (key: string) => void;
};

/** The place a passage has in the other version: 原二.(五) 提升会展服务能力 移至 三.(三). */
export const DepartureRow = memo(function DepartureRow(props: DepartureProps) {
  const { rowKey, row, focusable, reversed, onGo } = props;
  return (
    <tr className="versions-row versions-departure" data-row={rowKey} data-moved="">
      <th
        className="versions-across"
        scope="row"
        colSpan={3}
        data-column={0}
        tabIndex={focusable ? 0 : -1}
      >
        <span className="muted">
          {!reversed && '原'}
          {placeOf(row.before)}
        </span>
        <span className="cut">{rowName(row)}</span>
        <span className="versions-moved">
          <span aria-hidden>⇅</span> {reversed ? '移自' : '移至'} {placeOf(row.after)}
        </span>
        <button
          type="button"
          className="versions-go"
          tabIndex={-1}
          onClick={() => onGo(rowKey.slice(1))}
        >
          查看
        </button>
      </th>
    </tr>
  );
});
