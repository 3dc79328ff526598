const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
const onMac: Readonly<Record<string, string>> = { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' };

/** Alt+ArrowUp -> Alt+↑, on a Mac ⌥↑: keys of the table as a person reads them. */
export function shownKeys(keys: string, mac: boolean): string {
  const parts = partsOf(keys).map((part) => arrows[part] ?? part);
  return mac ? parts.map((part) => onMac[part] ?? part).join('') : parts.join('+');
}

/** Ctrl++ is Ctrl and +. */
export const partsOf = (keys: string): readonly string[] => keys.split(/\+(?!$)/);

const electronNames: Readonly<Record<string, string>> = {
  Ctrl: 'CommandOrControl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  '+': 'Plus',
};

/** Ctrl+Shift+F -> CommandOrControl+Shift+F: keys of the table as Electron's `Accelerator` has them. */
export const acceleratorOf = (keys: string): string =>
  partsOf(keys)
    .map((part) => electronNames[part] ?? part)
    .join('+');
