import { useEffect } from 'react';
import { type CommandId, isCommandId } from '../../shared/commands.ts';
import { onMenuCommand } from '../api.ts';
import { drawnAtOnce } from '../later.ts';
import { useLatest } from '../use-latest.ts';
import { commandOf } from './keys.ts';

/** What every command does. */
export type CommandActions = Readonly<Record<CommandId, () => void>>;

/** Does what the keys of the window and the menus of the desktop ask for. */
export function useKeys(actions: CommandActions): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const run = (command: CommandId): void => {
      // Behind an open dialog nothing happens.
      if (!dialogIsOpen()) latest.current[command]();
    };
    const press = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      // The page has handled its own keys already (Ctrl+F with the caret in it).
      if (command === null || event.defaultPrevented) return;
      // Not even what the browser would do with them.
      event.preventDefault();
      run(command);
    };
    const fromMenu = onMenuCommand((command) => {
      if (isCommandId(command)) drawnAtOnce(() => run(command));
    });
    addEventListener('keydown', press);
    return () => {
      removeEventListener('keydown', press);
      fromMenu();
    };
  }, [latest]);
}

/** One that fades away is left already: the next key is meant for what lay behind it. */
const dialogIsOpen = (): boolean =>
  [...document.querySelectorAll('[aria-modal="true"]')].some(
    (dialog) => dialog.closest('[class*="-leave"]') === null,
  );
