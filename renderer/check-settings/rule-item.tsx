import { Button, Switch } from 'antd';
import { useState } from 'react';
import type { CheckSettings } from '../../shared/check/settings.ts';
import type { Rule } from '../../shared/check/types.ts';
import { SeveritySign } from '../check/severity-sign.tsx';
import { switched } from './edits.ts';
import { RuleExamples } from './rule-examples.tsx';
import { ThresholdField } from './threshold-field.tsx';

type Props = {
  readonly rule: Rule;
  readonly checks: CheckSettings;
  readonly onChange: (checks: CheckSettings) => void;
};

/** A rule with its switch: what it looks at, on what ground, and what it reports for example. */
export function RuleItem({ rule, checks, onChange }: Props) {
  const [shown, setShown] = useState(false);
  const { id, name, severity, basis, citation, about } = rule;
  const on = !checks.off.includes(id);
  return (
    <li className={on ? 'rule' : 'rule rule-off'}>
      <Switch
        size="small"
        aria-label={`启用“${name}”`}
        checked={on}
        onChange={(wanted) => onChange(switched(checks, [id], wanted))}
      />
      <div>
        <div className="rule-head">
          <strong>{name}</strong>
          <span className="rule-severity">
            <SeveritySign severity={severity} />
          </span>
          {!on && <span className="meta">已停用</span>}
          <Button
            size="small"
            type="link"
            aria-expanded={shown}
            aria-controls={shown ? `examples-${id}` : undefined}
            aria-label={`“${name}”的示例`}
            onClick={() => setShown(!shown)}
          >
            {shown ? '收起示例' : '示例'}
          </Button>
        </div>
        <p>{about}</p>
        <p className="meta">
          {basis}　{citation}
        </p>
        {rule.thresholds?.map((threshold) => (
          <ThresholdField key={threshold} id={threshold} checks={checks} onChange={onChange} />
        ))}
        {shown && <RuleExamples {...rule} />}
      </div>
    </li>
  );
}
