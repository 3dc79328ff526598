import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { Field } from './field.tsx';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly problem?: string | null;
  readonly hint?: ReactNode;
  /** Grows with its lines. */
  readonly rows?: { readonly minRows: number; readonly maxRows: number };
};

export function TextField({ label, value, onChange, placeholder, problem, hint, rows }: Props) {
  return (
    <Field label={label} problem={problem ?? null} hint={hint ?? null}>
      {(ids) => {
        const props = {
          ...ids,
          value,
          placeholder: placeholder ?? '',
          ...(problem && { status: 'warning' as const }),
          onChange: (event: { readonly target: { readonly value: string } }) =>
            onChange(event.target.value),
        };
        return rows === undefined ? (
          <Input maxLength={100} {...props} />
        ) : (
          <Input.TextArea maxLength={2000} autoSize={rows} {...props} />
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
