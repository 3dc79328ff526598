import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const lock = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages);

/**
 * A mirror that lacks the binaries for another platform makes npm leave them out of the lock file,
 * and then `npm ci` refuses it everywhere: every optional dependency must have its entry.
 */
it('locks the binaries of every platform', () => {
  const missing = packages.flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) =>
        lock.packages[`node_modules/${name}`]?.version === undefined &&
        lock.packages[`${path}/node_modules/${name}`]?.version === undefined,
    ),
  );
  expect(missing).toEqual([]);
});

it('names no registry, so that an intranet mirror works unchanged', () => {
  expect(packages.filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
});
