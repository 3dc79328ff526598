import { Fragment, type KeyboardEvent, memo, useMemo, useRef, useState } from 'react';
import type { Coverage, CoverageRow } from '../../shared/compare/coverage.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { compared } from '../../shared/model/walk.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { movedTo, type Spot } from './move.ts';
import { having } from './words.ts';

export type Place = { readonly doc: string | null; readonly path: string };

type Props = {
  readonly draft: Policy;
  readonly precedents: readonly Precedent[];
  readonly coverage: Coverage;
  /** The topic told about beside the matrix. */
  readonly topic: string | null;
  readonly onTopic: (topic: string) => void;
  readonly onOpen: (place: Place) => void;
};

const groups: readonly { readonly kind: CoverageRow['kind']; readonly label: string }[] = [
  { kind: 'missing', label: '先例有、本稿缺' },
  { kind: 'shared', label: '都有' },
  { kind: 'novel', label: '仅本稿有' },
];

/** 覆盖: topics x documents. One stop for the Tab key, arrow keys between the cells. */
export const CoverageMatrix = memo(function CoverageMatrix(props: Props) {
  const { draft, precedents, coverage, topic, onTopic, onOpen } = props;
  const { rows } = coverage;
  const table = useRef<HTMLTableElement>(null);
  const [stand, setStand] = useState<Spot>({ row: 0, column: 1 });
  const clauses = useMemo(() => compared(draft.clauses).length, [draft]);
  const spot = { ...stand, row: Math.min(stand.row, Math.max(0, rows.length - 1)) };

  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key, ctrlKey } = event;
    // Keys of an open list reach here through React's tree, not the document's.
    if (!(target instanceof Node) || !table.current?.contains(target)) return;
    const size = { rows: rows.length, columns: precedents.length + 2 };
    const next = movedTo(spot, key, ctrlKey, size);
    if (next === null) return;
    event.preventDefault();
    const cell = table.current
      .querySelectorAll<HTMLElement>('[data-row]')
      [next.row]?.querySelector<HTMLElement>(`[data-column="${next.column}"]`);
    cell?.focus();
  };

  return (
    <table
      className="coverage-table"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are walked with the arrow keys
      role="grid"
      aria-label="主题覆盖"
      aria-readonly
      ref={table}
      onKeyDown={press}
      onFocus={({ target }) => {
        const at = spotOf(target);
        if (at === null) return;
        setStand(at);
        const row = rows[at.row];
        if (row !== undefined) onTopic(row.topic);
      }}
    >
      <thead>
        <tr>
          <th scope="col" className="coverage-corner">
            <div className="coverage-corner-line">
              <span>
                主题 <span className="coverage-light">{rows.length}个</span>
              </span>
              <span className="coverage-light" title="几份先例有此主题">
                先例
              </span>
            </div>
          </th>
          <th scope="col" className="coverage-own">
            本稿
            <div className="coverage-light">{clauses}条</div>
          </th>
          {precedents.map(({ id, name, year, level, policy }) => (
            <th key={id} scope="col" title={`${policy.title ?? name}（${year}年，${level}）`}>
              <div className="cut">{name}</div>
              <div className="coverage-light">
                {year} {level}
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ kind, label }) => {
          const inGroup = rows.filter((row) => row.kind === kind);
          if (inGroup.length === 0) return null;
          return (
            <Fragment key={kind}>
              <tr className="coverage-group">
                <th scope="rowgroup" colSpan={precedents.length + 2}>
                  {label} <span className="coverage-light">{inGroup.length}个主题</span>
                </th>
              </tr>
              {inGroup.map((row) => {
                const at = rows.indexOf(row);
                const isCurrent = (column: number) => spot.row === at && spot.column === column;
                return (
                  <tr key={row.topic} data-row={at} data-told={row.topic === topic || undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        className="coverage-topic"
                        data-column={0}
                        tabIndex={isCurrent(0) ? 0 : -1}
                        title={`${row.name}：${row.definition}`}
                        onClick={() => onTopic(row.topic)}
                      >
                        <span className="cut">{row.name}</span>
                        <span className="meta">
                          {having(row)}/{precedents.length}
                        </span>
                      </button>
                    </th>
                    {row.cells.map((cell, index) => (
                      <td key={cell.doc ?? ''} className={index === 0 ? 'coverage-own' : undefined}>
                        <MatrixCell
                          row={row}
                          cell={cell}
                          column={index + 1}
                          focusable={isCurrent(index + 1)}
                          draft={draft}
                          precedents={precedents}
                          onOpen={onOpen}
                        />
                      </td>
                    ))}
                  </tr>
                );
              })}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
});

/** The cell an element lies in. */
function spotOf(element: HTMLElement): Spot | null {
  const row = element.closest<HTMLElement>('[data-row]')?.dataset['row'];
  const column = element.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return row === undefined || column === undefined
    ? null
    : { row: Number(row), column: Number(column) };
}
