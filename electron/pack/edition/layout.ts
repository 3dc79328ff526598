import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { licencesFile } from '../licences/document.ts';
import { type File, fileOf } from './file.ts';
import { modulesFrom } from './modules.ts';

/** What comes of package.json: the name by which the program finds its folder, and how to load it. */
type Manifest = { readonly name: string; readonly version: string; readonly license: string };

const built = 'out/main';
const window = 'out/renderer';

/**
 * All files of the browser edition, by path: launchers and texts, the built server and command
 * line without the desktop's entry, the window, the example draft. Nothing of it is written to.
 *
 * @param root the folder of package.json, with the built program in out/
 */
export function editionFiles(root: string, manifest: Manifest): readonly File[] {
  const text = (path: string): string => readFileSync(join(root, path), 'utf8');
  const copied = (path: string): File => fileOf(path, readFileSync(join(root, path)));
  const { name, version, license } = manifest;
  const modules = modulesFrom(['edition.js', 'measures.js'], (path) => text(`${built}/${path}`));
  const files = [
    ...launchersFor(version),
    fileOf('LICENSE.txt', forNotepad(text('LICENSE'))),
    fileOf('THIRD-PARTY.txt', forNotepad(text(`${window}/${licencesFile}`))),
    fileOf(
      'package.json',
      `${JSON.stringify({ name, version, license, private: true, type: 'module' }, null, 2)}\n`,
    ),
    ...modules.map((path) => copied(`${built}/${path}`)),
    ...filesUnder(join(root, window)).map((path) => copied(`${window}/${path}`)),
    ...filesUnder(join(root, 'templates/drafts')).map((path) => copied(`templates/drafts/${path}`)),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a user meets first: the ways to start it, and README.txt, as their systems read them. */
export const launchersFor = (version: string): readonly File[] => {
  const folder = join(import.meta.dirname, 'files');
  return filesUnder(folder).map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    if (path === 'README.txt') return fileOf(path, forNotepad(text.replace('{version}', version)));
    return fileOf(path, path.endsWith('.cmd') ? withCrlf(text) : text);
  });
};

const withCrlf = (text: string): string => text.replace(/\r?\n/g, '\r\n');

/** Windows' own editor long knew UTF-8 by its byte order mark only. */
const forNotepad = (text: string): string => `\uFEFF${withCrlf(text)}`;

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.split(sep).join('/'));
