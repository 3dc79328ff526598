import { Select } from 'antd';
import { useMemo } from 'react';
import type { Opinion } from '../../shared/model/opinion.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { walk } from '../../shared/model/walk.ts';
import { clauseTitle } from '../../shared/opinions/clause-of.ts';
import type { OpinionFacts } from '../../shared/opinions/edits.ts';
import { lineAround } from '../../shared/opinions/lines.ts';

type Props = {
  readonly opinion: Opinion;
  readonly policy: Policy;
  readonly onPlace: (facts: OpinionFacts) => void;
};

const WHOLE = 'whole';

/** Where the opinion belongs: to be said where the file does not tell, to be corrected elsewhere. */
export function PlaceField({ opinion, policy, onPlace }: Props) {
  const clauses = useMemo(() => [...walk(policy.clauses)], [policy]);
  const options = useMemo(
    () => [
      { value: WHOLE, label: '总体意见' },
      ...clauses.map((clause) => ({
        value: clause.path,
        label: `${'　'.repeat(clause.level - 1)}${clauseTitle(clause)}`,
      })),
    ],
    [clauses],
  );
  const unsure = opinion.place === 'unsure';
  const choose = (value: string): void => {
    const clause = clauses.find(({ path }) => path === value);
    if (clause === undefined) {
      onPlace({ place: 'whole', quote: '', line: '', clause: '' });
      return;
    }
    const line = lineAround(policy.source, clause.span.from);
    onPlace({ place: 'clause', quote: '', line, clause: clauseTitle(clause) });
  };
  return (
    <div className="place-field">
      {unsure && (
        <p className="place-ask" role="status">
          {opinion.clause === ''
            ? '看不出是对哪一条的意见，请选择。'
            : `可能是“${opinion.clause}”，请确认。`}
        </p>
      )}
      <Select<string>
        size="small"
        aria-label="意见所指的条款"
        value={null}
        placeholder={unsure ? '选择条款' : '改列到其他条款'}
        {...(unsure && { status: 'warning' })}
        showSearch={{ optionFilterProp: 'label' }}
        options={options}
        popupMatchSelectWidth={360}
        onChange={choose}
      />
    </div>
  );
}
