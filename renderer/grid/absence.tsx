import type { ReactNode } from 'react';
import { AlignmentNote } from '../reading/alignment-note.tsx';
import type { AlignmentState } from '../reading/use-reading.ts';
import type { ShownRow } from './shown-rows.ts';

/** What stands in place of the grid when there is nothing to show; null when there is. */
export function absence(
  clauses: number,
  columns: number,
  alignment: AlignmentState,
  rows: readonly ShownRow[] | null,
): ReactNode {
  const note = <AlignmentNote alignment={alignment} className="grid-state" />;
  if (alignment.stage === 'failed') return note;
  if (clauses === 0) {
    return (
      <p className="grid-state muted">
        草稿还没有条款。按 Escape 回到正文，写下第一条后，这里逐条列出先例中的对应条款。
      </p>
    );
  }
  if (columns === 0) {
    return <p className="grid-state muted">请在上方选择要对照的先例，可以同时选几份。</p>;
  }
  if (alignment.stage === 'working') return note;
  if (rows?.length === 0) {
    return <p className="grid-state muted">没有符合筛选的条款。按“全部”看所有条款。</p>;
  }
  return null;
}
