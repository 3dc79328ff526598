import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOpenable } from '../shared/opened-files.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const named = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, kind = '']) => kind).toSorted();

/** Under 打开方式 stands what the program opens without the help of another, on every system alike. */
describe('打开方式', () => {
  const kinds = ['docx', 'md', 'txt'];
  const builder = read('electron-builder.yml');
  const installer = read('electron/pack/installer.nsh');
  const types: Readonly<Record<string, string>> = {
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
    'text/plain': 'txt',
    'text/markdown': 'md',
  };

  it('offers nothing that the window would turn away', () => {
    expect(kinds.filter((kind) => !isOpenable(`初稿.${kind}`))).toEqual([]);
  });

  it('is the same on Windows, where it is also taken back', () => {
    expect(named(installer, /insertmacro offerFor "\.(\w+)"/g)).toEqual(kinds);
    expect(named(installer, /insertmacro withdrawFor "\.(\w+)"/g)).toEqual(kinds);
  });

  it('is the same on macOS', () => {
    const [, listed = ''] = /^ {4}- ext: \[([^\]]*)\]$/m.exec(builder) ?? [];
    expect(listed.split(', ').toSorted()).toEqual(kinds);
  });

  it('is the same on Linux, by the types of the system', () => {
    const [, listed = ''] = /^ {2}mimeTypes:\n((?: {4}- .*\n)+)/m.exec(builder) ?? [];
    expect(
      named(listed, /- (.*)\n/g)
        .map((type) => types[type])
        .toSorted(),
    ).toEqual(kinds);
  });
});
