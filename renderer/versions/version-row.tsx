import { memo, useEffect, useRef, useState } from 'react';
import { isRenumberedOnly } from '../../shared/compare/versions/row-kind.ts';
import type { VersionRow } from '../../shared/compare/versions/types.ts';
import type { Drawing } from '../grid/draw.ts';
import { placeOf, regrouped, renumbering } from './row-words.ts';
import { reversedRow } from './shown.ts';
import { type Show, VersionTexts } from './version-texts.tsx';

type Props = Show & {
  readonly rowKey: string;
  /** As compared; `reversed` turns it round for the eye. */
  readonly row: VersionRow;
  readonly focusable: boolean;
  readonly drawing: Drawing;
  /** Null where the draft is neither side. */
  readonly onJump: ((row: string, offset: number) => void) | null;
};

/** What became of one passage, beside its words. */
export const VersionRowView = memo(function VersionRowView(props: Props) {
  const { rowKey, row, focusable, drawing, onJump, columns, reversed, grain } = props;
  const place = useRef<HTMLTableRowElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (drawn || place.current === null) return;
    return drawing.watch(place.current, () => setDrawn(true));
  }, [drawn, drawing]);

  const directed = reversed ? reversedRow(row) : row;
  const draft = row.after[0];
  return (
    <tr
      className="versions-row"
      ref={place}
      data-row={rowKey}
      data-moved={row.moved || undefined}
      data-quiet={row.kind === 'unchanged' || undefined}
    >
      <th
        className="versions-change"
        scope="row"
        data-column={0}
        tabIndex={focusable ? 0 : -1}
        aria-keyshortcuts={onJump === null ? undefined : 'Enter'}
      >
        <span className="versions-place">
          <span>
            {draft === undefined && !reversed && row.before[0]?.path && '原'}
            {placeOf(draft === undefined ? row.before : row.after)}
          </span>
          {draft !== undefined && onJump !== null && (
            <button
              type="button"
              className="versions-go versions-edit"
              tabIndex={-1}
              title="到正文中编辑本条 Enter"
              onClick={() => onJump(rowKey, draft.span.from)}
            >
              编辑
            </button>
          )}
        </span>
        <Changes row={directed} from={row} reversed={reversed} />
      </th>
      <VersionTexts row={directed} drawn={drawn} columns={columns} grain={grain} />
    </tr>
  );
});

const kindWords = {
  unchanged: null,
  reworded: ['±', '改动'],
  added: ['+', '新增'],
  deleted: ['−', '删除'],
  split: ['⋔', ''],
  merged: ['⋎', ''],
} as const satisfies Record<VersionRow['kind'], readonly [string, string] | null>;

type ChangesProps = {
  readonly row: VersionRow;
  readonly from: VersionRow;
  readonly reversed: boolean;
};

/** ± 改动, 移自 二.(五), （三）→（四）: a sign and a word each, so that no colour is needed. */
function Changes({ row, from, reversed }: ChangesProps) {
  const kind = kindWords[row.kind];
  const several = row.kind === 'split' || row.kind === 'merged';
  return (
    <>
      {kind !== null && (
        <span className={`versions-kind versions-${row.kind}`}>
          <span aria-hidden>{kind[0]}</span> {several ? regrouped(row) : kind[1]}
        </span>
      )}
      {row.moved && (
        <span className="versions-kind versions-moved" data-hunk="">
          <span aria-hidden>⇅</span> {reversed ? '移至' : '移自'} {placeOf(from.before)}
        </span>
      )}
      {row.renumbered && (
        <span className="versions-kind muted">
          {isRenumberedOnly(row) ? '仅序号变化：' : '序号 '}
          {renumbering(row)}
        </span>
      )}
    </>
  );
}
