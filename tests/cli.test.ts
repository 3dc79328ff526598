import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { main } from '../electron/cli/main.ts';
import { decode } from '../shared/text/decode.ts';
import {
  type ClauseJson,
  compareSchema,
  librarySchema,
  parseSchema,
  searchSchema,
  showSchema,
} from './cli-schema.ts';
import gold from './fixtures/gold/structure.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const seed = (id: string): string => join(root, 'seeds', `${id}.txt`);
const ids = ['shanghai-2024', 'tianjin-2023', 'beijing-2018', 'shanghai-cnipa-2023', 'pudong-2018'];

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-cli-'));
});

type Run = { readonly code: number; readonly out: string; readonly err: string };

/** The command line as a process of its own, in an empty folder. */
async function measures(args: readonly string[], input?: Uint8Array): Promise<Run> {
  const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
  const child = spawn(
    process.execPath,
    ['--import', tsx, join(root, 'electron/cli/measures.ts'), ...args],
    { cwd: work, env: { ...process.env, MEASURES_HOME: join(work, 'home') } },
  );
  child.stdin.end(input);
  const closed = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, out, err };
}

/** The same in this process, for the many cases in which nothing but words comes out. */
async function said(args: readonly string[], input: Uint8Array = new Uint8Array()): Promise<Run> {
  const written = { out: '', err: '' };
  const code = await main(
    args,
    {
      readStdin: async () => input,
      out: (part) => {
        written.out += part;
      },
      err: (part) => {
        written.err += part;
      },
    },
    (error) => {
      throw error;
    },
  );
  return { code, ...written };
}

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
  const inNoise = (at: number) => parsed.noise.some(({ from, to }) => at >= from && at < to);
  return {
    ...parsed,
    clauses: bare(parsed.clauses),
    corrections: parsed.corrections.filter(({ from }) => !inNoise(from)),
  };
};

