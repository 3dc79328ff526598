import { Button, Checkbox, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { DECISIONS, type Decision, type Round } from '../../shared/model/opinion.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { clauseAt } from '../../shared/model/walk.ts';
import { applied } from '../../shared/opinions/applying.ts';
import type { OpinionEdit } from '../../shared/opinions/edits.ts';
import { useQuestion } from '../use-question.ts';
import { remarkTime } from '../when.ts';
import { ApplyDialog } from './apply-dialog.tsx';
import { ClauseNow } from './clause-now.tsx';
import { DecisionSign } from './decision-sign.tsx';
import { KIND_WORDS, type ListedOpinion } from './listed.ts';
import { PlaceField } from './place-field.tsx';
import type { OpinionsProps } from './props.ts';
import { ReasonField } from './reason-field.tsx';
import { UnitField } from './unit-field.tsx';

type Props = Omit<OpinionsProps, 'policy' | 'api'> & {
  readonly round: Round;
  readonly policy: Policy;
  /** The opinion the keys stand on; null in an empty list. */
  readonly listed: ListedOpinion | null;
  /** Opinions that say the same are decided with it. */
  readonly together: boolean;
  readonly onTogether: (together: boolean) => void;
  readonly onDecide: (decision: Decision) => void;
  readonly edit: (edit: OpinionEdit) => void;
};

/** In the order of the keys: 1 2 3 0. */
const OFFERED: readonly Decision[] = ['taken', 'partly', 'refused', 'open'];

/** One opinion in full, the clause as it stands now, and what becomes of it. */
export function OpinionDetail(props: Props) {
  const { round, listed, policy, together, onTogether, onDecide, edit, actions } = props;
  const [applying, setApplying] = useState(false);
  const at = listed?.place?.span.from ?? null;
  const clause = useMemo(() => (at === null ? null : clauseAt(policy.clauses, at)), [policy, at]);
  const made = useMemo(
    () => (listed === null ? null : applied(listed.opinion, policy.source)),
    [listed, policy],
  );
  const ask = useQuestion();
  if (listed === null) return <aside className="opinion-detail" aria-label="意见详情" />;
  const { opinion, place, head, same } = listed;
  const { id, unit, kind, author, at: time, source, said, decision, reason, proposal } = opinion;
  const others = same.length - 1;
  const ids = together && others > 0 ? same : [id];
  const drop = async (): Promise<void> => {
    const agreed = await ask({
      title: '不把这条列为意见？',
      content: '这条意见连同采纳情况和理由将从本轮去掉；再读入原来的文件时会重新出现。',
      okText: '去掉',
      cancelText: '取消',
    });
    if (agreed) edit({ kind: 'dropped', round: round.id, id });
  };
  const facts = [
    KIND_WORDS[kind],
    author !== unit && author,
    time !== null && remarkTime(time),
  ].filter((fact) => fact !== false && fact !== '');

  return (
    <aside className="opinion-detail" aria-label="意见详情">
      <header>
        <UnitField
          round={round}
          unit={unit}
          onUnit={(name) => edit({ kind: 'corrected', round: round.id, id, facts: { unit: name } })}
        />
        <span className="meta">{facts.join(' · ')}</span>
        {source !== '' && (
          <span className="meta cut opinion-source" title={source}>
            {source}
          </span>
        )}
      </header>
      <p className="opinion-words">{said}</p>

      <div className="opinion-place">
        <strong className="cut" title={head}>
          {head}
        </strong>
        {place !== null && (
          <Button size="small" title="Enter" onClick={() => actions.jump(place.span.from)}>
            到正文
          </Button>
        )}
      </div>
      <PlaceField
        opinion={opinion}
        policy={policy}
        onPlace={(facts) => edit({ kind: 'corrected', round: round.id, id, facts })}
      />
      {place !== null && <ClauseNow policy={policy} clause={clause} place={place} />}
      {proposal.length > 0 &&
        (made?.ok === false && made.done ? (
          <p className="meta opinion-apply">{made.message}</p>
        ) : (
          <Button size="small" className="opinion-apply" onClick={() => setApplying(true)}>
            按意见套用到正文…
          </Button>
        ))}

      <Radio.Group
        className="opinion-decide"
        aria-label="采纳情况"
        value={decision}
        onChange={({ target }) => onDecide(DECISIONS.find((one) => one === target.value) ?? 'open')}
      >
        {OFFERED.map((one, index) => (
          <Radio key={one} value={one}>
            <DecisionSign decision={one} />
            <kbd>{one === 'open' ? 0 : index + 1}</kbd>
          </Radio>
        ))}
      </Radio.Group>
      {others > 0 && (
        <Checkbox checked={together} onChange={({ target }) => onTogether(target.checked)}>
          与另外 {others} 条相近意见一并处理（{unitsOf(round, same, id)}）
        </Checkbox>
      )}
      <ReasonField
        decision={decision}
        reason={reason}
        clause={clause}
        onReason={(words) => edit({ kind: 'reasoned', round: round.id, ids, reason: words })}
      />
      <Button type="text" size="small" danger className="opinion-drop" onClick={() => void drop()}>
        不列为意见
      </Button>
      {applying && (
        <ApplyDialog
          opinion={opinion}
          editor={props.editor}
          dispatch={props.dispatch}
          onApplied={() => {
            if (decision === 'open')
              edit({ kind: 'decided', round: round.id, ids, decision: 'taken' });
          }}
          onClose={() => setApplying(false)}
        />
      )}
    </aside>
  );
}

const unitsOf = ({ opinions }: Round, ids: readonly string[], own: string): string =>
  [
    ...new Set(
      opinions.flatMap(({ id, unit }) =>
        id !== own && ids.includes(id) ? [unit || '未写明单位'] : [],
      ),
    ),
  ].join('、');
