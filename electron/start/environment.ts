export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The same port at every start keeps the same origin, and with it what the window remembers in the
 * browser (widths of the panes, the copy of words not yet saved). Taken by no registered service.
 */
const USUAL_PORT = 46_210;

/** The port `MEASURES_PORT` asks for, else the usual one; null when it names none. */
export const portIn = (env: Environment): number | null => {
  const port = wholeNumber(env['MEASURES_PORT'], USUAL_PORT);
  return port !== null && port <= 65_535 ? port : null;
};

/** Windows and macOS have a screen wherever a user can start programs. */
export const hasScreen = (env: Environment, platform: NodeJS.Platform): boolean =>
  platform === 'win32' || platform === 'darwin' || isSet(env, 'DISPLAY', 'WAYLAND_DISPLAY');

export const isSet = (env: Environment, ...names: readonly string[]): boolean =>
  names.some((name) => !['', '0', 'false', undefined].includes(env[name]));

/** `fallback` where nothing is written; null for anything but a whole number. */
export const wholeNumber = (value: string | undefined, fallback: number): number | null => {
  if (value === undefined || value.trim() === '') return fallback;
  return /^\d{1,9}$/.test(value.trim()) ? Number(value) : null;
};
