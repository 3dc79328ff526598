import type { Precedent } from '../../shared/model/document.ts';
import { pathName } from '../../shared/model/names.ts';
import { findClause } from '../../shared/model/walk.ts';
import type { Source } from '../../shared/suggest/types.ts';

type Props = {
  readonly sources: readonly Source[];
  readonly precedents: readonly Precedent[];
  /** Share of the precedents' weight that has it, 0 to 1. */
  readonly weight: number;
};

/** The clauses that bear an entry out: who, where, heading and words. */
export function SourceList({ sources, precedents, weight }: Props) {
  return (
    <div className="plan-sources">
      <p className="meta">按权重计占 {Math.round(weight * 100)}%</p>
      <ul aria-label="出处">
        {sources.map(({ doc, path, heading }) => {
          const precedent = precedents.find(({ id }) => id === doc);
          const clause = precedent && findClause(precedent.policy.clauses, path);
          return (
            <li key={`${doc} ${path}`}>
              <p>
                <strong>{precedent?.name ?? doc}</strong> {pathName(path)} {heading}
              </p>
              <p className="muted">{clause?.text}</p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
