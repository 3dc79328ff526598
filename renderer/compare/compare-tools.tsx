import { Button, Segmented } from 'antd';
import type { View } from '../desk.ts';
import type { HunkPosition } from './use-hunks.ts';

type Props = {
  readonly view: View;
  readonly position: HunkPosition | null;
  readonly onView: (view: View) => void;
  readonly onStep: (step: 1 | -1) => void;
};

/** 差异 or 原文, what the two marks mean, and the way from difference to difference. */
export function CompareTools({ view, position, onView, onStep }: Props) {
  return (
    <div className="compare-tools">
      <Segmented<View>
        size="small"
        aria-label="显示方式"
        value={view}
        onChange={onView}
        options={[
          { value: 'difference', label: '差异' },
          { value: 'original', label: '原文' },
        ]}
      />
      {view === 'difference' && (
        <>
          <span className="legend meta">
            <ins>本稿</ins> <del>先例</del>
          </span>
          <span className="hunk-steps">
            <span className="meta" role="status">
              {position !== null && positionWords(position)}
            </span>
            <Button size="small" type="text" title="Shift+F8" onClick={() => onStep(-1)}>
              上一处
            </Button>
            <Button size="small" type="text" title="F8" onClick={() => onStep(1)}>
              下一处
            </Button>
          </span>
        </>
      )}
    </div>
  );
}

const positionWords = ({ index, total }: HunkPosition): string =>
  index === null ? '没有可查看的差异' : `${index + 1}/${total}`;
