import { Select } from 'antd';
import {
  DECISIONS,
  type Decision,
  OPINION_KINDS,
  type OpinionKind,
} from '../../shared/model/opinion.ts';
import { DECISION_WORDS } from '../../shared/opinions/tally.ts';
import { Choice } from '../layout/choice.tsx';
import { type Grouping, KIND_WORDS, type OpinionFilter } from './listed.ts';

type Props = {
  readonly filter: OpinionFilter;
  readonly grouping: Grouping;
  readonly count: number;
  readonly total: number;
  readonly onFilter: (filter: OpinionFilter) => void;
  readonly onGroup: (grouping: Grouping) => void;
};

const ANY = 'any';

/** How the opinions are gathered, and which of them are shown. */
export function OpinionFilters(props: Props) {
  const { filter, grouping, count, total, onFilter, onGroup } = props;
  return (
    <div className="opinions-filters">
      <Choice<Grouping>
        aria-label="排列方式"
        value={grouping}
        options={[
          { value: 'clause', label: '按条款' },
          { value: 'unit', label: '按单位' },
        ]}
        onChange={onGroup}
      />
      <Select<Decision | typeof ANY>
        size="small"
        aria-label="采纳情况"
        value={filter.decision ?? ANY}
        popupMatchSelectWidth={false}
        options={[
          { value: ANY, label: '全部情况' },
          ...DECISIONS.map((value) => ({ value, label: DECISION_WORDS[value] })),
        ]}
        onChange={(value) => onFilter({ ...filter, decision: value === ANY ? null : value })}
      />
      <Select<OpinionKind | typeof ANY>
        size="small"
        aria-label="意见来源"
        value={filter.kind ?? ANY}
        popupMatchSelectWidth={false}
        options={[
          { value: ANY, label: '全部来源' },
          ...OPINION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
        ]}
        onChange={(value) => onFilter({ ...filter, kind: value === ANY ? null : value })}
      />
      <span className="meta opinions-count" role="status">
        {count === total ? `共 ${total} 条` : `显示 ${count} 条，共 ${total} 条`}
      </span>
    </div>
  );
}
