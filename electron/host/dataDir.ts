import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

const name = 'measures-desk';

/**
 * Where drafts are kept. The desktop window and the browser's door share it, so a drafter finds
 * the same drafts through both; hence it does not follow Electron's `userData`, which lies inside.
 *
 * `MEASURES_HOME` overrides it; else `%APPDATA%`, `~/Library/Application Support`, or
 * `$XDG_DATA_HOME` (default `~/.local/share`; relative values are to be ignored by that standard).
 */
export const dataDir = (machine: Machine = thisMachine()): string => {
  const { platform, env, home } = machine;
  const path = platform === 'win32' ? win32 : posix;
  const own = env['MEASURES_HOME'];
  if (own !== undefined && own.trim() !== '') return path.resolve(own);
  if (platform === 'win32') {
    return path.join(env['APPDATA'] || path.join(home, 'AppData', 'Roaming'), name);
  }
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', name);
  const xdg = env['XDG_DATA_HOME'] ?? '';
  return path.join(path.isAbsolute(xdg) ? xdg : path.join(home, '.local', 'share'), name);
};

const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});
