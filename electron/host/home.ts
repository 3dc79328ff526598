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
    if (existsSync(manifest) && isOurs(readFileSync(manifest, 'utf8'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no program folder above ${from}`);
  }
};

const isOurs = (manifest: string): boolean => {
  const parsed: unknown = JSON.parse(manifest);
  return typeof parsed === 'object' && parsed !== null && 'name' in parsed
    ? parsed.name === 'measures-desk'
    : false;
};

/** The built window. */
export const windowFolder = (): string => join(programFolder(), 'out', 'renderer');
