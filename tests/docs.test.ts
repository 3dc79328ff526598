import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** README and docs/ are read by whoever comes new: what they name has to be there. */
const root = join(import.meta.dirname, '..');
const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};
/** `npm test` and `npm ci` need no run. */
const known = new Set(Object.keys(scripts));

const rooms =
  '(?:electron|shared|renderer|templates|seeds|tests|docs|README\\.md|package\\.json|electron-builder\\.yml)';
/** `shared/api.ts`, `renderer/arrange/`; with … * or < it stands for many. */
const path = new RegExp(`^${rooms}(?:/[\\w@.-]+)*/?$`);

describe.each(documents)('$file', ({ file, text }) => {
  const spans = [...text.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);

  it('names commands there are', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
      ([, name = '']) => name,
    );
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('names files there are', () => {
    const named = spans.flatMap((words) => words.split(' ')).filter((word) => path.test(word));
    const missing = named.filter((name) => !existsSync(join(root, name)));
    expect(missing.filter((name) => !inRecipe(file, name))).toEqual([]);
  });

  it('leads to files there are', () => {
    const led = [...text.matchAll(/\]\(([^)#\s]+)\)/g)]
      .map(([, to = '']) => to)
      .filter((to) => !/^https?:/.test(to));
    const from = join(root, file, '..');
    expect(led.filter((to) => !existsSync(join(from, to)))).toEqual([]);
  });
});

/** What a recipe adds stands in its table with a * behind it. */
const inRecipe = (file: string, name: string): boolean =>
  documents.some((one) => one.file === file && one.text.includes(`\`${name}\` *`));
