import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The import rules of the house. A room may import what its row allows; inside shared/ the data
 * goes one way only: model <- text <- library <- topics <- compare <- suggest <- check <- analyze <-
 * opinions <- word, api. A check may ask what suggest knows (`leftovers` of another city); suggest proposes
 * without any check.
 */
const root = join(import.meta.dirname, '..');

const libraries = {
  pure: ['zod', 'diff', 'fflate', 'saxes'],
  word: ['docx', 'hucre'],
  host: ['pg'],
  window: ['react', 'react-dom', 'antd', '@ant-design/', '@codemirror/'],
};

type Room = { readonly name: string; readonly test: (file: string) => boolean };
const under = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const isOneOf =
  (...files: readonly string[]) =>
  (file: string) =>
    files.includes(file);

const electronOnly = isOneOf(
  'electron/main.ts',
  'electron/window.ts',
  'electron/ipc.ts',
  'electron/menu.ts',
  'electron/preload.ts',
);

/** Order matters: the first room whose test holds is the file's room. */
const rooms: readonly Room[] = [
  { name: 'shared/model', test: under('shared/model') },
  { name: 'shared/text', test: under('shared/text') },
  { name: 'shared/library', test: under('shared/library') },
  { name: 'shared/topics', test: under('shared/topics') },
  { name: 'shared/compare', test: under('shared/compare') },
  { name: 'shared/suggest', test: under('shared/suggest') },
  { name: 'shared/check', test: under('shared/check') },
  { name: 'shared/analyze', test: isOneOf('shared/analyze.ts') },
  { name: 'shared/opinions', test: under('shared/opinions') },
  { name: 'shared/word', test: under('shared/word') },
  { name: 'shared/api', test: under('shared') },
  { name: 'renderer/build', test: under('renderer/guide/build') },
  { name: 'renderer', test: under('renderer') },
  { name: 'electron/window', test: (file) => electronOnly(file) || under('electron/shell')(file) },
  { name: 'electron/host', test: under('electron') },
  { name: 'templates', test: under('templates') },
];

const shared = rooms.map(({ name }) => name).filter((name) => name.startsWith('shared/'));
const upTo = (name: string): readonly string[] => shared.slice(0, shared.indexOf(name) + 1);

const mayImport: Readonly<Record<string, readonly string[]>> = {
  'shared/model': ['shared/model'],
  'shared/text': upTo('shared/text'),
  'shared/library': upTo('shared/library'),
  'shared/topics': upTo('shared/topics'),
  'shared/compare': upTo('shared/compare'),
  'shared/suggest': upTo('shared/suggest'),
  'shared/check': upTo('shared/check'),
  'shared/analyze': upTo('shared/analyze'),
  'shared/opinions': upTo('shared/opinions'),
  'shared/word': upTo('shared/word'),
  'shared/api': shared,
  // What a build makes data of; the window never loads it.
  'renderer/build': ['renderer', 'renderer/build'],
  renderer: [...shared, 'renderer'],
  'electron/host': [...shared, 'electron/host'],
  'electron/window': [...shared, 'electron/host', 'electron/window'],
  templates: [...shared, 'templates', 'electron/host'],
};

const libraryAllowed = (room: string, file: string, name: string): boolean => {
  if (name.startsWith('node:')) return room.startsWith('electron') || room === 'templates';
  if (name === 'electron') return room === 'electron/window';
  const isListed = (list: readonly string[]) =>
    list.some((entry) =>
      entry.endsWith('/') ? name.startsWith(entry) : name.split('/')[0] === entry,
    );
  if (isListed(libraries.pure)) return true;
  if (isListed(libraries.host)) return file.startsWith('electron/host/shared-library/postgres/');
  if (isListed(libraries.word)) return room === 'shared/word';
  if (isListed(libraries.window)) return room === 'renderer';
  throw new Error(`${file} imports ${name}: give the library a place in tests/layers.test.ts`);
};

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file).split(sep).join('/'))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

const importPattern =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;

const importsOf = (file: string): string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(importPattern)].flatMap((match) =>
    match.slice(1).filter((name): name is string => name !== undefined),
  );

const roomOf = (file: string): string | undefined => rooms.find(({ test }) => test(file))?.name;

const resolveRelative = (file: string, name: string): string =>
  relative('.', normalize(join(dirname(file), name)))
    .split(sep)
    .join('/');

const files = ['shared', 'renderer', 'electron', 'templates'].flatMap(sourceFiles);
const edges = files.flatMap((file) => importsOf(file).map((name) => ({ file, name })));

const isData = (file: string): boolean => /\.(json|txt|css|svg|html)(\?\w+)?$/.test(file);

describe('import rules', () => {
  it('reads the imports of every room', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(edges.length).toBeGreaterThan(files.length / 2);
  });

  it('each file imports only what its room may know', () => {
    const breaches = edges.filter(({ file, name }) => {
      const room = roomOf(file) ?? '';
      if (!name.startsWith('.')) return !libraryAllowed(room, file, name);
      const target = resolveRelative(file, name);
      if (isData(target)) return !/^(templates|seeds|renderer)\//.test(target);
      return !(mayImport[room] ?? []).includes(roomOf(target) ?? '');
    });
    expect(breaches).toEqual([]);
  });

  it('no rule of the check knows another', () => {
    const isRule = (file: string): boolean => /^shared\/check\/rules\/[^/]+\/[^/]+\.ts$/.test(file);
    const known = edges.filter(
      ({ file, name }) =>
        isRule(file) && name.startsWith('.') && isRule(resolveRelative(file, name)),
    );
    expect(known).toEqual([]);
  });

  it('relative imports carry their extension', () => {
    const bare = edges.filter(
      ({ name }) => name.startsWith('.') && !/\.(tsx?|json|css|txt|svg)(\?\w+)?$/.test(name),
    );
    expect(bare).toEqual([]);
  });

  it('no file reaches itself through its imports', () => {
    const targets = new Map<string, string[]>();
    for (const { file, name } of edges) {
      if (!name.startsWith('.')) continue;
      const target = resolveRelative(file, name.replace(/\?.*$/, ''));
      targets.set(file, [...(targets.get(file) ?? []), target]);
    }
    const cycles: string[][] = [];
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      const at = trail.indexOf(file);
      if (at >= 0) cycles.push([...trail.slice(at), file]);
      if (at >= 0 || done.has(file)) return;
      for (const next of targets.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
