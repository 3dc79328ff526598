import type { View } from '../desk.ts';
import { HunkSteps } from './hunk-steps.tsx';
import type { HunkPosition } from './use-hunks.ts';
import { ViewSwitch } from './view-switch.tsx';

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
      <ViewSwitch view={view} onView={onView} />
      {view === 'difference' && (
        <>
          <span className="legend meta">
            <ins>本稿</ins> <del>先例</del>
          </span>
          <HunkSteps words={position && positionWords(position)} onStep={onStep} />
        </>
      )}
    </div>
  );
}

const positionWords = ({ index, total }: HunkPosition): string =>
  index === null ? '没有可查看的差异' : `${index + 1}/${total}`;
