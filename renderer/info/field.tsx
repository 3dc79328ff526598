import { type ReactNode, useId } from 'react';
import { SeveritySign } from '../check/severity-sign.tsx';
import { type FieldId, fieldFacts } from './fields.ts';
import { OriginNote } from './origin-note.tsx';
import type { FieldState, Note } from './state.ts';

/** What a control needs to be named by its label and described by the sentences below it. */
export type FieldIds = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
};

type Props = {
  readonly field: FieldId;
  readonly state: FieldState;
  readonly hint?: ReactNode;
  readonly onJump: (offset: number) => void;
  readonly children: (ids: FieldIds) => ReactNode;
};

/** One value of 文稿信息: its label, its control, what is to be said of it, and whence it comes. */
export function Field({ field, state, hint = null, onJump, children }: Props) {
  const id = useId();
  const note = `${id}-note`;
  const { label } = fieldFacts[field];
  const said = state.notes.length > 0 || state.lack !== null || hint !== null;
  return (
    <div className="field" data-field={field}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="field-body">
        {children({
          id,
          'aria-invalid': state.notes.length > 0,
          'aria-describedby': said ? note : undefined,
        })}
        <div id={note}>
          <Notes state={state} hint={hint} />
        </div>
      </div>
      <OriginNote field={field} state={state} onJump={onJump} />
    </div>
  );
}

/** The same around several buttons or plain words: a label of one control would name none of them. */
export function FieldGroup({
  field,
  state,
  hint = null,
  onJump,
  children,
}: Omit<Props, 'children'> & { readonly children: ReactNode }) {
  return (
    <div className="field" data-field={field}>
      <span className="field-label" aria-hidden>
        {fieldFacts[field].label}
      </span>
      <div className="field-body">
        {children}
        <Notes state={state} hint={hint} />
      </div>
      <OriginNote field={field} state={state} onJump={onJump} />
    </div>
  );
}

/** A choice that is no value of the document: 格式, 用印. */
export function PlainField({
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
        {hint !== null && <div className="field-hint">{hint}</div>}
      </div>
    </div>
  );
}

/** What is missing, what the rules say, and where they say nothing the hint. */
export function Notes({
  state: { lack, notes },
  hint = null,
}: {
  readonly state: Pick<FieldState, 'lack' | 'notes'>;
  readonly hint?: ReactNode;
}) {
  return (
    <>
      {lack !== null && <NoteLine note={lack} word="还缺" />}
      {notes.map((note) => (
        <NoteLine key={note.message} note={note} />
      ))}
      {hint !== null && notes.length === 0 && <div className="field-hint">{hint}</div>}
    </>
  );
}

const NoteLine = ({ note, word }: { readonly note: Note; readonly word?: string }) => (
  <p className={`field-note field-note-${note.severity}`}>
    <SeveritySign severity={note.severity} word={word === undefined} />
    {word !== undefined && <span>{word}</span>}
    <span className="field-note-words">{note.message}</span>
  </p>
);
