import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { Drawing } from '../grid/draw.ts';
import { cellOf, focusCell, pageAway } from '../grid/focus.ts';
import { movedRow } from '../grid/move.ts';
import { DepartureRow, FoldRow, SectionRow } from './quiet-rows.tsx';
import type { ShownRow } from './shown.ts';
import { VersionRowView } from './version-row.tsx';
import type { Show } from './version-texts.tsx';

type Props = {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly lines: readonly ShownRow[];
  /** Name of the version the draft is compared with. */
  readonly earlier: string;
  /** Name of the other version; null for the draft, which can be gone to. */
  readonly later: string | null;
  readonly show: Show;
  readonly drawing: Drawing;
  readonly onTurn: (key: string) => void;
  readonly onJump: (row: string, offset: number) => void;
};

/** The rows with their sticky head; arrow keys go from row to row, one stop for the Tab key. */
export function VersionTable(props: Props) {
  const { scroller, lines, earlier, later, show, drawing, onTurn, onJump } = props;
  const [stand, setStand] = useState<string | null>(null);
  const rows = lines.filter(({ kind }) => kind !== 'section');
  const stop = rows.some(({ key }) => key === stand) ? stand : (rows[0]?.key ?? null);

  const go = (key: string): void => {
    if (scroller.current !== null) focusCell(scroller.current, { row: key, column: 0 });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, currentTarget, key, nativeEvent } = event;
    if (nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof HTMLElement) || target.dataset['column'] === undefined) return;
    const from = cellOf(target);
    if (from === null) return;
    const to =
      movedRow(
        from.row,
        key,
        rows.map((line) => line.key),
      ) ?? pageAway(currentTarget, from, key)?.row;
    if (to !== undefined) {
      event.preventDefault();
      go(to);
      return;
    }
    const offset = key === 'Enter' && later === null ? offsetOf(rows, from.row) : null;
    if (offset === null || target instanceof HTMLButtonElement) return;
    event.preventDefault();
    onJump(from.row, offset);
  };
  const focused = ({ target }: FocusEvent): void => {
    const cell = target instanceof HTMLElement ? cellOf(target) : null;
    if (cell !== null) setStand(cell.row);
  };

  const other = later ?? '本稿';
  const [older, newer] = show.reversed ? [other, earlier] : [earlier, other];
  return (
    <div className="versions-scroller" ref={scroller}>
      <table
        className="versions-grid"
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus
        role="grid"
        aria-label="版本对比"
        aria-readonly="true"
        data-columns={show.columns}
        onKeyDown={press}
        onFocus={focused}
      >
        <thead>
          <tr className="versions-row versions-head">
            <th scope="col">变化</th>
            {show.columns === 'beside' ? (
              <>
                <th scope="col" className="cut" title={older}>
                  旧：{older}
                </th>
                <th scope="col" className="cut" title={newer}>
                  新：{newer}
                </th>
              </>
            ) : (
              <th scope="col" className="cut">
                旧：{older} → 新：{newer}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const common = { rowKey: line.key, focusable: line.key === stop };
            switch (line.kind) {
              case 'fold':
                return <FoldRow {...common} key={line.key} fold={line} onTurn={onTurn} />;
              case 'section':
                return <SectionRow key={line.key} row={line.row} />;
              case 'departure':
                return (
                  <DepartureRow
                    {...common}
                    key={line.key}
                    row={line.row}
                    reversed={show.reversed}
                    onGo={go}
                  />
                );
              default:
                return (
                  <VersionRowView
                    {...common}
                    key={line.key}
                    row={line.row}
                    columns={show.columns}
                    reversed={show.reversed}
                    grain={show.grain}
                    drawing={drawing}
                    onJump={later === null ? onJump : null}
                  />
                );
            }
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className="versions-state muted">没有这一类变化。</p>}
    </div>
  );
}

/** Where the row stands in the draft; what was deleted is looked for behind what stood before it. */
function offsetOf(rows: readonly ShownRow[], key: string): number | null {
  const at = rows.findIndex((line) => line.key === key);
  const line = rows[at];
  if (line?.kind !== 'row' && line?.kind !== 'departure') return null;
  const own = line.row.after[0]?.span.from;
  return own ?? rows.slice(0, at).reduce((end, earlier) => Math.max(end, endOf(earlier)), 0);
}

const endOf = (line: ShownRow): number => {
  const last = line.kind === 'fold' ? line.rows.at(-1) : line.row;
  return line.kind === 'departure' ? 0 : (last?.after.at(-1)?.span.to ?? 0);
};
