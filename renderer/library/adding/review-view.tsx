import { Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { analyze } from '../../../shared/analyze.ts';
import type { Topic } from '../../../shared/model/topic.ts';
import type { TopicModel } from '../../../shared/topics/model.ts';
import { afterDrawing } from '../../later.ts';
import { withLabels } from '../topic-changes.ts';
import { type Candidate, faultsOf } from './candidate.ts';
import { ClauseList } from './clause-list.tsx';
import { FactsForm } from './facts-form.tsx';
import { reviewOf } from './review.ts';
import { SourceText } from './source-text.tsx';
import type { CandidateChange } from './state.ts';

type Props = {
  readonly candidate: Candidate;
  /** Names of the other documents of the library. */
  readonly taken: readonly string[];
  readonly own: readonly Topic[];
  readonly model: TopicModel;
  /** How many more wait behind it. */
  readonly waiting: number;
  readonly busy: boolean;
  readonly onChange: (change: CandidateChange) => void;
  readonly onAccept: () => void;
  /** 跳过, or 放弃 what was changed. */
  readonly onDrop: () => void;
};

/** 核对: source and parse side by side; what was read wrongly is put right before it counts. */
export function ReviewView(props: Props) {
  const { candidate, taken, own, model, waiting, busy, onChange, onAccept, onDrop } = props;
  const { text, facts, topics } = candidate;
  const [path, setPath] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLElement>(null);
  const policy = useMemo(() => analyze(text), [text]);
  const review = useMemo(() => reviewOf(policy, topics, model), [policy, topics, model]);
  const faults = faultsOf(facts, taken);
  const first = Object.values(faults)[0];

  const setTopics = useCallback(
    (clause: string, ids: readonly string[] | null) => {
      onChange({ topics: withLabels(clause, ids)(topics) });
    },
    [topics, onChange],
  );

  return (
    <>
      <div className="adding-review">
        <SourceText policy={policy} path={path} onPath={setPath} />
        <section ref={form} className="adding-parse" aria-label="识别结果">
          <FactsForm
            facts={facts}
            faults={asked ? faults : {}}
            genre={policy.genre}
            onChange={(changed) => onChange({ facts: changed })}
          />
          <p className="adding-title">
            {policy.title ?? <span className="muted">没有认出标题</span>}
            <span className="meta">
              {[policy.docNumber, policy.issuers.join('、')].filter(Boolean).join(' · ')}
            </span>
          </p>
          <ClauseList
            clauses={review.clauses}
            own={own}
            path={path}
            onPath={setPath}
            onTopics={setTopics}
          />
        </section>
      </div>
      <footer className="adding-foot">
        <span className="muted" role="status">
          {countsOf(review)}
        </span>
        {asked && first !== undefined && (
          <span className="facts-fault" role="alert">
            {first}
          </span>
        )}
        <span className="adding-gap" />
        <Button onClick={onDrop}>{candidate.id === null ? '不入库' : '放弃更改'}</Button>
        <Button
          type="primary"
          loading={busy}
          onClick={() => {
            setAsked(true);
            if (first === undefined) onAccept();
            else
              afterDrawing(() =>
                form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
              );
          }}
        >
          {candidate.id !== null ? '保存' : waiting > 0 ? `入库，看下一份` : '入库'}
        </Button>
      </footer>
    </>
  );
}

const countsOf = ({ count, without, noise }: ReturnType<typeof reviewOf>): string =>
  [
    `${count}条`,
    ...(without > 0 ? [`${without}条未归类`] : []),
    ...(noise > 0 ? [`${noise} 行不计入正文`] : []),
  ].join(' · ');
