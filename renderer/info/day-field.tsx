import { Input } from 'antd';
import { useState } from 'react';
import { inChinese } from '../../shared/check/dates/calendar.ts';
import { readDate } from '../../shared/suggest/skeleton/validity.ts';
import { checkDate } from '../../shared/word/issuance/checks.ts';
import { Field } from './field.tsx';
import type { FieldId } from './fields.ts';
import type { Kit } from './kit.ts';

type Props = {
  readonly field: FieldId;
  readonly kit: Kit;
  /** ISO date; '' where none is given. */
  readonly value: string;
  readonly hint: string;
  readonly onChange: (day: string) => void;
};

/** A day, typed as people type it: 2027-1-1, 2027年1月1日. What is no day is told and not kept. */
export function DayField({ field, kit, value, hint, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const words = typed ?? (value === '' ? '' : inChinese(value));
  const problem = words === '' || readDate(words) !== null ? null : checkDate(words);
  const own = kit.state[field];
  const state =
    problem === null ? own : { ...own, notes: [{ severity: 'error' as const, message: problem }] };
  return (
    <Field {...{ field, state, hint }} onJump={kit.onJump}>
      {(ids) => (
        <Input
          {...ids}
          style={{ width: '17.5rem' }}
          placeholder={kit.state[field].value}
          value={words}
          {...(problem !== null && { status: 'warning' as const })}
          onChange={({ target }) => {
            setTyped(target.value);
            const day = target.value.trim() === '' ? '' : readDate(target.value);
            if (day !== null) onChange(day);
          }}
          onBlur={() => problem === null && setTyped(null)}
        />
      )}
    </Field>
  );
}
