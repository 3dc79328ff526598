import { memo } from 'react';
import type { Topic } from '../../../shared/model/topic.ts';
import { ClauseTopics } from '../../topics/clause-topics.tsx';
import type { ReviewedClause } from './review.ts';

type Props = {
  readonly reviewed: ReviewedClause;
  readonly own: readonly Topic[];
  readonly current: boolean;
  readonly onPath: (path: string) => void;
  readonly onTopics: (path: string, topics: readonly string[] | null) => void;
};

/** A clause of a document under review: marker, heading, topics, and why these. */
export const ClauseItem = memo(function ClauseItem(props: Props) {
  const { reviewed, own, current, onPath, onTopics } = props;
  const { clause, topics, said } = reviewed;
  const { path, marker, heading, text, level } = clause;
  const name = heading ?? `${text.slice(0, 24)}${text.length > 24 ? '…' : ''}`;
  const line = (
    <button
      type="button"
      className="adding-clause-name"
      aria-pressed={current}
      title="在原文中指出"
      onClick={() => onPath(path)}
    >
      <span className="adding-marker">{marker}</span>
      {name}
    </button>
  );
  return (
    <li
      className="adding-clause"
      data-clause={path}
      data-level={Math.min(level, 4)}
      data-current={current || undefined}
    >
      {topics === null ? (
        line
      ) : (
        <ClauseTopics
          name={name}
          topics={topics}
          said={said}
          own={own}
          before={line}
          onOpen={() => onPath(path)}
          onTopics={(ids) => onTopics(path, ids)}
        />
      )}
    </li>
  );
});
