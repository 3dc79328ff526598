import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  /** Says more, below the control. */
  readonly hint?: ReactNode;
  readonly children: ReactNode;
};

/** A line of the form: its name, the control, what there is to know. */
export function PlanField({ label, hint, children }: Props) {
  return (
    <div className="plan-field">
      <span className="plan-label" aria-hidden>
        {label}
      </span>
      <div className="plan-control">
        {children}
        {hint !== undefined && <p className="meta">{hint}</p>}
      </div>
    </div>
  );
}
