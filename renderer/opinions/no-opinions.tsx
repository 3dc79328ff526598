import { Button } from 'antd';
import type { Round } from '../../shared/model/opinion.ts';

type Props = {
  readonly round: Round;
  /** There are opinions, but none that passes the filters. */
  readonly filtered: boolean;
  readonly onAll: () => void;
};

/** The list is empty: why, and what to do. */
export function NoOpinions({ round, filtered, onAll }: Props) {
  if (filtered) {
    return (
      <div className="opinions-none muted">
        <p>没有符合条件的意见。</p>
        <Button size="small" onClick={onAll}>
          显示全部
        </Button>
      </div>
    );
  }
  return (
    <div className="opinions-none muted">
      <p>
        {round.units.length === 0
          ? '还没有登记征求单位，也没有意见。'
          : `${round.units.length} 家单位还没有意见。`}
      </p>
      <p>
        用“读入反馈文件”一次选中各单位交回的文件（.docx、.doc、.wps、.txt）；电话或会上的意见用“录入口头意见”。
      </p>
    </div>
  );
}
