import { Button } from 'antd';
import type { Clause, Policy } from '../../shared/model/policy.ts';
import { substantive } from '../../shared/model/walk.ts';
import { clauseName } from './counterparts.ts';

type Props = {
  readonly policy: Policy;
  /** The heading the caret stands in; null outside all clauses. */
  readonly clause: Clause | null;
  readonly onJump: (offset: number) => void;
};

/** Where there is nothing to compare, the clauses one can go to. */
export function NoClause({ policy, clause, onJump }: Props) {
  const below = substantive(clause === null ? policy.clauses : clause.children);
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
    <div className="no-clause">
      <p className="hint muted">
        {clause === null
          ? '光标不在条款中。点击一条即与先例对照：'
          : `“${clauseName(clause)}”只有标题。点击下级条款即与先例对照：`}
      </p>
      <ul className="clause-links">
        {below.map((child) => (
          <li key={`${child.path} ${child.span.from}`}>
            <Button type="link" size="small" onClick={() => onJump(child.span.from)}>
              <span className="cut" title={clauseName(child)}>
                {clauseName(child)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
