import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocx } from '../shared/word/read.ts';
import { ids, measures, root, said, seed } from './cli-run.ts';
import { checkSchema, fixSchema } from './cli-schema.ts';
import { validationErrors } from './ooxml.ts';

/** `check` and `fix` as cli.md promises them. */

const drafts = join(root, 'tests/fixtures/drafts');
const draft = (name: string): string => join(drafts, name);
const profile = draft('profile.json');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'measures-check-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);

describe('check', () => {
  it('finds nothing in a clean draft and exits 0', async () => {
    const run = await said(['check', draft('draft-clean.txt'), '--profile', profile, '--json']);
    expect(run).toEqual({ code: 0, out: '[]\n', err: '' });
    const words = await said(['check', draft('draft-clean.txt'), '--profile', profile]);
    expect(words).toEqual({ code: 0, out: '没有发现问题。\n', err: '' });
  });

  it('exits 1 for a draft with errors and prints the documented shape', async () => {
    const path = draft('draft-raw.txt');
    const { code, out, err } = await said(['check', path, '--profile', profile, '--json']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const findings = checkSchema.parse(JSON.parse(out));
    const text = await readFile(path, 'utf8');
    const marker = findings.find(
      ({ rule, from, to }) => rule === 'marker-style' && text.slice(from, to) === '3、',
    );
    expect(marker).toMatchObject({
      severity: 'error',
      path: '三.3',
      fix: { edits: [{ insert: '3.' }] },
    });
  });

  it('misses what a 规范性文件 must have by the 文种, unless it is told what it is', async () => {
    const text = await readFile(draft('draft-clean.txt'), 'utf8');
    const bare = text.replace(/^.*施行.*$/mu, '');
    const missed = async (...args: readonly string[]) => {
      const { out, err } = await said(['check', '-', '--json', ...args], Buffer.from(bare));
      const rules = checkSchema.parse(JSON.parse(out)).map(({ rule }) => rule);
      return { effect: rules.includes('missing-effect'), err };
    };
    expect(await missed()).toEqual({ effect: true, err: '' });
    expect(await missed('--normative', 'auto')).toEqual({ effect: true, err: '' });
    expect(await missed('--normative', 'no')).toEqual({ effect: false, err: '' });
    expect(await missed('--genre', '工作要点')).toEqual({ effect: false, err: '' });
    const both = ['--genre', '工作要点', '--normative', 'yes'] as const;
    expect(await missed(...both)).toEqual({ effect: true, err: '' });
    const { effect, err } = await missed('--genre', '白皮书');
    expect([effect, err]).toEqual([
      false,
      '不认识文种“白皮书”，规范性文件须写明的要素不逐项检查；需要时加 --normative yes。\n',
    ]);
  });

  it('refuses a kind it cannot take at its word', async () => {
    const path = draft('draft-clean.txt');
    expect(await said(['check', path, '--normative', '是'])).toEqual({
      code: 2,
      out: '',
      err: '--normative 不能是“是”，可用：yes（是规范性文件）、no（不是）、auto（据文种）。\n',
    });
    expect(await said(['fix', path, '-o', inFolder('稿.txt'), '--genre', ' '])).toEqual({
      code: 2,
      out: '',
      err: '请在 --genre 后面写明文种，如 --genre 若干措施。\n',
    });
  });

  it('reads the same out of a Word file and from standard input', async () => {
    const path = draft('draft-clean.docx');
    expect(await said(['check', path, '--profile', profile, '--json'])).toEqual({
      code: 0,
      out: '[]\n',
      err: '',
    });
    const text = await readFile(draft('draft-raw.txt'));
    const piped = await said(['check', '-', '--profile', profile, '--json'], text);
    const read = await said(['check', draft('draft-raw.txt'), '--profile', profile, '--json']);
    expect(piped).toEqual(read);
  });

  it.each([
    ['drafts', '徐汇区'],
    ['checks/nankai', '南开区'],
    ['checks/haidian', '海淀区'],
    // No data knows these districts: the drafts tell their cities, 杭州市 and 广州市.
    ['checks/xihu', '西湖区'],
    ['checks/tianhe', '天河区'],
    ['checks/chaoyang', '北京市朝阳区'],
  ])('finds nothing in the clean draft of %s for --district %s alone', async (set, district) => {
    const path = join(root, 'tests/fixtures', set, 'draft-clean.txt');
    const { code, out } = await said(['check', path, '--district', district, '--json']);
    expect({ code, out }).toEqual({ code: 0, out: '[]\n' });
  });

  it('holds a document against the day it is told', async () => {
    const path = inFolder('到期.txt');
    await writeFile(path, '徐汇区若干措施\n一、总体目标\n到2027年，专利代理机构达到120家。\n');
    const rulesOn = async (date: string): Promise<readonly string[]> => {
      const { out } = await said(['check', path, '--profile', profile, '--date', date, '--json']);
      return checkSchema.parse(JSON.parse(out)).map(({ rule }) => rule);
    };
    expect(await rulesOn('2026-11-26')).not.toContain('deadline-expired');
    expect(await rulesOn('2028-01-05')).toContain('deadline-expired');
  });

  it.each(ids)('tells the places of the library document %s in its source', async (id) => {
    const { out } = await said(['check', id, '--json']);
    const text = await readFile(seed(id), 'utf8');
    for (const { from, to, fix } of checkSchema.parse(JSON.parse(out))) {
      expect(from).toBeLessThanOrEqual(to);
      expect(to).toBeLessThanOrEqual(text.length);
      expect(fix).toBeNull();
    }
  });
});

describe('fix', () => {
  it('makes the safe fixes alone, tells each, and leaves the source as it is', async () => {
    const path = draft('draft-raw.txt');
    const before = await readFile(path, 'utf8');
    const target = inFolder('改后.txt');
    const run = await said(['fix', path, '-o', target, '--profile', profile, '--json']);
    expect(run.code).toBe(0);
    const { fixed, left } = fixSchema.parse(JSON.parse(run.out));
    const after = await readFile(target, 'utf8');
    expect(await readFile(path, 'utf8')).toBe(before);
    expect(fixed.map((one) => [one.before, one.after])).toContainEqual(['3、', '3.']);
    expect(after.match(/\d+/g)).toEqual(before.match(/\d+/g));
    for (const words of ['2026年12月05日', '500000元', '区工商局', '近期'])
      expect(after).toContain(words);
    const again = await said(['check', target, '--profile', profile, '--json']);
    expect(checkSchema.parse(JSON.parse(again.out))).toEqual(left);
  });

  it('shows the changes in a Word file as tracked changes', async () => {
    const target = inFolder('改后.docx');
    const run = await measures(
      ['fix', draft('draft-raw.txt'), '-o', target, '--profile', profile],
      folder,
    );
    expect({ code: run.code, err: run.err }).toEqual({ code: 0, err: `已写入：${target}\n` });
    const bytes = await readFile(target);
    expect(await validationErrors(bytes)).toEqual([]);
    const read = readDocx(bytes);
    expect(read.ok && read.text).toContain('3.鼓励服务模式创新');
  });

  it('never writes over the file it reads', async () => {
    const path = inFolder('原稿.txt');
    await writeFile(path, '一、总则。\n');
    const run = await said(['fix', path, '-o', path]);
    expect(run).toEqual({
      code: 2,
      out: '',
      err: `“${path}”就是原文件，请换一个文件名，原文件不改。\n`,
    });
  });
});
