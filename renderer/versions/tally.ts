import {
  isClause,
  isRenumberedOnly,
  isSection,
  isUntouched,
} from '../../shared/compare/versions/row-kind.ts';
import type { VersionRow } from '../../shared/compare/versions/types.ts';
import { namesOf } from './row-words.ts';
import type { VersionFilter } from './state.ts';

const isReworded = ({ kind }: VersionRow): boolean =>
  kind === 'reworded' || kind === 'split' || kind === 'merged';

const isMembership = ({ kind }: VersionRow): boolean => kind === 'added' || kind === 'deleted';

const passes = {
  reworded: isReworded,
  moved: ({ moved }) => moved,
  membership: isMembership,
  renumbered: isRenumberedOnly,
} satisfies Record<VersionFilter, (row: VersionRow) => boolean>;

export const filtered = (
  rows: readonly VersionRow[],
  filter: VersionFilter | null,
): readonly VersionRow[] => (filter === null ? rows : rows.filter(passes[filter]));

/** 改动 24 条 · 移动 3 条 · 新增 2 条 · 删除 1 条 · 仅序号 4 条 · 未改动 9 条 · 标题、引言有改动 */
export function summaryOf(rows: readonly VersionRow[]): string {
  const clauses = rows.filter((row) => isClause(row) && !isSection(row));
  const counts: readonly (readonly [string, number])[] = [
    ['改动', clauses.filter(isReworded).length],
    ['移动', clauses.filter(passes.moved).length],
    ['新增', clauses.filter(({ kind }) => kind === 'added').length],
    ['删除', clauses.filter(({ kind }) => kind === 'deleted').length],
    ['仅序号', clauses.filter(isRenumberedOnly).length],
    ['未改动', clauses.filter(isUntouched).length],
  ];
  const others = namesOf(rows.filter((row) => !isClause(row) && row.kind !== 'unchanged'));
  return [
    ...counts.flatMap(([word, count]) =>
      count === 0 ? [] : `${word} ${count.toLocaleString('zh-CN')} 条`,
    ),
    ...(others === '' ? [] : [`${others}有改动`]),
  ].join(' · ');
}
