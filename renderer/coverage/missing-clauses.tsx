import type { Coverage } from '../../shared/compare/coverage.ts';
import type { Precedent } from '../../shared/model/document.ts';
import type { Place } from './coverage-matrix.tsx';
import { docName, nameOfClause } from './words.ts';

type Props = {
  readonly coverage: Coverage;
  readonly precedents: readonly Precedent[];
  readonly onOpen: (place: Place) => void;
};

/** 缺失: precedent clauses nothing in the draft answers; those whose topic most precedents have first. */
export function MissingClauses({ coverage, precedents, onOpen }: Props) {
  const { missingClauses, rows } = coverage;
  if (missingClauses.length === 0)
    return <p className="hint muted">所选先例的每一条，本稿都有对应条款。</p>;
  const ordered = missingClauses.toSorted((a, b) => b.having - a.having);
  return (
    <ul className="coverage-list">
      {ordered.map(({ doc, path, topic, having }) => {
        const policy = precedents.find(({ id }) => id === doc)?.policy;
        const topicName = rows.find((row) => row.topic === topic)?.name;
        return (
          <li key={`${doc} ${path}`}>
            <button type="button" className="coverage-clause" onClick={() => onOpen({ doc, path })}>
              {docName(doc, precedents)} {nameOfClause(policy, path)}
            </button>
            {topicName !== undefined && (
              <p className="meta coverage-note">
                {topicName}：{having}/{precedents.length}份先例有此主题
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
