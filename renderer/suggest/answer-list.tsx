import { Button } from 'antd';
import { memo } from 'react';
import { clauseName, pathName } from '../../shared/model/names.ts';
import type { Answering } from '../../shared/suggest/measures/answering.ts';
import type { Place } from '../desk.ts';

type Props = {
  readonly answers: readonly Answering[];
  readonly onOpen: (place: Place) => void;
  readonly onTake: (answer: Answering) => void;
};

/** The clauses of the precedents that answer the draft's; each can be borrowed as a whole. */
export const AnswerList = memo(function AnswerList({ answers, onOpen, onTake }: Props) {
  if (answers.length === 0) return null;
  return (
    <section aria-label="对应条款">
      <h3 className="suggest-head">
        对应条款 <span className="meta">{answers.length}条</span>
      </h3>
      <ul className="suggest-list">
        {answers.map((answer) => {
          const { precedent, clause, by } = answer;
          return (
            <li key={`${precedent.id} ${clause.path}`} className="answer-row">
              <button
                type="button"
                className="link"
                onClick={() => onOpen({ doc: precedent.id, path: clause.path })}
              >
                {precedent.name} {clauseName(clause)}
                {by === 'topic' && <span className="meta"> 主题相同</span>}
              </button>
              <Button
                size="small"
                type="link"
                aria-label={`借用整条：${precedent.name} ${pathName(clause.path)}`}
                onClick={() => onTake(answer)}
              >
                借用整条
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
});
