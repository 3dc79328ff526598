import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, said } from './cli-run.ts';
import { printedLines } from './ooxml.ts';

const draft = join(root, 'tests/fixtures/drafts/draft-clean.txt');
let work = '';
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-issuance-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

const exported = async (...args: readonly string[]) => {
  const target = join(work, '措施.docx');
  return { run: await said(['export', draft, '-o', target, ...args]), target };
};

const withFile = async (content: string, ...args: readonly string[]) => {
  const file = join(work, '发文.json');
  await writeFile(file, content);
  return { file, ...(await exported('--issuance', file, ...args)) };
};

describe('export --issuance', () => {
  it('takes from a file what it gives, and says what departs from the standard', async () => {
    const { run, target } = await withFile(
      JSON.stringify({
        form: 'document',
        letterhead: { urgency: '特急' },
        imprint: { printedBy: '区政府办公室', printedOn: '2026年11月6日' },
        deviations: ['page-number-centred', 'word-margins'],
      }),
    );
    expect(run).toEqual({
      code: 0,
      out: '',
      err:
        `已导出：${target}\n偏离 7.5（一般）：页码居中\n` +
        '注意：偏离 5.2.1（规定）：Word 默认页边距（上下25.4毫米，左右31.8毫米）\n',
    });
    const lines = printedLines(await readFile(target));
    expect(lines.slice(0, 3)).toEqual([
      '特急',
      '上海市徐汇区人民政府办公室文件',
      '徐府办规〔2026〕8号',
    ]);
    expect(lines.at(-1)).toBe('区政府办公室\t2026年11月6日印发');
  });

  it('counts the options before the file', async () => {
    const { run, target } = await withFile(
      JSON.stringify({ form: 'document' }),
      ...['--form', 'plain', '--parts', 'measures', '--deviations', 'bold-level-3'],
    );
    expect(run.err).toBe(`已导出：${target}\n偏离 7.3.3（一般）：第三层标题加粗\n`);
    expect(printedLines(await readFile(target))[0]).toBe(
      '徐汇区关于促进知识产权服务业高质量发展的若干措施',
    );
  });

  it.each([
    ['[]', '不是 JSON 对象。'],
    ['{', '不是 JSON 对象。'],
    ['{"form":"fax"}', '不能用：form 的值不对，可用：auto、document、letter、plain。'],
    ['{"sealed":"yes"}', '不能用：sealed 应为 true 或 false。'],
    ['{"letterhead":{"organ":"甲"}}', '不能用：没有 letterhead.organ 这一项。'],
    ['{"letterhead":{"organs":"甲"}}', '不能用：letterhead.organs 应为列表。'],
    ['{"imprint":[]}', '不能用：imprint 应为对象。'],
  ])('%s is refused with one sentence', async (content, reason) => {
    const { run, file } = await withFile(content);
    expect(run).toEqual({ code: 2, out: '', err: `发文要素“${file}”${reason}\n` });
  });

  it('names what is not there', async () => {
    const { run } = await exported('--issuance', join(work, '没有.json'));
    expect(run.err).toBe(`无法读取发文要素“${join(work, '没有.json')}”：没有这个文件。\n`);
    expect((await exported('--form', 'fax')).run.err).toBe(
      '--form 不能是“fax”，可用：auto、document、letter、plain。\n',
    );
    expect((await exported('--deviations', 'none-such')).run.err).toMatch(
      /^没有“none-such”这项偏离，可用：windows-fonts（/u,
    );
  });
});
