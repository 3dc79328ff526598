import { useMemo } from 'react';
import type { Alignment } from '../../shared/compare/types.ts';
import type { Precedent } from '../../shared/model/document.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { compared } from '../../shared/model/walk.ts';
import { Overview } from './overview.tsx';

type Props = {
  readonly policy: Policy;
  /** The heading the caret stands in; null outside all clauses. */
  readonly clause: Clause | null;
  readonly alignment: Alignment | null;
  readonly precedents: readonly Precedent[];
  readonly onJump: (offset: number) => void;
};

/** Where there is nothing to compare, the clauses one can go to. */
export function NoClause({ policy, clause, alignment, precedents, onJump }: Props) {
  const below = useMemo(
    () => compared(clause === null ? policy.clauses : clause.children),
    [policy, clause],
  );
  if (below.length === 0) {
    return (
      <p className="hint muted">
        {clause === null
          ? '草稿还没有条款。写下第一条后，这里列出先例中的对应条款。'
          : '本条还没有正文。写下正文后，这里列出先例中的对应条款。'}
      </p>
    );
  }
  return (
    <>
      <h2 className="compare-clause">{clause === null ? '全稿对照' : clauseName(clause)}</h2>
      <p className="compare-lead meta">把光标放到一条上，或点击下面的条款，即逐句对照先例。</p>
      <Overview clauses={below} precedents={precedents} alignment={alignment} onJump={onJump} />
    </>
  );
}
