import type { Command } from '../../shared/commands/command.ts';
import { shownKeys } from '../../shared/commands/shown-keys.ts';
import { commandGroups } from '../../shared/commands.ts';
import { Overlay } from '../overlay/overlay.tsx';
import { onMac } from './mac.ts';
import { otherKeys } from './other-keys.ts';
import './key-cap.css';
import './key-sheet.css';

type Props = { readonly onLeave: () => void };

/** Ctrl+/: every key of the window, as the table of commands has them. */
export const KeySheet = ({ onLeave }: Props) => (
  <Overlay
    className="key-sheet"
    title="快捷键一览"
    hint={`没有快捷键的命令在“查找命令”（${shownKeys('Ctrl+K', onMac())}）里`}
    onLeave={onLeave}
  >
    <div className="key-sheet-groups">
      {[...commandGroups, ...otherKeys].map(({ name, commands }) => (
        <KeyGroup key={name} name={name} commands={commands} />
      ))}
    </div>
  </Overlay>
);

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
