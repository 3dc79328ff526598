import { useEffect } from 'react';
import type { CommandId } from '../../shared/commands.ts';
import { useLatest } from '../use-latest.ts';
import { commandOf } from './keys.ts';

/** What every command does. */
export type CommandActions = Readonly<Record<CommandId, () => void>>;

/** Does what the keys of the window ask for. */
export function useKeys(actions: CommandActions): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const command = commandOf(event);
      // The page has handled its own keys already (Ctrl+F with the caret in it).
      if (command === null || event.defaultPrevented) return;
      event.preventDefault();
      // Behind an open dialog nothing happens, not even what the browser would do.
      if (document.querySelector('[aria-modal="true"]') === null) latest.current[command]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [latest]);
}
