import { Button } from 'antd';
import { graver } from '../check/severity.ts';
import { SeveritySign } from '../check/severity-sign.tsx';
import { type FieldId, fieldFacts } from './fields.ts';
import { type InfoState, lackingIn, questionableIn } from './state.ts';

type Props = {
  readonly state: InfoState;
  /** The check has not seen these words yet. */
  readonly checking: boolean;
  readonly onGo: (field: FieldId) => void;
};

/** 还缺 3 项, 2 项要核对: each leads to its field. */
export function Summary({ state, checking, onGo }: Props) {
  const lacking = lackingIn(state);
  const questionable = questionableIn(state);
  if (lacking.length + questionable.length === 0) {
    return (
      <p className="info-summary" role="status">
        {checking ? '正在检查…' : '✓ 导出和检查要用的都齐了。'}
      </p>
    );
  }
  return (
    <div className="info-summary" role="status">
      {lacking.length > 0 && (
        <Group words={`还缺${lacking.length}项`} fields={lacking} {...{ state, onGo }} />
      )}
      {questionable.length > 0 && (
        <Group
          words={`${questionable.length}项要核对`}
          fields={questionable}
          {...{ state, onGo }}
        />
      )}
    </div>
  );
}

type GroupProps = Omit<Props, 'checking'> & {
  readonly words: string;
  readonly fields: readonly FieldId[];
};

const Group = ({ words, fields, state, onGo }: GroupProps) => (
  <p className="info-group">
    <span className="info-group-words">{words}</span>
    {fields.map((field) => (
      <Button key={field} size="small" className="info-chip" onClick={() => onGo(field)}>
        <SeveritySign severity={gravest(state, field)} word={false} />
        {fieldFacts[field].label}
      </Button>
    ))}
  </p>
);

const gravest = (state: InfoState, field: FieldId) => {
  const { lack, notes } = state[field];
  const severities = [...(lack === null ? [] : [lack]), ...notes].map(({ severity }) => severity);
  return severities.toSorted(graver)[0] ?? 'info';
};
