import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '..', '..', 'node_modules');

/** mammoth 1.13.0: a package with the version that is installed. */
export function withVersion(name: string, shown = name): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packages, name, 'package.json'), 'utf8'),
  );
  return `${shown} ${version}`;
}
