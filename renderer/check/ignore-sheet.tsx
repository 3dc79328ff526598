import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Ignored } from '../../shared/check/ignored.ts';
import { inQuotes } from '../../shared/text/in-quotes.ts';
import { scaleNow } from '../look/worn.ts';
import { scopeNames } from './ignored-list.tsx';
import type { ListedFinding } from './listed.ts';
import './ignore-sheet.css';

type Scope = Ignored['scope'];

type Props = {
  readonly listed: ListedFinding;
  /** What it comes up beside. */
  readonly beside: DOMRect;
  readonly onIgnore: (scope: Scope, reason: string) => void;
  readonly onLeave: () => void;
};

const WIDTH = 300;
const HEIGHT = 224;
const GAP = 4;

/** 忽略…: how far it holds and why. Enter says yes, Escape leaves everything as it is. */
export function IgnoreSheet({ listed, beside, onIgnore, onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<InputRef>(null);
  const [scope, setScope] = useState<Scope>('place');
  const [reason, setReason] = useState('');
  useEffect(() => {
    dialog.current?.showModal();
    field.current?.focus();
  }, []);
  const scopes: readonly Scope[] =
    listed.quote === '' ? ['place', 'rule'] : ['place', 'words', 'rule'];
  /** Before anything else: while it stands open, nothing behind it takes the focus. */
  const close = (): void => dialog.current?.close();
  const leave = (): void => {
    close();
    onLeave();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    close();
    onIgnore(scope, reason.trim());
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for the keyboard what a click beside it does
    <dialog
      ref={dialog}
      className="ignore-sheet"
      aria-modal="true"
      aria-label={`忽略：${listed.rule}`}
      style={placeBeside(beside)}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={({ target }) => target === dialog.current && leave()}
    >
      <form onSubmit={submit}>
        <p className="cut" title={listed.quote}>
          {listed.rule}
          {listed.quote !== '' && <span className="finding-quote">{inQuotes(listed.quote)}</span>}
        </p>
        <fieldset aria-label="忽略的范围">
          {scopes.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name="scope"
                checked={scope === one}
                onChange={() => setScope(one)}
              />
              {scopeNames[one]}
            </label>
          ))}
        </fieldset>
        <Input
          ref={field}
          aria-label="理由"
          placeholder="理由（可不填，随草稿保存）"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <div className="ignore-foot">
          <Button type="primary" size="small" htmlType="submit">
            忽略
          </Button>
          <Button size="small" onClick={leave}>
            取消
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** Below what it belongs to, above it where there is no room. */
function placeBeside({ left, top, bottom }: DOMRect): { left: number; top: number } {
  const width = WIDTH * scaleNow();
  const height = HEIGHT * scaleNow();
  const fits = bottom + GAP + height < innerHeight;
  return {
    left: Math.max(GAP, Math.min(left, innerWidth - width - 2 * GAP)),
    top: Math.max(GAP, fits ? bottom + GAP : top - GAP - height),
  };
}
