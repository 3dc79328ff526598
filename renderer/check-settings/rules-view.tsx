import { SearchOutlined } from '@ant-design/icons';
import { Input, Switch } from 'antd';
import { useRef, useState } from 'react';
import type { CheckSettings } from '../../shared/check/settings.ts';
import type { Group } from '../../shared/check/types.ts';
import { switched } from './edits.ts';
import { foundRules, type RuleGroup } from './found-rules.ts';
import { RuleItem } from './rule-item.tsx';

type Props = {
  readonly checks: CheckSettings;
  readonly onChange: (checks: CheckSettings) => void;
};

/** Every rule, group by group: found by its words, switched one by one or as a group. */
export function RulesView({ checks, onChange }: Props) {
  const [query, setQuery] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = foundRules(query);
  const go = (group: Group): void => {
    const heading = list.current?.querySelector<HTMLElement>(`[data-group="${group}"]`);
    heading?.scrollIntoView({ block: 'start' });
    // The keys go along, to the switch of the group.
    heading?.querySelector('button')?.focus({ preventScroll: true });
  };
  return (
    <div className="rules">
      <div className="rules-side">
        <Input
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          autoFocus
          aria-label="查找规则"
          placeholder="规则名或依据"
          value={query}
          onChange={({ target }) => setQuery(target.value)}
        />
        <nav aria-label="规则分组">
          {found.map(({ group, name, rules }) => (
            <button key={group} type="button" className="rules-jump" onClick={() => go(group)}>
              <span>{name}</span>
              <span className="meta">{ratio(checks, rules)}</span>
            </button>
          ))}
        </nav>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keys */}
      <section className="rules-list" ref={list} tabIndex={0} aria-label="全部规则">
        {found.length === 0 && (
          <p className="hint muted" role="status">
            没有含“{query.trim()}”的规则，请换一个词。
          </p>
        )}
        {found.map((group) => (
          <RuleGroupView key={group.group} {...group} checks={checks} onChange={onChange} />
        ))}
      </section>
    </div>
  );
}

function RuleGroupView({ group, name, rules, checks, onChange }: RuleGroup & Props) {
  const ids = rules.map(({ id }) => id);
  const allOn = !ids.some((id) => checks.off.includes(id));
  return (
    <>
      <div className="rule-group" data-group={group}>
        <Switch
          size="small"
          aria-label={`启用整组“${name}”`}
          checked={allOn}
          onChange={(wanted) => onChange(switched(checks, ids, wanted))}
        />
        <h3>{name}</h3>
        <span className="meta">启用 {ratio(checks, rules)}</span>
      </div>
      <ul aria-label={name}>
        {rules.map((rule) => (
          <RuleItem key={rule.id} rule={rule} checks={checks} onChange={onChange} />
        ))}
      </ul>
    </>
  );
}

const ratio = ({ off }: CheckSettings, rules: RuleGroup['rules']): string =>
  `${rules.filter(({ id }) => !off.includes(id)).length}/${rules.length}`;
