import type { Saving } from '../draft/state.ts';
import { savedTime } from '../when.ts';
import { SaveFailure } from './save-failure.tsx';

type Props = {
  readonly saving: Saving;
  /** Words or decisions that the host does not have yet. */
  readonly unsaved: boolean;
  /** ISO time; null for the untouched example. */
  readonly savedAt: string | null;
  readonly onRetry: () => void;
  readonly onAside: () => void;
};

const waitingWords: Partial<Readonly<Record<Saving['kind'], string>>> = {
  conflict: '等待选择保留哪份文本',
  removed: '已不在原处，没有再保存',
};

/** 已保存 14:03, 正在保存…, 未能保存：原因 with 重试. */
export function SaveState({ saving, unsaved, savedAt, onRetry, onAside }: Props) {
  if (saving.kind === 'failed') {
    return <SaveFailure message={saving.message} onRetry={onRetry} onAside={onAside} />;
  }
  const waiting = waitingWords[saving.kind];
  if (waiting === undefined && !unsaved && savedAt === null) return <Untouched />;
  const words = waiting ?? quietWords(unsaved, savedAt);
  // Not announced: while the drafter writes it changes every other second.
  return (
    <span className="save-state cut" title={words}>
      {words}
    </span>
  );
}

/** The example as it came; what is not needed to know of it gives way to the title. */
const Untouched = () => (
  <span className="save-state cut" title="示例草稿，修改后自动保存">
    示例草稿<span className="save-state-more">，修改后自动保存</span>
  </span>
);

const quietWords = (unsaved: boolean, savedAt: string | null): string =>
  unsaved || savedAt === null ? '正在保存…' : `已保存 ${savedTime(savedAt, new Date())}`;
