import { memo } from 'react';
import type { GridFilter } from '../../shared/compare/grid/filters.ts';
import type { Grid } from '../../shared/compare/grid/types.ts';
import { useCounts } from './use-counts.ts';

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
  { key: 'copied', label: '照搬', title: '一半以上文字与某份先例逐字相同的条款' },
  {
    key: 'amounts',
    label: '数额不同',
    title: '金额、比例、期限或数量与某份先例不同的条款',
  },
];

/** Which rows stand in the grid, each with how many there are. Pressing one again shows all. */
export const GridFilters = memo(function GridFilters({ grid, filter, onFilter }: Props) {
  const countOf = useCounts(grid);
  const all = grid.rows.filter(({ kind }) => kind === 'clause').length;
  return (
    <fieldset className="chips" aria-label="只看">
      <button
        type="button"
        className="chip"
        aria-pressed={filter === null}
        title="本稿全部条款"
        onClick={() => onFilter(null)}
      >
        全部 {all}
      </button>
      {filters.map(({ key, label, title }) => {
        const count = countOf(key);
        return (
          <button
            key={key}
            type="button"
            className="chip"
            aria-pressed={filter === key}
            disabled={count === 0 && filter !== key}
            title={title}
            onClick={() => onFilter(filter === key ? null : key)}
          >
            {label} {count ?? '…'}
          </button>
        );
      })}
    </fieldset>
  );
});
