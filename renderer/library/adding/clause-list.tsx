import { memo, useEffect, useRef } from 'react';
import type { Topic } from '../../../shared/model/topic.ts';
import { ClauseItem } from './clause-item.tsx';
import type { ReviewedClause } from './review.ts';

type Props = {
  readonly clauses: readonly ReviewedClause[];
  readonly own: readonly Topic[];
  readonly path: string | null;
  readonly onPath: (path: string) => void;
  /** Null: back to what the words say. */
  readonly onTopics: (path: string, topics: readonly string[] | null) => void;
};

/** What was made of the text: its clauses with their topics, each to be corrected. */
export const ClauseList = memo(function ClauseList({
  clauses,
  own,
  path,
  onPath,
  onTopics,
}: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (path === null) return;
    const item = list.current?.querySelector(`[data-clause="${CSS.escape(path)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [path]);
  if (clauses.length === 0) {
    return (
      <p className="hint muted">
        没有认出条款。仍可入库，供检索和阅读；若是从网页或 PDF 复制的，请检查编号是否完整。
      </p>
    );
  }
  return (
    <ol className="adding-clauses" ref={list} aria-label="识别出的条款">
      {clauses.map((reviewed) => (
        <ClauseItem
          key={reviewed.clause.path}
          reviewed={reviewed}
          own={own}
          current={reviewed.clause.path === path}
          onPath={onPath}
          onTopics={onTopics}
        />
      ))}
    </ol>
  );
});
