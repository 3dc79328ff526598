import { AutoComplete, Button } from 'antd';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { blanksIn } from '../../shared/model/blanks.ts';
import { clauseName } from '../../shared/model/names.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { findClause } from '../../shared/model/walk.ts';
import { MarkedText } from '../compare/marked-text.tsx';
import { insertionOfNew, type NewClause, type Plan } from './new-clause.ts';

type Props = {
  readonly policy: Policy;
  readonly plan: Plan;
  readonly onWrite: (clause: NewClause) => void;
  readonly onLeave: () => void;
};

/** The empty clause as it would stand in the draft, where, and what becomes of the numbers behind it. */
export function WriteClause({ policy, plan, onWrite, onLeave }: Props) {
  const { headings, words, note, place } = plan;
  const id = useId();
  const [heading, setHeading] = useState(headings[0] ?? '');
  const clause = { heading: heading.trim(), words, note, place };
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the clause only its heading changes here
  const insertion = useMemo(() => insertionOfNew(policy, clause), [policy, heading, place]);
  const printed = insertion.edits[0]?.insert.trim() ?? '';
  const beside = place && findClause(policy.clauses, place.path);
  const press = (event: KeyboardEvent): void => {
    const inList =
      event.target instanceof Element && event.target.getAttribute('aria-expanded') === 'true';
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || inList) return;
    event.preventDefault();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape of the fields inside
    <div className="suggest-chooser" onKeyDown={press}>
      <div className="topic-fields">
        <label htmlFor={id}>标题</label>
        <AutoComplete
          id={id}
          autoFocus
          size="small"
          value={heading}
          onChange={setHeading}
          options={headings.map((text) => ({ value: text }))}
          filterOption={false}
        />
      </div>
      <p className="meta suggest-why">
        {place === null || beside === null
          ? '放在文末'
          : `放在 ${clauseName(beside)} ${place.side === 'before' ? '之前' : '之后'}`}
      </p>
      <p className="clause-text">
        <MarkedText text={printed} spans={blanksIn(printed)} className="blank" />
      </p>
      {insertion.told !== null && <p className="meta suggest-why">{insertion.told}</p>}
      <div className="suggest-line">
        <Button type="primary" size="small" onClick={() => onWrite(clause)}>
          写入正文
        </Button>
        <Button size="small" onClick={onLeave}>
          取消
        </Button>
      </div>
    </div>
  );
}
