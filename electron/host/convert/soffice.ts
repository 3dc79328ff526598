import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the search goes by, so that tests can stand in for a machine. */
export type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Names the program where it is installed in an unusual place. */
const SOFFICE_VARIABLE = 'MEASURES_SOFFICE';

/**
 * Path of LibreOffice's program, or null: where the variable says (and only there), else along
 * PATH, else in the usual places. A desktop program's PATH is often short, above all on macOS.
 */
export const findSoffice = async ({ platform, env }: Machine): Promise<string | null> => {
  const named = env[SOFFICE_VARIABLE] ?? '';
  if (named !== '') return firstOf([named]);
  const path = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((each) => each !== '');
  // On Windows soffice.com is the one that waits for its end and answers.
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = [...path, ...(await usualFolders(platform, env))];
  return firstOf(folders.flatMap((folder) => names.map((name) => join(folder, name))));
};

const usualFolders = async (
  platform: NodeJS.Platform,
  env: Machine['env'],
): Promise<readonly string[]> => {
  switch (platform) {
    case 'win32':
      return [env['ProgramFiles'], env['ProgramFiles(x86)'], env['ProgramW6432']].flatMap((root) =>
        root === undefined ? [] : [join(root, 'LibreOffice', 'program')],
      );
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].map((root) =>
        join(root, 'LibreOffice.app', 'Contents', 'MacOS'),
      );
    default:
      return ['/usr/bin', '/usr/local/bin', '/usr/lib/libreoffice/program', ...(await inOpt())];
  }
};

/** The packages of the project itself: /opt/libreoffice24.8/program. */
const inOpt = async (): Promise<readonly string[]> => {
  const names = await readdir('/opt').catch(() => []);
  return names
    .filter((name) => name.startsWith('libreoffice'))
    .sort()
    .reverse()
    .map((name) => join('/opt', name, 'program'));
};

const firstOf = async (candidates: readonly string[]): Promise<string | null> => {
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  return null;
};
