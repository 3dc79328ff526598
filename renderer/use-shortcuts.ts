import { useEffect } from 'react';
import { type Shortcut, shortcutOf } from './shortcuts.ts';
import { useLatest } from './use-latest.ts';

export function useShortcuts(actions: Readonly<Record<Shortcut, () => void>>): void {
  const latest = useLatest(actions);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      // The page has handled its own keys already (Ctrl+F with the caret in it).
      if (shortcut === null || event.defaultPrevented) return;
      event.preventDefault();
      // Behind an open dialog nothing happens, not even what the browser would do.
      if (document.querySelector('[aria-modal="true"]') === null) latest.current[shortcut]();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [latest]);
}
