import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { flat, ids, json, measures, root, said, seed } from './cli-run.ts';
import {
  type ClauseJson,
  librarySchema,
  parseSchema,
  searchSchema,
  showSchema,
} from './cli-schema.ts';
import gold from './fixtures/gold/structure.json' with { type: 'json' };

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-cli-'));
});

const withoutTopics = (parsed: z.infer<typeof parseSchema>) => {
  const bare = (clauses: readonly ClauseJson[]): ClauseJson[] =>
    clauses.map((clause) => ({ ...clause, topics: [], children: bare(clause.children) }));
  return { ...parsed, clauses: bare(parsed.clauses) };
};

describe('parse --json', () => {
  it('keeps the documented shape', async () => {
    const { code, out, err } = await measures(['parse', 'shanghai-2024', '--json'], work);
    expect([code, err]).toEqual([0, '']);
    const known = parseSchema.parse(JSON.parse(out));
    const labelled = flat(known.clauses).filter(({ topics }) => topics.length > 0);
    expect(labelled).toHaveLength(16);
  });

  it.each(ids)('says the same of the library document %s and of its file', async (id) => {
    const known = parseSchema.parse(await json(['parse', id, '--json']));
    const read = parseSchema.parse(await json(['parse', seed(id), '--json']));
    expect(withoutTopics(known)).toEqual(withoutTopics(read));
  });

  it('says what the clauses of any file are about, and by which words', async () => {
    const { clauses } = parseSchema.parse(
      await json(['parse', 'tests/fixtures/drafts/draft-clean.txt', '--json']),
    );
    const read = flat(clauses).find(({ path }) => path === '三.(一)');
    expect(read?.topics).toEqual([
      { id: 'talent-training', score: 1, words: ['专利代理师资格考试', '人才培养', '培训'] },
    ]);
  });

  it.each(gold.documents.map((document) => [document.id, document] as const))(
    'gives %s as it is printed',
    async (id, document) => {
      const parsed = parseSchema.parse(await json(['parse', id, '--json']));
      const { title, issuers, docNumber, issuedOn, genre, clauses } = parsed;
      expect({ title, issuers, docNumber, issuedOn, genre }).toEqual({
        title: document.title,
        issuers: document.issuers,
        docNumber: document.docNumber,
        issuedOn: document.date,
        genre: document.genre,
      });
      const found = flat(clauses).map((clause) => ({
        path: clause.path,
        level: clause.level,
        marker: clause.marker,
        heading: clause.heading,
        responsible: clause.responsible?.text ?? null,
        deadline: clause.deadline,
      }));
      expect(found).toEqual(
        document.tree.map(({ path, level, marker, heading, responsible, deadline }) => ({
          path,
          level,
          marker,
          heading,
          responsible,
          deadline,
        })),
      );
    },
  );

  it.each(ids)('points into the text of %s', async (id) => {
    const source = await readFile(seed(id), 'utf8');
    const parsed = parseSchema.parse(await json(['parse', seed(id), '--json']));
    for (const { marker, heading, from, to } of flat(parsed.clauses)) {
      const printed = source.slice(from, to);
      expect(printed.startsWith(marker)).toBe(true);
      expect(printed).toContain(heading ?? '');
    }
    for (const { from, to, text: printed } of parsed.noise) {
      expect(source.slice(from, to)).toBe(printed);
    }
    for (const { from, to, printed } of parsed.corrections) {
      expect(source.slice(from, to)).toBe(printed);
    }
  });

  it('reads the same from UTF-8 with a mark, UTF-16, GB18030, Word, standard input', async () => {
    const source = await readFile(seed('tianjin-2023'), 'utf8');
    const plain = await json(['parse', seed('tianjin-2023'), '--json']);
    const utf16be = Buffer.from(`\ufeff${source}`, 'utf16le').swap16();
    const files: Record<string, Buffer> = {
      'bom.txt': Buffer.from(`\ufeff${source}`),
      'utf16le.TXT': Buffer.from(`\ufeff${source}`, 'utf16le'),
      'utf16be.md': utf16be,
      'gb18030.txt': await readFile(join(root, 'tests/fixtures/text/tianjin-2023.gb18030.txt')),
    };
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(work, name), bytes);
      expect(await json(['parse', join(work, name), '--json'])).toEqual(plain);
      expect(await json(['parse', '-', '--json'], bytes)).toEqual(plain);
    }
    const [fromText, fromWord] = await Promise.all(
      ['draft-clean.txt', 'draft-clean.docx'].map(async (name) => {
        const file = join(root, 'tests/fixtures/drafts', name);
        return parseSchema.parse(await json(['parse', file, '--json']));
      }),
    );
    const structure = (clauses: readonly ClauseJson[] = []) =>
      flat(clauses).map(({ path, heading, text: body }) => ({ path, heading, body }));
    expect(structure(fromWord?.clauses)).toEqual(structure(fromText?.clauses));
  });

  it('takes standard input as a process too', async () => {
    const input = await readFile(seed('tianjin-2023'));
    const { code, out } = await measures(['parse', '-', '--json'], work, input);
    expect(code).toBe(0);
    expect(parseSchema.parse(JSON.parse(out)).title).toBe(
      '天津市加快推动知识产权服务业高质量发展若干措施',
    );
  });

  it('makes something of any text', async () => {
    const empty = parseSchema.parse(await json(['parse', '-', '--json'], new Uint8Array()));
    expect(empty).toMatchObject({ title: null, clauses: [], noise: [] });
  });
});

