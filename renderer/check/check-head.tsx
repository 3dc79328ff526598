import { Button } from 'antd';
import { severities, severityNames } from '../../shared/check/severity.ts';
import type { Severity } from '../../shared/check/types.ts';
import { Choice } from '../layout/choice.tsx';
import type { GroupBy } from './listed.ts';
import { SeveritySign } from './severity-sign.tsx';
import type { CheckActions, CheckView } from './view.ts';

type Props = {
  readonly view: CheckView;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly actions: CheckActions;
};

/** Counts by severity, which are filters too; how the list is grouped; all fixes at once. */
export function CheckHead({ view, counts, actions }: Props) {
  const { hidden, by, shown } = view;
  const fixable = shown.flatMap(({ finding: { fix } }) => (fix === null ? [] : [fix]));
  const form = fixable.filter(({ safe }) => safe).length;
  const none = severities.every((severity) => counts[severity] === 0);
  if (none) return null;
  return (
    <header className="check-head">
      <div className="check-line">
        <fieldset className="chips" aria-label="按严重程度筛选">
          {severities.map((severity) => (
            <button
              key={severity}
              type="button"
              className="chip check-chip"
              aria-pressed={!hidden.has(severity)}
              disabled={counts[severity] === 0}
              title={`${hidden.has(severity) ? '显示' : '隐藏'}${severityNames[severity]}`}
              onClick={() => actions.turn(severity)}
            >
              <SeveritySign severity={severity} /> {counts[severity]}
            </button>
          ))}
        </fieldset>
        <Choice<GroupBy>
          aria-label="分组"
          value={by}
          onChange={actions.group}
          options={[
            { value: 'rule', label: '按规则' },
            { value: 'clause', label: '按条款' },
          ]}
        />
      </div>
      {fixable.length > 0 && (
        <div className="check-line">
          <Button size="small" type="primary" ghost onClick={actions.showFixes}>
            {form > 0 ? `全部采用安全修改（${form}处）` : `逐处选择修改（${fixable.length}处）`}
          </Button>
          <span className="meta">先预览，可撤销</span>
        </div>
      )}
    </header>
  );
}
