import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { embeddedLibrary } from '../electron/host/shared-library/embedded.ts';
import { generatedLibrary } from './bench/scale/generated.ts';
import { ownPrecedent } from './builders-own.ts';
import { sharedLibraryBehaves } from './shared-library-behaviour.ts';

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'measures-shared-')), 'shared-library');
});
const clear = (): Promise<void> => rm(folder, { recursive: true, force: true });

sharedLibraryBehaves('the shared library on this computer', () => ({
  open: () => embeddedLibrary(folder),
  clear,
}));

describe('its file', () => {
  const file = (): string => join(folder, 'documents.jsonl');
  const one = ownPrecedent('hangzhou-2024');
  const other = ownPrecedent('suzhou-2021', { name: '苏州' });
  beforeEach(async () => {
    await clear();
    await embeddedLibrary(folder).add([one]);
  });

  it('keeps what stands before a line that a power cut left unfinished', async () => {
    const whole = await readFile(file(), 'utf8');
    await writeFile(file(), `${whole}T{"id":"suzh`);
    const library = embeddedLibrary(folder);
    expect(await library.state()).toMatchObject({ documents: 1 });
    await library.add([other]);
    expect(await library.find('suzhou-2021')).toEqual(other);
    expect(await embeddedLibrary(folder).state()).toMatchObject({ documents: 2 });
    expect(await embeddedLibrary(folder).find('hangzhou-2024')).toEqual(one);
  });

  it('passes over a damaged line', async () => {
    const [format, text, reading] = (await readFile(file(), 'utf8')).split('\n');
    await writeFile(file(), [format, 'Cnothing', text, 'C{}', text, reading, ''].join('\n'));
    expect(await embeddedLibrary(folder).state()).toMatchObject({ documents: 1 });
  });

  it('begins anew where its first line was cut off, and is refused where that is no library', async () => {
    await writeFile(file(), 'F{"form');
    const library = embeddedLibrary(folder);
    expect(await library.state()).toMatchObject({ documents: 0 });
    expect(await library.add([other])).toMatchObject({ added: ['suzhou-2021'] });
    expect(await embeddedLibrary(folder).find('suzhou-2021')).toEqual(other);
    for (const content of ['{}', '\0'.repeat(4096)]) {
      await writeFile(file(), content);
      await expect(library.state()).rejects.toThrow('已损坏');
      await expect(library.add([other])).rejects.toThrow('已损坏');
      expect(await readFile(file(), 'utf8')).toBe(content);
    }
  });

  it('never gives the text of another document, and takes a damaged one in again', async () => {
    const library = embeddedLibrary(folder);
    await library.add([other]);
    const [format, text, reading, otherText, otherReading] = (await readFile(file(), 'utf8')).split(
      '\n',
    );
    const disordered = [format, otherText, reading, text, otherReading, ''].join('\n');
    await writeFile(file(), disordered);
    const after = embeddedLibrary(folder);
    await expect(after.find(one.id)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('原文已损坏'),
    });
    const { added } = await after.add([one]);
    const [id = ''] = added;
    expect(await embeddedLibrary(folder).find(id)).toEqual({ ...one, id });
    expect(await readFile(file(), 'utf8')).toMatch(disordered);
  });

  it('holds the later one of two of the same id, and counts it once', async () => {
    const [, text, reading] = (await readFile(file(), 'utf8')).split('\n');
    await appendFile(
      file(),
      [text, reading?.replace(/"hash":"[^"]*"/, '"hash":"x"'), ''].join('\n'),
    );
    const library = embeddedLibrary(folder);
    const { documents, clauses } = await library.state();
    expect([documents, clauses]).toEqual([1, 3]);
    expect((await library.add([one])).added).toHaveLength(1);
  });

  it('of one line without an end is looked through once, not for every piece of it', async () => {
    const timeOf = async (size: number): Promise<number> => {
      await writeFile(file(), `F{"format":1}\nC${'x'.repeat(size)}`);
      const begun = performance.now();
      expect(await embeddedLibrary(folder).state()).toMatchObject({ documents: 0 });
      return performance.now() - begun;
    };
    await timeOf(1 << 20);
    let [small, large] = [await timeOf(16 << 20), await timeOf(64 << 20)];
    // With its square it is sixteen times, and takes seconds. The least of several, as elsewhere.
    const inProportion = (): boolean => large < Math.max(400, 9 * small);
    for (let look = 1; look < 4 && !inProportion(); look += 1) {
      small = Math.min(small, await timeOf(16 << 20));
      large = Math.min(large, await timeOf(64 << 20));
    }
    expect([small, large, inProportion()]).toEqual([small, large, true]);
  });

  it('of a later version or of another program is left alone', async () => {
    await writeFile(file(), 'F{"format":2}\n');
    const library = embeddedLibrary(folder);
    await expect(library.state()).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('更新版本'),
    });
    await expect(library.add([other])).rejects.toMatchObject({ code: 'unreadable' });
    await writeFile(file(), '{}\n');
    await expect(library.state()).rejects.toThrow('已损坏');
    expect(await readFile(file(), 'utf8')).toBe('{}\n');
  });
});

it('finds the same with and without an index of pairs', async () => {
  await clear();
  const library = embeddedLibrary(folder);
  const all = [...generatedLibrary(3_000)];
  for (let at = 0; at < all.length; at += 25) await library.add(all.slice(at, at + 25));
  for (const words of [
    '质押',
    '的',
    '专利导航',
    '滨江区',
    '知识 融资',
    '快速维权',
    '资押',
    '龘龘',
  ]) {
    const query = { words, level: null, year: null, limit: 100 };
    const { hits, more } = await library.search(query);
    const expected = all.flatMap(({ id, text }) => {
      const folded = text.split('\n').filter((line) => /^\d+\./.test(line));
      return folded.flatMap((line, at) =>
        words.split(' ').every((word) => line.includes(word)) ? [`${id} ${at + 1}`] : [],
      );
    });
    const found = hits.map(({ doc, path }) => `${doc} ${path.split('.').at(-1)}`);
    expect([words, found.filter((place) => !expected.includes(place))]).toEqual([words, []]);
    expect([words, found.length, more]).toEqual([
      words,
      Math.min(expected.length, 100),
      expected.length > 100,
    ]);
  }
});
