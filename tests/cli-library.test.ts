import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hangzhou, xuhui } from './builders-own.ts';
import { ids, measures, type Run, root, said, seed } from './cli-run.ts';
import {
  compareSchema,
  librarySchema,
  parseSchema,
  searchSchema,
  showSchema,
} from './cli-schema.ts';

let work: string;
let home: string;
let file: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-cli-library-'));
  home = join(work, 'home');
  file = join(work, '杭州措施.txt');
  await writeFile(file, hangzhou);
});

const run = (...args: readonly string[]): Promise<Run> => said(args, new Uint8Array(), home);

/** What a command prints as JSON. */
const json = async (...args: readonly string[]): Promise<unknown> => {
  const { code, out } = await run(...args, '--json');
  expect(code).toBe(0);
  return JSON.parse(out);
};

const addedSchema = z.strictObject({ ...librarySchema.element.shape, added: z.boolean() });
const add = async (...args: readonly string[]) =>
  addedSchema.parse(await json('library', 'add', ...args));

describe('library add', () => {
  it('takes the facts from the text', async () => {
    const added = await add(file);
    expect(added).toEqual({
      id: expect.stringMatching(/^own-2024-[0-9a-z]{4}$/),
      name: '杭州',
      title: '杭州市促进知识产权服务业高质量发展若干措施',
      jurisdiction: '杭州市',
      level: '市级',
      year: 2024,
      genre: '若干措施',
      issuers: ['杭州市市场监督管理局'],
      docNumber: '杭市监〔2024〕18号',
      issuedOn: '2024-03-05',
      clauses: 3,
      builtIn: false,
      added: true,
    });
    const list = librarySchema.parse(await json('library', 'list'));
    const { added: _, ...summary } = added;
    expect(list.map(({ id }) => id)).toEqual([...ids, added.id]);
    expect(list.at(-1)).toEqual(summary);
  });

  it('lets the options count first', async () => {
    const facts = ['--name', '杭城', '--jurisdiction', '浙江省杭州市', '--level', '区级'];
    expect(await add(file, ...facts, '--year', '2023', '--genre', '实施方案')).toMatchObject({
      name: '杭城',
      jurisdiction: '浙江省杭州市',
      level: '区级',
      year: 2023,
      genre: '实施方案',
    });
  });

  it('tells two documents of one city apart', async () => {
    expect(await add(seed('shanghai-2024'))).toMatchObject({
      id: 'shanghai-2024',
      added: false,
      builtIn: true,
    });
    await writeFile(file, `${await readFile(seed('shanghai-2024'), 'utf8')}\n`);
    expect(await add(file)).toMatchObject({ name: '上海2024', builtIn: false, added: true });
  });

  it('notices a text that is there already', async () => {
    const { id } = await add(file);
    const { code, out, err } = await run('library', 'add', file, '--name', '又一份');
    expect([code, err]).toEqual([0, `先例库里已有同样的文字，没有重复添加：${id}\n`]);
    expect(out).toBe(
      `${id} 杭州（杭州市，市级，2024年）《杭州市促进知识产权服务业高质量发展若干措施》，3 条\n`,
    );
    expect(await readdir(join(home, 'library'))).toEqual([`${id}.json`]);
  });

  it('reads Word files and standard input', async () => {
    const word = join(root, 'tests/fixtures/drafts/draft-clean.docx');
    const { id, clauses } = await add(word, '--level', '区级', '--year', '2026');
    expect(clauses).toBeGreaterThan(10);
    const stored: unknown = JSON.parse(await readFile(join(home, 'library', `${id}.json`), 'utf8'));
    expect(stored).toMatchObject({ format: 1, origin: 'draft-clean.docx' });
    const piped = await said(['library', 'add', '-', '--json'], Buffer.from(hangzhou), home);
    expect(addedSchema.parse(JSON.parse(piped.out))).toMatchObject({ name: '杭州', added: true });
  });

  it('asks for what the text does not tell', async () => {
    await writeFile(file, '关于促进服务业发展的若干措施\n一、支持机构发展。\n');
    expect(await run('library', 'add', file)).toEqual({
      code: 2,
      out: '',
      err: '从文中看不出简称、地区、层级、年份，请写明，如 --name 杭州 --jurisdiction 浙江省杭州市 --level 市级 --year 2024。\n',
    });
    const told = ['--name', '某区', '--level', '区级', '--year', '2022'];
    expect(await add(file, ...told)).toMatchObject({ name: '某区', jurisdiction: '', year: 2022 });
  });

  it.each([
    [['--level', '乡级'], '--level 不能是“乡级”，可用：国家、省级、市级、区级。'],
    [['--year', '去年'], '--year 不能是“去年”，请写年份，如 --year 2024。'],
    [['--year', '1848'], '--year 不能是“1848”，请写年份，如 --year 2024。'],
    [['--name', ' '], '--name 应为 1 至 40 个字。'],
    [['-o', 'x.json'], 'library add 不用选项 --output。可用 --help 查看用法。'],
  ])('refuses %j', async (options, message) => {
    expect(await run('library', 'add', file, ...options)).toEqual({
      code: 2,
      out: '',
      err: `${message}\n`,
    });
    await expect(readdir(home)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('keeps out papers with a 密级, and files without words', async () => {
    await writeFile(file, `机密★1年\n${hangzhou}`);
    expect(await run('library', 'add', file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('标有密级“机密★1年”：涉密文件不得在本机处理'),
    });
    await writeFile(file, '\n');
    expect(
      await run('library', 'add', file, '--name', '空', '--level', '市级', '--year', '2024'),
    ).toMatchObject({ code: 2, err: '“空”没有加入先例库：里面没有文字。\n' });
  });
});

describe('own precedents', () => {
  it('stand wherever the built-in ones do', async () => {
    const { id } = await add(file);
    const shown = showSchema.parse(await json('library', 'show', id));
    expect(shown).toMatchObject({ id, title: '杭州市促进知识产权服务业高质量发展若干措施' });
    expect(parseSchema.parse(await json('parse', id)).clauses).toEqual(shown.clauses);

    const draft = join(work, '徐汇.txt');
    await writeFile(draft, xuhui);
    const { pairs } = compareSchema.parse(
      await json('compare', draft, '--against', `${id},tianjin-2023`),
    );
    expect(pairs.filter(({ doc }) => doc === id).map(({ draft, path }) => [draft, path])).toEqual([
      ['一', '一'],
    ]);
    const hits = searchSchema.parse(await json('search', '知识产权公证'));
    expect(hits.filter(({ doc }) => doc === id).map(({ path }) => path)).toEqual(['二']);
    expect((await run('search', '知识产权公证')).out).toContain('杭州 二 ');

    for (const as of ['table', 'redline', 'notes'])
      expect(
        await run('export', draft, '-o', join(work, `${as}.docx`), '--as', as, '--against', id),
      ).toMatchObject({ code: 0 });
    expect(await run('export', id, '-o', join(work, '正文.docx'))).toMatchObject({ code: 0 });
    expect((await run('library', 'list')).out).toContain(
      `${id}        2024  杭州市促进知识产权服务业高质量发展若干措施（3 条，自有）\n`,
    );
  });

  it('go away and come back', async () => {
    const { id } = await add(file);
    expect(await run('library', 'remove', id)).toEqual({
      code: 0,
      out: `已移出先例库：${id}\n`,
      err: `要放回，请用 library restore ${id}。\n`,
    });
    expect(await run('parse', id)).toMatchObject({ code: 2 });
    expect(await run('library', 'remove', id)).toMatchObject({
      code: 2,
      err: `自有先例里没有“${id}”，它可能已被移出。\n`,
    });
    expect(await json('library', 'restore', id)).toEqual({ id, restored: true });
    expect(parseSchema.parse(await json('parse', id)).clauses).toHaveLength(3);
    expect(await json('library', 'remove', id)).toEqual({ id, removed: true });
  });

  it('are told in the sentence about an id nobody knows', async () => {
    const { id } = await add(file);
    expect(await run('compare', file, '--against', 'suzhou')).toMatchObject({
      err: `先例库里没有“suzhou”，现有：${ids.join('、')}、${id}。\n`,
    });
  });

  it('stay readable beside a damaged one, which is told', async () => {
    const { id } = await add(file);
    await writeFile(join(home, 'library', 'own-2020-xxxx.json'), '{"format":1,"te');
    const { code, out, err } = await run('library', 'list');
    expect([code, out.includes(id)]).toEqual([0, true]);
    expect(err).toBe(
      '自有先例 own-2020-xxxx 的文件已损坏，无法读取（library 文件夹中的 own-2020-xxxx.json）。其余先例不受影响。\n',
    );
    expect(await run('parse', 'own-2020-xxxx')).toMatchObject({ code: 2, err });
    expect(await run('library', 'remove', 'own-2020-xxxx')).toMatchObject({ code: 0 });
    expect(await run('library', 'list')).toMatchObject({ err: '' });
  });

  it.each(['tianjin-2023', '../settings', '__proto__', 'constructor', '.', 'a/b'])(
    'are all that can be removed: not %s',
    async (id) => {
      await mkdir(join(home, 'library'), { recursive: true });
      await writeFile(join(home, 'settings.json'), '{}');
      expect(await run('library', 'remove', id)).toEqual({
        code: 2,
        out: '',
        err: ids.includes(id)
          ? `“${id}”是随程序提供的先例，不能改动或移出；可移出的只有自己添加的先例。\n`
          : `自有先例里没有“${id}”，它可能已被移出。\n`,
      });
      expect(await readFile(join(home, 'settings.json'), 'utf8')).toBe('{}');
    },
  );
});

describe('library export and import', () => {
  it('carries everything to a colleague, once', async () => {
    const { id } = await add(file, '--name', '杭城');
    await add(
      join(root, 'tests/fixtures/drafts/draft-clean.txt'),
      '--level',
      '区级',
      '--year',
      '2026',
    );
    const settings = {
      format: 1,
      revision: 3,
      topics: [{ id: 'own-topic-1', name: '海外维权', definition: '' }],
      labels: { 'tianjin-2023': { 三: [{ id: 'own-topic-1', score: 1 }] } },
      later: true,
    };
    await writeFile(join(home, 'settings.json'), JSON.stringify(settings));
    const library = join(work, '先例库.json');
    expect(await run('library', 'export', '-o', library)).toEqual({
      code: 0,
      out: `已导出先例 2 份、自定主题 1 个：${library}\n`,
      err: '',
    });

    home = join(work, 'colleague');
    const { id: known } = await add(file);
    expect(known).toBe(id);
    expect((await run('library', 'import', library)).out).toBe(
      '已导入先例 1 份，1 份已有，自定主题 1 个\n',
    );
    const before = await json('library', 'list');
    expect(librarySchema.parse(before).filter(({ builtIn }) => !builtIn)).toMatchObject([
      { level: '区级', year: 2026 },
      { id, name: '杭州' },
    ]);
    expect(await json('library', 'import', library)).toEqual({ added: [], known: 2, topics: 0 });
    expect(await json('library', 'list')).toEqual(before);
    const labelled = parseSchema.parse(await json('parse', 'tianjin-2023')).clauses[2];
    expect(labelled).toMatchObject({ path: '三', topics: [{ id: 'own-topic-1', score: 1 }] });
  });

  it.each([
    ['a draft', hangzhou, '文件不完整或不是先例库文件'],
    ['another JSON', '{"format":1}', '这不是措施起草台导出的先例库文件'],
    ['no UTF-8', Buffer.from([0xd0, 0xc5]), '文件不完整或不是先例库文件'],
  ])('refuses %s', async (_, content, message) => {
    const foreign = join(work, '别的.json');
    await writeFile(foreign, content);
    const { code, out, err } = await run('library', 'import', foreign);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringContaining(message) });
    expect(err).toMatch(/^“[^”]+别的\.json”：[^\n]+\n$/u);
  });

  it('says where it could not write', async () => {
    expect(await run('library', 'export')).toMatchObject({ err: '请用 -o 指明导出的文件名。\n' });
    expect(await run('library', 'export', '-o', 'a.docx')).toMatchObject({ code: 2 });
    expect(await run('library', 'export', '-o', join(work, '没有', 'a.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('没有写成：文件夹不存在'),
    });
  });
});

it('keeps its data where MEASURES_HOME says', async () => {
  const { code } = await measures(['library', 'add', file], work);
  expect(code).toBe(0);
  expect(await readdir(join(work, 'home', 'library'))).toHaveLength(1);
});
