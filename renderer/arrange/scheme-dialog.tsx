import { Modal, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Policy } from '../../shared/model/policy.ts';
import type { Refused } from '../../shared/suggest/numbering/plan.ts';
import { changeScheme } from '../../shared/suggest/structure/restyle.ts';
import { type Scheme, schemeOf, schemes } from '../../shared/suggest/structure/schemes.ts';
import type { Structured } from '../../shared/suggest/structure/told.ts';
import { afterDrawing } from '../later.ts';
import { ChangeList } from './change-list.tsx';
import './scheme-dialog.css';
import { enterDialog } from '../focus.ts';

type Props = {
  readonly policy: Policy;
  readonly onChoose: (scheme: Scheme) => void;
  readonly onClose: () => void;
};

type Outcome = Structured | Refused;

/** 更改序号样式: the usual styles, which one the draft has, and every change the chosen one makes. */
export function SchemeDialog({ policy, onChoose, onClose }: Props) {
  const [present] = useState(() => schemeOf(policy));
  const [chosen, setChosen] = useState<Scheme | null>(null);
  const [open, setOpen] = useState(true);
  /** What was agreed to; done when the dialog has gone and given the focus back. */
  const agreed = useRef<Scheme | null>(null);
  const outcomes = useOutcomes(policy);
  const outcome = chosen === null ? undefined : outcomes.get(chosen);
  const changes = outcome?.kind === 'arranged' ? outcome.changes : [];
  return (
    <Modal
      afterOpenChange={enterDialog}
      open={open}
      centered
      title="更改序号样式"
      width={640}
      okText={changes.length === 0 ? '更改' : `更改${changes.length}处`}
      okButtonProps={{ disabled: changes.length === 0 }}
      cancelText="保留原样"
      onOk={() => {
        agreed.current = chosen;
        setOpen(false);
      }}
      onCancel={() => setOpen(false)}
      afterClose={() => (agreed.current === null ? onClose() : onChoose(agreed.current))}
    >
      <Radio.Group
        className="schemes"
        aria-label="序号样式"
        value={chosen?.id}
        onChange={(event) => setChosen(schemes.find(({ id }) => id === event.target.value) ?? null)}
      >
        {schemes.map((scheme) => (
          <Radio
            key={scheme.id}
            value={scheme.id}
            disabled={scheme === present || outcomes.get(scheme)?.kind === 'refused'}
          >
            <span className="scheme">
              <span className="scheme-name">{scheme.name}</span>
              <span className="meta">{scheme.use}</span>
              <SchemeOutcome present={scheme === present} outcome={outcomes.get(scheme)} />
            </span>
          </Radio>
        ))}
      </Radio.Group>
      <div className="scheme-preview" aria-live="polite">
        {chosen === null && (
          <p className="muted">选一种样式，先看每一处改动。序号和文内引用一起改，正文一字不动。</p>
        )}
        {outcome?.kind === 'arranged' && <ChangeList changes={outcome.changes} />}
      </div>
    </Modal>
  );
}

type OutcomeProps = { readonly present: boolean; readonly outcome: Outcome | undefined };

/** 改动29处, or why the draft cannot have the style. */
function SchemeOutcome({ present, outcome }: OutcomeProps) {
  if (present) return <span className="meta">现用</span>;
  if (outcome === undefined) return <span className="meta">…</span>;
  if (outcome.kind === 'refused') return <span className="scheme-why meta">{outcome.why}</span>;
  const { length } = outcome.changes;
  return <span className="meta">{length === 0 ? '与现用相同' : `改动${length}处`}</span>;
}

/** What each scheme would change, one after the other, so that the dialog stands at once. */
function useOutcomes(policy: Policy): ReadonlyMap<Scheme, Outcome> {
  const [outcomes, setOutcomes] = useState<ReadonlyMap<Scheme, Outcome>>(new Map());
  useEffect(() => {
    let isOpen = true;
    afterDrawing(() => {
      const next = schemes.find((scheme) => !outcomes.has(scheme));
      if (!isOpen || next === undefined) return;
      setOutcomes(new Map([...outcomes, [next, changeScheme(policy, next)]]));
    });
    return () => {
      isOpen = false;
    };
  }, [policy, outcomes]);
  return outcomes;
}
