import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, root, said } from './cli-run.ts';
import { printedLines } from './ooxml.ts';
import { tableIn, textOfCell } from './table-builders.ts';

const draft = join(root, 'tests/fixtures/drafts/draft-clean.txt');
let work = '';
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-table-'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

const exported = async (name: string, ...args: readonly string[]) => {
  const target = join(work, name);
  const run = await said(['export', draft, '-o', target, ...args]);
  return { run, target };
};

describe('export --as table', () => {
  it('lays the draft beside Shanghai, Tianjin and Beijing when nothing else is said', async () => {
    const { run, target } = await exported('对照表.docx', '--as', 'table');
    expect(run).toEqual({
      code: 0,
      out: '',
      err: `已导出：${target}\n与上海、天津、北京对照，共21条。\n`,
    });
    const [header = []] = tableIn(await readFile(target));
    expect(header.map(textOfCell)).toEqual([
      '序号',
      '本区条款',
      '上海',
      '天津',
      '北京',
      '差异说明',
    ]);
  });

  it('takes the precedents in the order they are named, and Excel by the name of the file', async () => {
    const against = ['--against', 'beijing-2018，shanghai-2024'];
    const { run, target } = await exported('对照表.xlsx', '--as', 'table', ...against);
    expect(run.code).toBe(0);
    const { sheets } = await readXlsx(await readFile(target));
    expect(sheets[0]?.rows[2]).toEqual(['序号', '本区条款', '北京', '上海', '差异说明']);
  });

  it('has room for five', async () => {
    const { run } = await exported('五份.docx', '--as', 'table', '--against', ids.join(','));
    expect(run.err).toContain('与上海、天津、北京、沪局共建、浦东对照');
  });

  it('says what is missing in a file without clauses', async () => {
    const file = join(work, '空.txt');
    await writeFile(file, '关于开会的通知\n');
    expect(await said(['export', file, '-o', join(work, 'a.docx'), '--as', 'table'])).toEqual({
      code: 2,
      out: '',
      err: '文件里没有找到条款，无从对照。请检查条款是否有序号或标题。\n',
    });
  });
});

describe('export --as notes', () => {
  it('gives the skeleton and says what is left to fill', async () => {
    const { run, target } = await exported('说明.docx', '--as', 'notes');
    expect(run).toEqual({
      code: 0,
      out: '',
      err: `已导出：${target}\n与上海、天津、北京对照，共21条。\n标有“［待填”的地方须由起草人填写。\n`,
    });
    expect(printedLines(await readFile(target))).toContain('四、逐条来源说明');
  });
});
