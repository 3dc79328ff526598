import { memo, useMemo } from 'react';
import { countOf, type GridFilter } from '../../shared/compare/grid/filters.ts';
import type { Grid } from '../../shared/compare/grid/types.ts';

type Props = {
  readonly grid: Grid;
  readonly filter: GridFilter | null;
  readonly onFilter: (filter: GridFilter | null) => void;
};

const filters: readonly {
  readonly key: GridFilter;
  readonly label: string;
  readonly title: string;
}[] = [
  { key: 'missing', label: '缺失', title: '先例有、本稿没有的条款' },
  { key: 'novel', label: '新增', title: '本稿有、所选先例都没有的条款' },
  { key: 'partly', label: '部分无对应', title: '有的先例有、有的先例没有的条款' },
  { key: 'same', label: '相近', title: '至少一份先例有相近条款' },
  { key: 'copied', label: '照搬', title: '一半以上文字与某份先例相同的条款' },
];

/** Which rows stand in the grid, each with how many there are. Pressing one again shows all. */
export const GridFilters = memo(function GridFilters({ grid, filter, onFilter }: Props) {
  const counts = useMemo(() => filters.map(({ key }) => countOf(grid, key)), [grid]);
  const all = grid.rows.filter(({ kind }) => kind === 'clause').length;
  return (
    <fieldset className="chips" aria-label="只看">
      <button
        type="button"
        className="chip"
        aria-pressed={filter === null}
        title="全部条款"
        onClick={() => onFilter(null)}
      >
        全部 {all}
      </button>
      {filters.map(({ key, label, title }, at) => (
        <button
          key={key}
          type="button"
          className="chip"
          aria-pressed={filter === key}
          disabled={counts[at] === 0 && filter !== key}
          title={title}
          onClick={() => onFilter(filter === key ? null : key)}
        >
          {label} {counts[at]}
        </button>
      ))}
    </fieldset>
  );
});
