import { type KeyboardEvent, memo } from 'react';
import { DecisionSign } from './decision-sign.tsx';
import { type Grouping, KIND_WORDS, type ListedOpinion } from './listed.ts';

type Props = {
  readonly listed: ListedOpinion;
  readonly grouping: Grouping;
  readonly isCurrent: boolean;
  readonly onCurrent: (id: string) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
};

/** One opinion of the list: whose, how it came, what it says, what became of it. */
export const OpinionRow = memo(function OpinionRow({
  listed,
  grouping,
  isCurrent,
  onCurrent,
  onKey,
}: Props) {
  const { opinion, head, same } = listed;
  const { id, unit, kind, said, decision } = opinion;
  return (
    <button
      type="button"
      className="opinion-main"
      data-opinion={id}
      aria-current={isCurrent || undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => onCurrent(id)}
      onKeyDown={onKey}
      onClick={({ currentTarget }) => currentTarget.focus()}
    >
      <span className="opinion-by">
        <strong className="cut">{grouping === 'clause' ? unit || '未写明单位' : head}</strong>
        <span className="meta">{KIND_WORDS[kind]}</span>
        {same.length > 1 && (
          <span className="meta opinion-same" title="多家单位对本条的意见相近">
            相近 {same.length}
          </span>
        )}
        <DecisionSign decision={decision} />
      </span>
      <span className="opinion-said">{said}</span>
    </button>
  );
});
