import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The npm package `electron`: a small shell around a binary that is downloaded apart. */
export type ElectronPackage = { readonly folder: string; readonly version: string };

/** Null when the package itself was left out (npm install --omit=dev). */
export const electronPackage = (): ElectronPackage | null => {
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json');
    const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
    return { folder: dirname(manifest), version };
  } catch {
    return null;
  }
};

/**
 * Path of the downloaded binary; null when there is none of this version. The package's own
 * lookup (`import electron from 'electron'`) would block on a download without bounds, so its
 * marks are read here: path.txt is written last, when everything has been unpacked.
 */
export const findBinary = (
  { folder, version }: ElectronPackage,
  overrideDist = process.env['ELECTRON_OVERRIDE_DIST_PATH'],
): string | null => {
  const name = textOf(join(folder, 'path.txt'));
  if (overrideDist !== undefined && overrideDist !== '') {
    return existing(join(overrideDist, name ?? defaultName()));
  }
  const unpacked = textOf(join(folder, 'dist', 'version'));
  if (name === null || unpacked?.replace(/^v/, '') !== version) return null;
  return existing(join(folder, 'dist', name));
};

const defaultName = (): string => (process.platform === 'win32' ? 'electron.exe' : 'electron');

const existing = (path: string): string | null => (existsSync(path) ? path : null);

const textOf = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
};
