import { existsSync } from 'node:fs';
import { electronPackage, findBinary } from '../../electron/start/binary.ts';

export type Binary =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'none'; readonly why: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Electron's program: the one named by MEASURES_ELECTRON, the one in the folder named by
 * ELECTRON_OVERRIDE_DIST_PATH, else the one npm downloaded.
 */
export function electronBinary(env: Environment = process.env): Binary {
  const named = env['MEASURES_ELECTRON'] ?? '';
  if (named !== '') {
    return existsSync(named)
      ? { kind: 'found', path: named }
      : { kind: 'none', why: `MEASURES_ELECTRON names ${named}, which is not there` };
  }
  const electron = electronPackage();
  const path = electron === null ? null : findBinary(electron, env['ELECTRON_OVERRIDE_DIST_PATH']);
  return path === null
    ? {
        kind: 'none',
        why: 'there is no Electron binary in node_modules/electron/dist, and neither ELECTRON_OVERRIDE_DIST_PATH nor MEASURES_ELECTRON names one',
      }
    : { kind: 'found', path };
}
