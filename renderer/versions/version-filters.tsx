import { memo, useMemo } from 'react';
import type { VersionRow } from '../../shared/compare/versions/types.ts';
import type { VersionFilter } from './state.ts';
import { filtered } from './tally.ts';

type Props = {
  readonly rows: readonly VersionRow[];
  readonly filter: VersionFilter | null;
  readonly onFilter: (filter: VersionFilter | null) => void;
};

const filters: readonly {
  readonly key: VersionFilter | null;
  readonly label: string;
  readonly title: string;
}[] = [
  { key: null, label: '全部', title: '两个版本的全部条款' },
  { key: 'reworded', label: '有改动', title: '文字有改动，或一分为二、二并为一' },
  { key: 'moved', label: '移动', title: '换了次序或换到另一部分' },
  { key: 'membership', label: '增删', title: '新增或删除的整条' },
  { key: 'renumbered', label: '仅序号', title: '文字未动，只有序号变化' },
];

/** Which rows stand in the view, each with how many there are. Pressing one again shows all. */
export const VersionFilters = memo(function VersionFilters({ rows, filter, onFilter }: Props) {
  const counts = useMemo(() => filters.map(({ key }) => filtered(rows, key).length), [rows]);
  return (
    <fieldset className="chips" aria-label="只看">
      {filters.map(({ key, label, title }, at) => (
        <button
          key={label}
          type="button"
          className="chip"
          aria-pressed={filter === key}
          disabled={counts[at] === 0 && filter !== key}
          title={title}
          onClick={() => onFilter(filter === key ? null : key)}
        >
          {label} {counts[at]?.toLocaleString('zh-CN')}
        </button>
      ))}
    </fieldset>
  );
});
