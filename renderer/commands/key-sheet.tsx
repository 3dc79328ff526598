import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Command } from '../../shared/commands/command.ts';
import { shownKeys } from '../../shared/commands/shown-keys.ts';
import { commandGroups } from '../../shared/commands.ts';
import { onMac } from './mac.ts';
import { otherKeys } from './other-keys.ts';
import './key-cap.css';
import './key-sheet.css';

type Props = { readonly onLeave: () => void };

/** Ctrl+/: every key of the window, as the table of commands has them. */
export function KeySheet({ onLeave }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const leave = (): void => {
    dialog.current?.close();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does for the keyboard what a click beside it does
    <dialog
      ref={dialog}
      className="key-sheet"
      aria-modal="true"
      aria-labelledby="key-sheet-title"
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onClick={({ target }) => target === dialog.current && leave()}
    >
      <header className="key-sheet-head">
        <h2 id="key-sheet-title">快捷键一览</h2>
        <span className="meta">
          没有快捷键的命令在“查找命令”（{shownKeys('Ctrl+K', onMac())}）里
        </span>
        <Button size="small" onClick={leave}>
          关闭
        </Button>
      </header>
      <div className="key-sheet-groups">
        {[...commandGroups, ...otherKeys].map(({ name, commands }) => (
          <KeyGroup key={name} name={name} commands={commands} />
        ))}
      </div>
    </dialog>
  );
}

function KeyGroup({
  name,
  commands,
}: {
  readonly name: string;
  readonly commands: readonly Pick<Command, 'label' | 'keys' | 'quiet'>[];
}) {
  return (
    <section aria-label={name}>
      <h3>{name}</h3>
      <dl>
        {commands.map(({ label, keys = [], quiet }) =>
          keys.length === 0 || quiet ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {keys.map((each) => (
                  <kbd key={each} className="key-cap">
                    {shownKeys(each, onMac())}
                  </kbd>
                ))}
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
