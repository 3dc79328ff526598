import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder of the program itself: where package.json, out/ and templates/ lie. Found by walking
 * up from this module, which stands in electron/host/ in a checkout, in out/main/ or
 * out/main/chunks/ when built, and inside the asar archive when packaged.
 */
export const programFolder = (from: string = import.meta.dirname): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    if (existsSync(manifest) && manifestIn(manifest)?.name === NAME) return folder;
    if (dirname(folder) === folder) throw new Error(`no program folder above ${from}`);
  }
};

const NAME = 'measures-desk';

/** measures-desk 0.1.0 */
export const programVersion = (): string => {
  const { version } = manifestIn(join(programFolder(), 'package.json')) ?? {};
  return `${NAME} ${version ?? ''}`;
};

type Manifest = { readonly name?: unknown; readonly version?: unknown };

const manifestIn = (file: string): Manifest | null => {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof parsed === 'object' ? parsed : null;
};

/** The built window. */
export const windowFolder = (): string => join(programFolder(), 'out', 'renderer');
