import { type ReactNode, useId } from 'react';

/** What a control needs to be named by its label and described by the sentence below it. */
export type FieldIds = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
};

type Props = {
  readonly label: string;
  /** What is wrong with the value, in one sentence. */
  readonly problem?: string | null;
  readonly hint?: ReactNode;
  readonly children: (ids: FieldIds) => ReactNode;
};

/** A label, its control, and below it what is wrong or what to know. */
export function Field({ label, problem = null, hint = null, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const described = problem !== null || hint !== null;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-body">
        {children({
          id,
          'aria-invalid': problem !== null,
          'aria-describedby': described ? note : undefined,
        })}
        {described && (
          <p className={problem === null ? 'field-hint' : 'field-problem'} id={note}>
            {problem === null ? hint : `▲ ${problem}`}
          </p>
        )}
      </div>
    </div>
  );
}

/** Several buttons under one label: a label of one control would name none of them. */
export function FieldGroup({
  label,
  hint = null,
  children,
}: {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden>
        {label}
      </span>
      <div className="field-body">
        {children}
        {hint !== null && <p className="field-hint">{hint}</p>}
      </div>
    </div>
  );
}