describe('parse --json', () => {
  it('keeps the documented shape, for a library id and for the file of the same document', async () => {
    const [byId, byFile] = await Promise.all([
      measures(['parse', 'shanghai-2024', '--json']),
      measures(['parse', seed('shanghai-2024'), '--json']),
    ]);
    expect([byId.code, byId.err, byFile.code, byFile.err]).toEqual([0, '', 0, '']);
    const known = parseSchema.parse(JSON.parse(byId.out));
    const read = parseSchema.parse(JSON.parse(byFile.out));
    const labelled = flat(known.clauses).filter(({ topics }) => topics.length > 0);
    expect(labelled).toHaveLength(16);
    // The library knows topics, and leaves out corrections of what is not document anyway.
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
    const { code, out } = await measures(
      ['parse', '-', '--json'],
      await readFile(seed(ids[1] ?? '')),
    );
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
    const { code, out, err } = await measures(['compare', draft, '--against', against, '--json']);
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
    const { code, out, err } = await measures(['export', seed('shanghai-2024'), '-o', target]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `已导出：${target}\n` });
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

describe('text for people', () => {
  it('shows the outline', async () => {
    const { out } = await said(['parse', 'beijing-2018']);
    expect(out).toContain('发文字号：京知局〔2018〕259号\n成文日期：2018-09-26');
    expect(out).toContain('责任单位：市知识产权局牵头，市工商局、市司法局配合');
  });
  it('marks differences', async () => {
    const { out } = await said(['compare', 'tianjin-2023', '--against', 'shanghai-2024']);
    expect(out).toContain('差异标记：[-先例有而草稿无-] {+草稿有而先例无+}');
    expect(out).toMatch(/上海 二\.12 .*（相近 0\.\d\d，照录 \d+%）/);
  });
  it('explains the commands', async () => {
    const all = await said(['--help']);
    expect(all.code).toBe(0);
    for (const name of ['parse', 'compare', 'search', 'library', 'export']) {
      expect(all.out).toContain(`  ${name} `);
      expect((await said([name, '--help'])).out).toMatch(new RegExp(`^用法：measures ${name} `));
    }
  });
});

describe('one clear sentence and exit code 2', () => {
  const nothing = '可用 --help 查看用法。';
  it.each([
    [['foo'], '没有“foo”这个命令。可用 --help 查看全部命令。'],
    [['__proto__'], '没有“__proto__”这个命令。可用 --help 查看全部命令。'],
    [['parse'], `缺少要解析的文件。${nothing}`],
    [['parse', 'a.txt', 'b.txt'], `多余的参数：b.txt。${nothing}`],
    [['parse', 'a.txt', '--deep'], `没有选项 --deep。${nothing}`],
    [['parse', 'a.txt', '--json=1'], `选项 --json 后面不带值。${nothing}`],
    [['compare', 'a.txt', '--against'], `选项 --against 后面缺少值。${nothing}`],
    [['export', 'a.txt', '-o'], `选项 -o 后面缺少值。${nothing}`],
    [
      ['parse', '没有.txt'],
      '找不到“没有.txt”：没有这个文件，先例库里也没有这个编号（可用 library list 查看）。',
    ],
    [['parse', '.'], '“.”是文件夹，不是文件。'],
    [
      ['parse', '扫描件.pdf'],
      '“扫描件.pdf”的类型 .pdf 不能读取，请另存为 .docx、.txt 或 .md 后再试。',
    ],
    [['compare', 'shanghai-2024'], '请用 --against 指明先例，如 --against tianjin-2023。'],
    [
      ['compare', 'shanghai-2024', '--against', 'suzhou'],
      `先例库里没有“suzhou”，现有：${ids.slice(0, 3).join('、')}、${ids.slice(3).join('、')}。`,
    ],
    [['search'], `缺少要检索的词。${nothing}`],
    [['library'], '请写明 library list 或 library show ID。'],
    [['export', 'shanghai-2024'], '请用 -o 指明导出的文件名。'],
    [['export', 'shanghai-2024', '-o', 'a.pdf'], '导出的文件名应以 .docx 结尾，“a.pdf”不是。'],
    [['export', 'shanghai-2024', '-o', '/没有/a.docx'], '“/没有/a.docx”没有写成：文件夹不存在。'],
    [['suggest', '--genre', '若干措施'], '本版本还不能提出条款结构（suggest）。'],
    [['check', 'a.txt'], '本版本还不能检查文件（check）。'],
    [['fix', 'a.txt', '-o', 'b.txt'], '本版本还不能修正文件（fix）。'],
    [['library', 'add', 'a.txt'], '本版本还不能增删先例（library add）。'],
    [['compare', 'a.txt', '--base', 'b.txt'], '本版本还不能与早先版本对照（--base）。'],
    [
      ['export', 'a.txt', '-o', 'b.docx', '--as', 'redline', '--base', 'c.txt'],
      '本版本还不能导出修订稿（--as redline）。',
    ],
    [
      ['export', 'a.txt', '-o', 'b.docx', '--as', 'table', '--against', 'tianjin-2023'],
      '本版本还不能导出条款对照表（--as table）。',
    ],
  ])('%j', async (args, message) => {
    expect(await said(args)).toEqual({ code: 2, out: '', err: `${message}\n` });
  });

  it('for damaged files, as a process, without a stack trace', async () => {
    const word = join(work, '损坏.docx');
    const bytes = await readFile(join(root, 'tests/fixtures/drafts/draft-clean.docx'));
    await writeFile(word, bytes.subarray(0, 20_000));
    const binary = join(work, 'binary.txt');
    await writeFile(binary, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xfe, 0x12]));
    for (const file of [word, binary]) {
      const { code, out, err } = await measures(['parse', file, '--json']);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^“.*”：[^\n]*\p{Script=Han}[^\n]*。\n$/u);
    }
  });

  it('without a command shows how it is used, on standard error', async () => {
    const { code, out, err } = await measures([]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法：measures 命令 [参数]');
  });
});

describe('a reader that leaves early', () => {
  it('ends the program quietly: measures parse … | head', async () => {
    const tsx = join(root, 'node_modules/tsx/dist/loader.mjs');
    const script = join(root, 'electron/cli/measures.ts');
    const child = spawn(process.execPath, [
      '--import',
      tsx,
      script,
      'parse',
      'beijing-2018',
      '--json',
    ]);
    const err = buffer(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, (await err).toString()]).toEqual([0, '']);
  });
});

it('the fixtures are what the encodings say', async () => {
  const bytes = await readFile(join(root, 'tests/fixtures/text/tianjin-2023.gb18030.txt'));
  expect(decode(bytes)).toMatchObject({ ok: true, encoding: 'gb18030' });
});
