import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Clause } from '../shared/model/policy.ts';
import { compared, walk } from '../shared/model/walk.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { readDocx } from '../shared/word/read.ts';
import { ids, root, said, seed } from './cli-run.ts';

/** `export --as …` on every document there is, by every way in, and the ways it can go wrong. */
const work = mkdtempSync(join(tmpdir(), 'measures-export-'));
afterAll(() => rmSync(work, { recursive: true }));

const fixture = (name: string): string => join(root, 'tests/fixtures', name);
const drafts = ['draft-clean.txt', 'draft-raw.txt', 'draft-raw-v2.txt'];
const clean = fixture('drafts/draft-clean.txt');

/** A kind of file with what it needs beside the document. */
type Kind = {
  readonly name: string;
  readonly as: string;
  readonly extension: string;
  readonly args: readonly string[];
};
const kinds: readonly Kind[] = [
  { name: '公文', as: 'official', extension: 'docx', args: [] },
  { name: '对早先版本的修订稿', as: 'redline', extension: 'docx', args: ['--base', clean] },
  { name: '对先例的修订稿', as: 'redline', extension: 'docx', args: ['--against', 'beijing-2018'] },
  { name: '条款对照表', as: 'table', extension: 'docx', args: [] },
  { name: 'Excel 条款对照表', as: 'table', extension: 'xlsx', args: ['--against', 'pudong-2018'] },
  { name: '起草说明', as: 'notes', extension: 'docx', args: [] },
];

const squeezed = (text: string): string => text.replace(/\s/gu, '');

/** The words of a Word file with its changes accepted, without blanks. */
const wordsIn = (path: string): string => {
  const read = readDocx(new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.message);
  return squeezed(read.text);
};

/** What clauses are known by: the heading, or how the words begin. */
const namesOf = (clauses: Iterable<Clause>): string[] =>
  [...clauses]
    .map(({ heading, text }) => squeezed(heading ?? text).slice(0, 12))
    .filter((name) => name !== '');

let made = 0;
const exported = async (
  document: string,
  { as, extension, args }: Kind,
  input?: Uint8Array,
): Promise<string> => {
  made += 1;
  const target = join(work, `${made}.${extension}`);
  const { code, out, err } = await said(
    ['export', document, '--as', as, '-o', target, ...args],
    input,
  );
  expect({ code, out }).toEqual({ code: 0, out: '' });
  expect(err.split('\n')).toContain(`已导出：${target}`);
  return target;
};

const texts = [
  ...ids.map((id) => [id, seed(id)] as const),
  ...drafts.map((name) => [name, fixture(`drafts/${name}`)] as const),
];

describe.each(texts)('%s', (_, path) => {
  const { clauses } = asPrinted(analyze(readFileSync(path, 'utf8')));

  test.each(kinds)('as $name it holds every clause', async (kind) => {
    const target = await exported(path, kind);
    if (kind.extension === 'xlsx') return;
    const words = wordsIn(target);
    // What lies beside precedents is a row for each clause that is compared, its items inside.
    const whole = kind.as === 'official' || kind.as === 'redline';
    const names = namesOf(whole ? walk(clauses) : compared(clauses));
    expect(names.filter((name) => !words.includes(name))).toEqual([]);
  });
});

describe('whatever the way in', () => {
  const bytes = new Uint8Array(readFileSync(clean));

  test.each(kinds)('standard input gives the same file as $name', async (kind) => {
    // A redline says when it was made.
    const still = (path: string): string =>
      kind.as === 'redline' ? wordsIn(path) : readFileSync(path).toString('base64');
    const [piped, read] = [await exported('-', kind, bytes), await exported(clean, kind)];
    expect(still(piped)).toBe(still(read));
  });

  test.each(['drafts/draft-clean.docx', 'drafts/draft-raw.docx', 'text/tianjin-2023.gb18030.txt'])(
    '%s becomes every kind',
    async (name) => {
      for (const kind of kinds) await exported(fixture(name), kind);
    },
  );

  test.each(ids)('the library document %s becomes every kind', async (id) => {
    for (const kind of kinds) await exported(id, kind);
  });
});

describe.each(['official', 'redline', 'table', 'notes'])('what cannot be written as %s', (kind) => {
  const needs = kind === 'redline' ? ['--base', clean] : [];
  const run = (target: string, document = clean) =>
    said(['export', document, '--as', kind, '-o', target, ...needs]);
  const refused = (err: string) => ({ code: 2, out: '', err: `${err}\n` });

  test('a target that is a folder, or below a file, or nowhere', async () => {
    const folder = join(work, `${kind}-folder.docx`);
    mkdirSync(folder);
    const below = join(clean, 'a.docx');
    const nowhere = join(work, '没有', 'a.docx');
    for (const target of [folder, below, nowhere]) {
      const { code, out, err } = await run(target);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^“.+”没有写成：\p{Script=Han}+。\n$/u);
    }
  });

  test('the document itself, also by another name, and the base', async () => {
    const own = join(work, `${kind}-own.docx`);
    writeFileSync(own, readFileSync(fixture('drafts/draft-clean.docx')));
    const other = join(work, `${kind}-other.docx`);
    symlinkSync(own, other);
    for (const target of [own, other]) {
      expect(await run(target, own)).toEqual(
        refused(`“${target}”就是要导出的原文件，请换一个文件名。`),
      );
    }
    expect(readFileSync(own)).toEqual(readFileSync(fixture('drafts/draft-clean.docx')));
  });

  test('a file that stands there already stays whole when the export fails', async () => {
    const target = join(work, `${kind}-kept.docx`);
    writeFileSync(target, '原来的内容');
    const run = await said([
      'export',
      join(work, '没有.txt'),
      '--as',
      kind,
      '-o',
      target,
      ...needs,
    ]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(target, 'utf8')).toBe('原来的内容');
  });

  test('a name with another ending, no target, two documents', async () => {
    for (const args of [['-o', 'a.pdf'], ['-o', 'a'], [], [clean, '-o', 'a.docx']]) {
      const { code, out, err } = await said(['export', clean, '--as', kind, ...needs, ...args]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^\P{Script=Latin}[^\n]*。\n/u);
      expect(err).not.toMatch(/Error|at /u);
    }
  });
});
