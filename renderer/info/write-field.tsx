import { Button, Input } from 'antd';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { Choices } from './choices.tsx';
import { EditPreview } from './edit-preview.tsx';
import { Field, FieldGroup } from './field.tsx';
import { fieldFacts } from './fields.ts';
import type { WritingKit } from './kit.ts';
import { noPlaceFor, type WrittenField } from './writing.ts';

type Props = {
  readonly field: WrittenField;
  readonly kit: WritingKit;
  readonly placeholder: string;
  /** What may be meant. */
  readonly choices?: readonly string[];
  /** What stands in the text, as it would be typed here. */
  readonly standing: string;
};

/** A value that stands in the text: shown, gone to, and written there when the drafter says so. */
export function WriteField(props: Props) {
  const { field, kit } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { label } = fieldFacts[field];
  const state = kit.state[field];
  const stands = state.origin.kind === 'text';
  const refusal = useMemo(() => noPlaceFor(field, kit.policy), [field, kit.policy]);
  const leave = (): void => {
    setOpen(false);
    setTimeout(() => button.current?.focus());
  };
  if (open) return <Writing {...props} onLeave={leave} />;
  return (
    <FieldGroup {...{ field, state }} onJump={kit.onJump}>
      <div className="write-closed">
        {stands && <span className="field-words">{state.value}</span>}
        {refusal === null ? (
          <Button
            ref={button}
            size="small"
            type={stands ? 'link' : 'default'}
            aria-label={stands ? `改写${label}` : `把${label}写入正文`}
            onClick={() => setOpen(true)}
          >
            {stands ? '改写' : '写入正文…'}
          </Button>
        ) : (
          <span className="field-said">{refusal}</span>
        )}
      </div>
    </FieldGroup>
  );
}

function Writing({
  field,
  kit,
  placeholder,
  choices = [],
  standing,
  onLeave,
}: Props & { readonly onLeave: () => void }) {
  const [typed, setTyped] = useState(standing);
  const tried = useDeferredValue(typed);
  const { attempt: attemptOf, policy } = kit;
  const attempt = useMemo(() => attemptOf(field, tried), [attemptOf, field, tried]);
  const input = useRef<HTMLInputElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  useEffect(() => input.current?.focus(), []);
  const previewed = attempt !== null;
  // The preview makes the group longer than what was scrolled to.
  useEffect(() => {
    if (previewed) group.current?.scrollIntoView({ block: 'nearest' });
  }, [previewed]);
  const write = (): void => {
    if (attemptOf(field, typed) === null) return;
    kit.write(field, typed);
    onLeave();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      write();
    }
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  const { label } = fieldFacts[field];
  const state = attempt?.state ?? kit.state[field];
  return (
    <fieldset ref={group} className="write-group" aria-label={`${label}写入正文`} onKeyDown={press}>
      <Field
        field={field}
        state={{ ...state, origin: kit.state[field].origin }}
        onJump={kit.onJump}
        hint={
          <Choices
            label={label}
            choices={choices.filter((words) => words !== typed)}
            onChoose={(words) => {
              setTyped(words);
              input.current?.focus();
            }}
          />
        }
      >
        {(ids) => (
          <Input
            {...ids}
            ref={(instance) => {
              input.current = instance?.input ?? null;
            }}
            maxLength={200}
            placeholder={placeholder}
            value={typed}
            {...(ids['aria-invalid'] && { status: 'warning' as const })}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      <div className="write-open">
        {attempt === null ? (
          <p className="meta">
            {typed.trim() === '' || typed === standing ? '改动后在这里预览。' : '与正文相同。'}
          </p>
        ) : (
          <EditPreview source={policy.source} edits={attempt.edits} />
        )}
        <div className="write-actions">
          <Button size="small" type="primary" disabled={attempt === null} onClick={write}>
            写入正文
          </Button>
          <Button size="small" onClick={onLeave}>
            取消
          </Button>
          <span className="meta">只改这一处，可撤销</span>
        </div>
      </div>
    </fieldset>
  );
}
