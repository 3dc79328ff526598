import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A package of others that goes along with the product. */
export type Package = {
  readonly name: string;
  readonly version: string;
  /** As its package.json has it; '' for none. */
  readonly licence: string;
  /** Who is named there as its author; '' for nobody. */
  readonly author: string;
  /** Its licence file, or '' where it has none. */
  readonly notice: string;
};

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })),
});

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: person.optional(),
  contributors: z.array(person).optional(),
});

/**
 * Every package the product needs while it runs, as package-lock.json has it; by name.
 *
 * @param root the folder of package-lock.json and node_modules
 */
export function productionPackages(root: string): readonly Package[] {
  const { packages } = lockSchema.parse(readJson(join(root, 'package-lock.json')));
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path]) => join(root, path))
    .filter((folder) => existsSync(folder))
    .map(packageIn)
    .toSorted((a, b) => compare(`${a.name}@${a.version}`, `${b.name}@${b.version}`));
}

/** The package of a folder. */
export function packageIn(folder: string): Package {
  const manifest = manifestSchema.parse(readJson(join(folder, 'package.json')));
  return {
    name: manifest.name,
    version: manifest.version,
    licence: manifest.license ?? '',
    author: (manifest.author ?? manifest.contributors?.join(', ') ?? '').replace(/\s*<[^>]*>/g, ''),
    notice: noticeIn(folder),
  };
}

const noticeIn = (folder: string): string => {
  // LICENSE before LICENSE.md: the same words without marks, where a package has both.
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name));
  const [first] = files.toSorted((a, b) => a.length - b.length || compare(a, b));
  if (first === undefined) return '';
  const text = readFileSync(join(folder, first), 'utf8').replaceAll('\r\n', '\n');
  // Vite's file goes on with what its own command line contains, none of which is in our files.
  return text.replace(/\n# Licenses of bundled dependencies[\s\S]*$/, '').trim();
};

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** By code unit: the same on every machine, whatever its language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
