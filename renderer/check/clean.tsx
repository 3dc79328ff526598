import { useEffect, useRef } from 'react';
import { focusIsLost } from '../focus.ts';
import { officialDate } from '../when.ts';
import type { ListedIgnored } from './listed.ts';
import type { CheckFacts } from './view.ts';

type Props = { readonly facts: CheckFacts; readonly ignored: readonly ListedIgnored[] };

/** 没有发现问题: what was checked, so that the drafter knows what the word is worth. */
export function Clean({ facts, ignored }: Props) {
  const { clauses, characters, groups, off, district, today } = facts;
  const place = useRef<HTMLHeadingElement>(null);
  // The last finding went and took the keys with it.
  useEffect(() => {
    if (focusIsLost()) place.current?.focus();
  }, []);
  if (characters === 0) {
    return <p className="hint muted">还没有正文。写下或打开草稿后，这里列出检查出的问题。</p>;
  }
  const rules = groups.reduce((sum, group) => sum + group.rules, 0);
  const kept = ignored.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="check-clean">
      <h2 ref={place} tabIndex={-1}>
        <span className="check-clean-sign" aria-hidden="true">
          ✓
        </span>
        没有发现问题
      </h2>
      <p>
        按{rules}条规则检查了{clauses}条、{characters.toLocaleString('zh-CN')}字
        {kept > 0 && `，其中${kept}处由起草人忽略`}。
      </p>
      <dl>
        {groups.map(({ name, rules: count }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{count}条规则</dd>
          </div>
        ))}
      </dl>
      <p className="meta">
        检查日期{officialDate(today)}　地区{district ?? '未定，地域与层级只作一般检查'}
        {off > 0 && `　已关闭${off}条规则`}
      </p>
      <p className="meta">机器检查不代替合法性审核和公平竞争审查。</p>
    </div>
  );
}
