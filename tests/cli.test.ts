import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ids, measures, root, said, seed } from './cli-run.ts';
import {
  type ClauseJson,
  compareSchema,
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

const json = async (args: readonly string[], input?: Uint8Array): Promise<unknown> => {
  const { code, out, err } = await said(args, input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

const flat = (clauses: readonly ClauseJson[]): ClauseJson[] =>
  clauses.flatMap((clause) => [clause, ...flat(clause.children)]);

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

describe('compare --json', () => {
  it('rebuilds both clause texts from every difference, exactly as parse prints them', async () => {
    const draft = join(root, 'tests/fixtures/drafts/draft-clean.txt');
    const against = ids.join(',');
    const { code, out, err } = await measures(
      ['compare', draft, '--against', against, '--json'],
      work,
    );
    expect([code, err]).toEqual([0, '']);
    const { pairs, missing, novel } = compareSchema.parse(JSON.parse(out));
    expect(pairs.length).toBeGreaterThan(10);

    const clausesOf = async (document: string) => {
      const { clauses } = parseSchema.parse(await json(['parse', document, '--json']));
      return new Map(flat(clauses).map((clause) => [clause.path, clause.text]));
    };
    const drafts = await clausesOf(draft);
    const others = new Map(
      await Promise.all(ids.map(async (id) => [id, await clausesOf(id)] as const)),
    );
    for (const { draft: path, doc, path: other, diff } of pairs) {
      const joined = (op: string) =>
        diff
          .filter((piece) => piece.op === 'equal' || piece.op === op)
          .map((piece) => piece.text)
          .join('');
      expect(joined('insert')).toBe(drafts.get(path));
      expect(joined('delete')).toBe(others.get(doc)?.get(other));
    }

    const order = [...drafts.keys()];
    const places = pairs.map((pair) => order.indexOf(pair.draft));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const [at, pair] of pairs.entries()) {
      const next = pairs[at + 1];
      if (next?.draft === pair.draft) expect(next.score).toBeLessThanOrEqual(pair.score);
    }
    const linked = new Set(pairs.map((pair) => pair.draft));
    expect(novel.filter((path) => linked.has(path))).toEqual([]);
    const found = new Set(pairs.map((pair) => `${pair.doc} ${pair.path}`));
    expect(missing.filter(({ doc, path }) => found.has(`${doc} ${path}`))).toEqual([]);
  });

  it('finds the copied share of a borrowed clause', async () => {
    const args = ['compare', 'tianjin-2023', '--against', 'shanghai-2024', '--json'];
    const { pairs } = compareSchema.parse(await json(args));
    const legal = pairs.find(({ draft, path }) => draft === '五' && path === '二.12');
    expect(legal?.relation).toBe('same');
    expect(legal?.copied).toBeGreaterThan(0.3);
    expect(legal?.copied).toBeLessThan(0.9);
  });

  it('of a document with itself is equal throughout', async () => {
    const args = ['compare', 'tianjin-2023', '--against', 'tianjin-2023', '--json'];
    const { pairs } = compareSchema.parse(await json(args));
    const own = pairs.filter(({ draft, path }) => draft === path);
    expect(own).toHaveLength(15);
    for (const { diff, copied } of own) {
      expect([diff.map(({ op }) => op), copied]).toEqual([['equal'], 1]);
    }
  });
});

describe('compare --json --base', () => {
  const fixture = (name: string): string => join(root, 'tests/fixtures/drafts', name);
  const compared = async (draft: string, base: string, ...more: readonly string[]) =>
    compareSchema.parse(await json(['compare', draft, '--base', base, ...more, '--json']));
  const textsOf = async (document: string) => {
    const { clauses } = parseSchema.parse(await json(['parse', document, '--json']));
    return new Map(flat(clauses).map((clause) => [clause.path, clause.text]));
  };

  it.each([
    ['draft-raw-v2.txt', 'draft-raw.txt'],
    ['draft-raw.txt', 'draft-raw.docx'],
    ['draft-clean.docx', 'draft-clean.txt'],
    ['draft-clean.txt', 'draft-raw.txt'],
  ])('%s against %s: every clause is somewhere, and every pair rebuilds both', async (a, b) => {
    const { pairs, missing, novel } = await compared(fixture(a), fixture(b));
    const [drafts, bases] = [await textsOf(fixture(a)), await textsOf(fixture(b))];
    for (const { draft, doc, path, diff } of pairs) {
      const joined = (op: string) =>
        diff.map((piece) => (piece.op === 'equal' || piece.op === op ? piece.text : '')).join('');
      expect(doc).toBe('base');
      expect(joined('insert')).toBe(drafts.get(draft));
      expect(joined('delete')).toBe(bases.get(path));
    }
    const found = [...pairs.map(({ draft }) => draft), ...novel];
    expect([...new Set(found)].sort()).toEqual([...drafts.keys()].sort());
    const old = [...pairs.map(({ path }) => path), ...missing.map(({ path }) => path)];
    expect([...new Set(old)].sort()).toEqual([...bases.keys()].sort());
  });

  it('says what was added, deleted, moved, split and merged', async () => {
    const { pairs, missing, novel, moves } = await compared(
      fixture('draft-raw-v2.txt'),
      fixture('draft-raw.txt'),
    );
    expect({ missing, novel, moves }).toEqual({
      missing: [{ doc: 'base', path: '三.2' }],
      novel: ['三.(五)', '六.(三)'],
      moves: [
        { from: '二.(五)', to: '三.(三)' },
        { from: '四.(二)', to: '四.(一)' },
        { from: '五.(四)', to: '五.(二)' },
      ],
    });
    const of = (wanted: string) =>
      pairs
        .filter(({ draft, path }) => draft === wanted || path === wanted)
        .map(({ draft, path, relation }) => `${draft} ${path} ${relation}`);
    expect(of('五.(五)')).toEqual(['五.(五) 五.(五) same']);
    expect(of('二.(一)')).toEqual(['二.(一) 二.(一) same', '二.(二) 二.(一) related']);
    expect(of('四.(三)')).toEqual(['四.(三) 四.(三) same', '四.(三) 四.(四) related']);
    const loans = pairs.find(({ draft }) => draft === '三.(四)');
    expect(loans?.slots).toContainEqual({
      kind: 'amount',
      draft: '不超过60万元',
      other: '不超过20万元',
    });
  });

  it.each([...ids, fixture('draft-raw.docx')])('%s is unchanged beside itself', async (id) => {
    const { pairs, missing, novel, moves } = await compared(id, id);
    expect({ missing, novel, moves }).toEqual({ missing: [], novel: [], moves: [] });
    for (const { draft, path, score, diff } of pairs) {
      expect([path, score]).toEqual([draft, 1]);
      expect(diff.every(({ op }) => op === 'equal') && diff.length <= 1).toBe(true);
    }
  });

  it('takes the earlier version from standard input, and precedents besides', async () => {
    const input = await readFile(fixture('draft-raw.txt'));
    const draft = fixture('draft-raw-v2.txt');
    const args = ['compare', draft, '--base', '-', '--against', 'shanghai-2024', '--json'];
    const both = compareSchema.parse(await json(args, input));
    const alone = await compared(draft, fixture('draft-raw.txt'));
    expect(both.pairs.filter(({ doc }) => doc === 'base')).toEqual(alone.pairs);
    expect(both.pairs.some(({ doc }) => doc === 'shanghai-2024')).toBe(true);
    expect(both.moves).toEqual(alone.moves);
    const paired = new Set(both.pairs.map((pair) => pair.draft));
    expect(both.novel.filter((path) => paired.has(path))).toEqual([]);
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
