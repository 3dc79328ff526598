import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Choices } from './choices.tsx';
import { Field } from './field.tsx';
import { type FieldId, fieldFacts } from './fields.ts';
import { InText } from './in-text.tsx';
import type { Kit } from './kit.ts';

type Props = {
  readonly field: FieldId;
  readonly kit: Kit;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly hint?: ReactNode;
  /** Grows with its lines. */
  readonly rows?: { readonly minRows: number; readonly maxRows: number };
  /** What is usually written here, offered while nothing is. */
  readonly choices?: readonly string[];
};

/** A value kept beside the text, unless the text itself says it. */
export function TextField(props: Props) {
  const { field, kit, value, onChange, placeholder, hint, rows, choices = [] } = props;
  const state = kit.state[field];
  const { onJump } = kit;
  if (state.origin.kind === 'text') return <InText {...{ field, state, onJump }} />;
  const offered = value === '' ? choices : [];
  return (
    <Field
      {...{ field, state, onJump }}
      hint={
        <Choices
          label={fieldFacts[field].label}
          choices={offered}
          onChoose={onChange}
          hint={hint}
        />
      }
    >
      {(ids) => {
        const own = {
          ...ids,
          value,
          placeholder: placeholder ?? '',
          ...(ids['aria-invalid'] && { status: 'warning' as const }),
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange(event.target.value),
        };
        return rows === undefined ? (
          <Input maxLength={100} {...own} />
        ) : (
          <Input.TextArea maxLength={2000} autoSize={rows} {...own} />
        );
      }}
    </Field>
  );
}

type ListProps = Omit<Props, 'value' | 'onChange'> & {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly read: (typed: string) => readonly string[];
  /** Between two entries when they are shown. */
  readonly between: string;
};

/**
 * Several entries in one field. What was typed stays as it is (a new line that has no name yet)
 * as long as it reads as the value; a value that came from elsewhere takes its place.
 */
export function ListField({ value, onChange, read, between, ...others }: ListProps) {
  const [typed, setTyped] = useState('');
  const isSame = JSON.stringify(read(typed)) === JSON.stringify(value);
  return (
    <TextField
      {...others}
      value={isSame ? typed : value.join(between)}
      onChange={(words) => {
        setTyped(words);
        onChange(read(words));
      }}
    />
  );
}
