/**
 * Every colour of the window, by daylight and by night. tokens.css writes the same values as
 * variables (a test holds both equal); Ant Design needs them here, because it computes with them.
 */
export const colours = {
  /** The desk under the paper. */
  canvas: { light: '#f4f2ee', dark: '#16181b' },
  paper: { light: '#ffffff', dark: '#1e2125' },
  ink: { light: '#1f2328', dark: '#e6e3dc' },
  muted: { light: '#63686d', dark: '#a6a9ab' },
  /** Words of what cannot be used now. */
  faint: { light: '#8b8880', dark: '#767b80' },
  line: { light: '#e3dfd8', dark: '#32363b' },
  'line-strong': { light: '#cfc9bf', dark: '#4a4f55' },
  /** Around what is typed or ticked: the boundary alone says that there is a field. */
  edge: { light: '#8c867c', dark: '#797f86' },
  accent: { light: '#1d4e89', dark: '#8db8ee' },
  'accent-wash': { light: '#e9eff6', dark: '#233247' },
  success: { light: '#2a7148', dark: '#7fca99' },
  'success-wash': { light: '#edf6f0', dark: '#1d3026' },
  warning: { light: '#b4761d', dark: '#dfa64a' },
  'warning-wash': { light: '#fbf3e4', dark: '#38301f' },
  danger: { light: '#b42318', dark: '#f3938a' },
  'danger-wash': { light: '#fcedeb', dark: '#3c2624' },
  copied: { light: '#6f559f', dark: '#bda3ea' },
  hover: { light: '#ebe8e2', dark: '#2a2e33' },
  selection: { light: '#c9dbf0', dark: '#2f4a6b' },
  /** What a search found, and the find the caret stands at. */
  found: { light: '#fbeebf', dark: '#4d4320' },
  'found-line': { light: '#a88410', dark: '#a38a3e' },
  'found-current': { light: '#ffd75e', dark: '#7a6112' },
} as const satisfies Readonly<Record<string, Readonly<Record<Mode, string>>>>;

export type Mode = 'light' | 'dark';
export type Colour = keyof typeof colours;
