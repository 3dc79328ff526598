import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bureauFile } from '../shared/bureau/file.ts';
import { type CheckSettings, usualChecks } from '../shared/check/settings.ts';
import { profileSchema } from '../shared/model/profile.ts';
import { wordTextOf } from '../shared/word/read.ts';
import { said } from './cli-run.ts';

const TEXT = `为找准抓手，制定本措施。
一、强化抓手
区市场监管局牵头推进。
`;

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measures-report-'));
  await writeFile(at('稿.txt'), TEXT);
});
afterAll(() => rm(folder, { recursive: true }));

const avoiding = (word: string, off: readonly string[] = []): CheckSettings => ({
  ...usualChecks,
  off: [...off],
  words: [{ word, kind: 'avoid', instead: '着力点', reason: '空话' }],
});

/** A 单位检查方案 in the folder. */
const planned = async (name: string, checks: CheckSettings, district = ''): Promise<string> => {
  const profile = district === '' ? null : profileSchema.parse({ district, city: '上海市' });
  await writeFile(at(name), bureauFile({ checks, profile, jurisdictions: null }));
  return at(name);
};

const rulesIn = (out: string): readonly string[] =>
  JSON.parse(out).map(({ rule }: { readonly rule: string }) => rule);

describe('measures check -o', () => {
  test('writes the report as JSON, with the district of the plan', async () => {
    const plan = await planned('方案.json', avoiding('抓手'), '闵行区');
    const run = await said(['check', at('稿.txt'), '--settings', plan, '-o', at('报告.json')]);
    expect(run.err).toBe(`已写入：${at('报告.json')}\n`);
    const report = JSON.parse(await readFile(at('报告.json'), 'utf8'));
    expect(report.kind).toBe('检查报告');
    expect(report.document.district).toBe('闵行区');
    const own = report.findings.filter(({ rule }: { rule: string }) => rule === 'own-word');
    expect(
      own.map(({ quote, message }: { quote: string; message: string }) => [quote, message]),
    ).toEqual([
      ['抓手', '“抓手”是本单位不用的词（空话），应写作“着力点”。'],
      ['抓手', '“抓手”是本单位不用的词（空话），应写作“着力点”。'],
    ]);
    for (const { message } of report.findings) expect(run.out).toContain(message);
  });

  test('writes it as a Word file', async () => {
    const plan = await planned('方案.json', avoiding('抓手'));
    await said(['check', at('稿.txt'), '--settings', plan, '-o', at('报告.docx')]);
    const { text } = wordTextOf(new Uint8Array(await readFile(at('报告.docx'))));
    expect(text).toContain('检查报告');
    expect(text).toContain('“抓手”是本单位不用的词');
  });

  test('writes a report on a precedent at its places in the source', async () => {
    const plan = await planned('方案.json', avoiding('专利代理'));
    await said(['check', 'tianjin-2023', '--settings', plan, '-o', at('天津.json')]);
    const { findings } = JSON.parse(await readFile(at('天津.json'), 'utf8'));
    const quotes = findings
      .filter(({ rule }: { rule: string }) => rule === 'own-word')
      .map(({ quote }: { quote: string }) => quote);
    expect(quotes.length).toBeGreaterThan(0);
    expect(new Set(quotes)).toEqual(new Set(['专利代理']));
  });

  test.each([
    ['another kind of file', '报告.pdf', '应以 .docx、.json 结尾'],
    ['the document itself', '稿.docx', '就是被检查的文件'],
  ])('refuses %s before it checks', async (_, name, part) => {
    const document = name === '稿.docx' ? at('稿.docx') : at('稿.txt');
    await writeFile(at('稿.docx'), 'x');
    const run = await said(['check', document, '-o', at(name)]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(part);
    expect(await readFile(at('稿.docx'), 'utf8')).toBe('x');
  });
});

describe('measures check --settings', () => {
  test("takes the place of the user's settings", async () => {
    const home = at('home');
    await mkdir(home, { recursive: true });
    const stored = { format: 1, revision: 1, checks: avoiding('牵头') };
    await writeFile(join(home, 'settings.json'), JSON.stringify(stored));
    const own = await said(['check', at('稿.txt'), '--json'], new Uint8Array(), home);
    expect(rulesIn(own.out).filter((rule) => rule === 'own-word')).toHaveLength(1);
    const plan = await planned('方案.json', avoiding('抓手', ['missing-scope']));
    const args = ['check', at('稿.txt'), '--json', '--settings', plan];
    const { out } = await said(args, new Uint8Array(), home);
    expect(rulesIn(out).filter((rule) => rule === 'own-word')).toHaveLength(2);
    expect(rulesIn(out)).not.toContain('missing-scope');
  });

  test('holds for fix as well', async () => {
    const plan = await planned('方案.json', avoiding('抓手'));
    const args = ['fix', at('稿.txt'), '-o', at('改.txt'), '--settings', plan, '--json'];
    const { left } = JSON.parse((await said(args)).out);
    expect(left.map(({ rule }: { rule: string }) => rule)).toContain('own-word');
    // Another word is the drafter's to choose.
    expect(await readFile(at('改.txt'), 'utf8')).toContain('抓手');
  });

  test.each([
    ['no such file', '没有.json', null, '没有这个文件'],
    ['a damaged file', '坏.json', '{"format":', '不完整'],
    ['a foreign file', '别的.json', '{"a":1}', '不是措施起草台导出的单位检查方案'],
  ])('%s: one sentence and exit code 2', async (_, name, content, part) => {
    if (content !== null) await writeFile(at(name), content);
    const run = await said(['check', at('稿.txt'), '--settings', at(name)]);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(part);
    expect(run.err.trimEnd()).not.toContain('\n');
  });

  test('says what of the file could not be read, and goes on', async () => {
    const file = {
      format: 'measures-desk-bureau',
      version: 1,
      checks: { off: [], thresholds: { titleLength: 9999 }, words: [] },
    };
    await writeFile(at('半.json'), JSON.stringify(file));
    const run = await said(['check', at('稿.txt'), '--settings', at('半.json')]);
    expect(run.code).toBeLessThan(2);
    expect(run.err).toContain('1个阈值不是数或超出范围，没有读入');
  });
});