describe('the library', () => {
  it('lists and shows its documents', async () => {
    const list = librarySchema.parse(await json(['library', 'list', '--json']));
    expect(list.map(({ id }) => id)).toEqual(ids);
    const shown = showSchema.parse(await json(['library', 'show', 'pudong-2018', '--json']));
    expect(shown).toMatchObject({
      id: 'pudong-2018',
      level: '区级',
      docNumber: '浦府〔2018〕151号',
    });
  });

  it('is searched by words and topics', async () => {
    const hits = searchSchema.parse(await json(['search', '质押融资', '--json']));
    expect(hits.length).toBeGreaterThan(2);
    for (const { snippet } of hits) expect(snippet).toContain('质押融资');
    const two = searchSchema.parse(await json(['search', '律师', '调解', '--json']));
    expect(two.map(({ doc, path }) => `${doc} ${path}`)).toContain('tianjin-2023 五');
    const legal = ['search', '律师', '--topic', 'legal-services', '--json'];
    expect(searchSchema.parse(await json(legal)).length).toBeLessThanOrEqual(two.length + 3);
    expect(await json(['search', '绝无此词', '--json'])).toEqual([]);
  });
});

describe('export', () => {
  it('writes a Word file that reads back to the same clauses', async () => {
    const target = join(work, '导出', '若干措施.docx');
    await mkdir(join(work, '导出'));
    await writeFile(target, 'an older file');
    const { code, out, err } = await measures(
      ['export', seed('shanghai-2024'), '-o', target],
      work,
    );
    // A file is the drafter's own: its words go out as they are, and what is left out is said.
    expect({ code, out, err: err.split('\n') }).toEqual({
      code: 0,
      out: '',
      err: [
        `已导出：${target}`,
        '没有写入“PDF下载:沪知局〔2024〕32号.pdf”：网页的下载链接',
        '没有写入“来源:上海知识产权局”：网页的来源说明',
        '98处疑似差错照原文写入',
        '',
      ],
    });
    expect(await readdir(join(work, '导出'))).toEqual(['若干措施.docx']);
    expect((await stat(target)).mode & 0o777).toBe(0o666 & ~process.umask());
    const before = parseSchema.parse(await json(['parse', 'shanghai-2024', '--json']));
    const after = parseSchema.parse(await json(['parse', target, '--json']));
    expect(flat(after.clauses).map(({ path }) => path)).toEqual(
      flat(before.clauses).map(({ path }) => path),
    );
  });

  it('does not replace the document it reads', async () => {
    const { code, err } = await said(['export', join(work, 'own.docx'), '-o', 'own.docx']);
    expect([code, err]).toEqual([2, expect.stringContaining('找不到')]);
    const own = join(work, 'own.docx');
    await writeFile(own, await readFile(join(root, 'tests/fixtures/drafts/draft-clean.docx')));
    expect(await said(['export', own, '-o', own])).toMatchObject({
      code: 2,
      err: `“${own}”就是要导出的原文件，请换一个文件名。\n`,
    });
  });
});
