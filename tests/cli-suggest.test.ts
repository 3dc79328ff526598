import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { json, root, said } from './cli-run.ts';
import { suggestSchema } from './cli-schema.ts';

const clean = join(root, 'tests/fixtures/drafts/draft-clean.txt');

describe('measures suggest', () => {
  it('gives outline, missing topics and elements in the documented shape', async () => {
    const found = suggestSchema.parse(await json(['suggest', clean, '--json']));
    const law = found.outline.find(({ topic }) => topic === 'legal-services');
    expect(law).toEqual({
      topic: 'legal-services',
      heading: '提升知识产权服务机构法律服务水平',
      support: [
        { doc: 'shanghai-2024', path: '二.12' },
        { doc: 'tianjin-2023', path: '五' },
        { doc: 'beijing-2018', path: '三.(一).4' },
      ],
      of: 5,
      inDraft: '一.(三)',
    });
    expect(found.missing).toContain('industry-agglomeration');
    expect(found.elements.find(({ id }) => id === 'validity')).toEqual({
      id: 'validity',
      name: '有效期',
      present: true,
      precedents: 0,
    });
  });

  it('starts from nothing but genre and district', async () => {
    const args = ['suggest', '--genre', '若干措施', '--district', '徐汇区', '--json'];
    const found = suggestSchema.parse(await json(args));
    expect(found.outline.every(({ inDraft }) => inDraft === null)).toBe(true);
    const { out } = await said(args.slice(0, -1));
    expect(out).toContain('徐汇区若干措施的条款结构，依据 5 份先例：上海、天津、北京、');
  });

  it('asks only the precedents named, never the document itself', async () => {
    const found = suggestSchema.parse(
      await json(['suggest', 'tianjin-2023', '--from', 'shanghai-2024,tianjin-2023', '--json']),
    );
    expect(new Set(found.outline.map(({ of }) => of))).toEqual(new Set([1]));
    expect(found.outline.flatMap(({ support }) => support.map(({ doc }) => doc))).not.toContain(
      'tianjin-2023',
    );
  });

  it('prints headings as the district would, with a name behind none', async () => {
    const args = ['suggest', '--genre', '若干措施', '--from', 'pudong-2018,beijing-2018', '--json'];
    const found = suggestSchema.parse(await json([...args, '--district', '徐汇区']));
    const headings = found.outline.map(({ heading }) => heading);
    expect(headings.filter((heading) => /浦东|北京|中关村|上海|［待填/.test(heading))).toEqual([]);
    const { err } = await said([...args, '--district', '天河区']);
    expect(err).toBe('资料中没有“天河区”，区名照写，机构和地名请自行核对。\n');
  });

  it('heads no two parts alike where a heading of another city falls out', async () => {
    for (const district of ['徐汇区', '南开区', '海淀区', '西湖区']) {
      const from = 'shanghai-2024,tianjin-2023,beijing-2018';
      const args = ['suggest', '--genre', '若干措施', '--district', district, '--from', from];
      const { out } = await said(args);
      const parts = [...out.matchAll(/^第\d部分　(.+)$/gmu)].map(([, heading]) => heading);
      expect(parts.length).toBeGreaterThan(2);
      expect(new Set(parts).size).toBe(parts.length);
    }
  });

  it('cuts into as many parts as asked for', async () => {
    for (const parts of ['3', '6']) {
      const { out } = await said(['suggest', '--genre', '若干措施', '--parts', parts]);
      expect(out.match(/^第\d部分/gm)).toHaveLength(Number(parts));
    }
  });

  it.each([
    [['suggest'], '请用 --genre 写明文种，如 --genre 若干措施。'],
    [['suggest', '--genre', ''], '请在 --genre 后面写明文种，如 --genre 若干措施。'],
    [
      ['suggest', '--genre', '若干措施', '--district', ' '],
      '请在 --district 后面写明区名，如 --district 徐汇区。',
    ],
    [['suggest', '--genre', '若干措施', '--parts', '9'], '--parts 应为 3 至 6 的整数，不能是“9”。'],
    [
      ['suggest', 'tianjin-2023', '--from', 'tianjin-2023'],
      '没有可作依据的先例：--from 里只有这份文件自己。',
    ],
    [
      ['suggest', '--genre', '若干措施', '--from', '南京'],
      '先例库里没有“南京”，现有：shanghai-2024、tianjin-2023、beijing-2018、shanghai-cnipa-2023、pudong-2018。',
    ],
    [
      ['suggest', '--genre', '若干措施', '--district', '徐汇区', '--profile', 'p.json'],
      '--district 和 --profile 只能写一个：资料文件里已有区名。',
    ],
    [
      ['suggest', '--genre', '若干措施', '--profile', 'no-such.json'],
      '无法读取本区资料“no-such.json”：没有这个文件。',
    ],
  ])('%s', async (args, sentence) => {
    expect(await said(args)).toEqual({ code: 2, out: '', err: `${sentence}\n` });
  });

  it('says when a text has no clauses, of which all would be missing', async () => {
    const note = join(process.env['TMPDIR'] ?? '/tmp', 'no-clause.txt');
    await writeFile(note, '为促进知识产权服务业高质量发展，制定本措施。');
    const { err, code } = await said(['suggest', note, '--genre', '若干措施']);
    expect({ err, code }).toEqual({
      err: '文件里没有认出条款，下面列出的所缺不足为据。请检查条款是否分段、有序号或标题。\n',
      code: 0,
    });
  });

  it('takes a genre it does not know as typed, and says so', async () => {
    const { code, out, err } = await said(['suggest', '--genre', '倡议书']);
    expect(code).toBe(0);
    expect(err).toBe('不认识文种“倡议书”，要素按若干措施列出。\n');
    expect(out).toContain('倡议书的条款结构');
  });

  it('says when a text tells no genre', async () => {
    const note = join(process.env['TMPDIR'] ?? '/tmp', 'no-genre.txt');
    await writeFile(note, '今天开会。');
    const { code, err } = await said(['suggest', note]);
    expect(code).toBe(2);
    expect(err).toContain('的标题看不出文种，请用 --genre 写明');
  });
});
