import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { readUpTo } from '../electron/cli/input.ts';
import { ids, measures, root, said, startMeasures } from './cli-run.ts';

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'measures-cli-'));
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
  it('says what became of an earlier version', async () => {
    const [before, after] = ['draft-raw.txt', 'draft-raw-v2.txt'].map((name) =>
      join(root, 'tests/fixtures/drafts', name),
    );
    const { code, out } = await said(['compare', after ?? '', '--base', before ?? '']);
    expect(code).toBe(0);
    for (const line of [
      `与“${before}”对照：改写 24 处，新增 2 处，删去 1 处，拆分 1 处，合并 2 处，移动 3 处，文字未改 7 处`,
      '标题（改写）',
      '二.(一) 增强集聚发展优势（由 二.(一) 拆分为 二.(一)、二.(二)）',
      '二.(三) 支持机构落户发展（改写，原 二.(二)）',
      '三.2 开展园区个性化服务（删去）',
      '三.(三) 提升会展服务能力（改写，移自 二.(五)）',
      '    数额：原 不超过20万元，现 不超过60万元',
      '五.(二) 加强信用评价应用（移动，由 五.(四)、五.(四).1 合并）',
      '移动 3 条：',
      '  二.(五) 提升会展服务能力 移至 三.(三)',
    ])
      expect(out.split('\n')).toContain(line);
  });
  it('writes clauses that only got another number on one line', async () => {
    const draft = await readFile(join(root, 'tests/fixtures/drafts/draft-raw-v2.txt'), 'utf8');
    const without = draft.replace(/^（一）增强集聚发展优势.*\n/m, '');
    const before = join(work, 'before.txt');
    await writeFile(before, draft);
    const renumbered = ['一', '二', '三', '四', '五'].reduce(
      (text, number, at, all) =>
        at === 0 ? text : text.replace(`（${number}）`, `（${all[at - 1]}）`),
      without,
    );
    const { out } = await said(['compare', '-', '--base', before], Buffer.from(renumbered));
    const [, , ...lines] = out.split('\n');
    expect(lines.filter((line) => !line.startsWith('    '))).toEqual([
      '差异标记：[-原有而现无-] {+原无而现有+}',
      '',
      '二.(一) 增强集聚发展优势（删去）',
      '',
      '二.(一) 培育服务贸易品牌（只改序号，原 二.(二)）',
      '二.(二) 支持机构落户发展（只改序号，原 二.(三)）',
      '二.(三) 培育品牌服务机构（只改序号，原 二.(四)）',
      '二.(四) 扩大服务对外开放（只改序号，原 二.(五)）',
      '',
    ]);
  });
  it('sums up what is copied and which topics are lacking', async () => {
    const draft = join(root, 'tests/fixtures/drafts/draft-raw.txt');
    const { out } = await said(['compare', draft, '--against', 'tianjin-2023,beijing-2018']);
    expect(out).toMatch(/\n全稿照录先例 \d+%（天津 \d+%，北京 \d+%）\n$/);
    expect(out).toMatch(/\n草稿所缺主题 \d+ 个：/);
    expect(out).toMatch(/\n {4}数量：草稿 120家，北京 600家\n/);
  });
  it('takes the ids of precedents however they are listed', async () => {
    const against = (list: string) => said(['compare', 'pudong-2018', '--against', list]);
    const usual = await against('shanghai-2024,tianjin-2023');
    for (const mark of ['，', '、', ' ', ', '])
      expect(await against(`shanghai-2024${mark}tianjin-2023`)).toEqual(usual);
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
    [
      ['compare', 'shanghai-2024'],
      '请用 --against 指明先例（如 --against tianjin-2023），或用 --base 指明早先版本的文件。',
    ],
    [['compare', '-', '--base', '-'], '标准输入只能读一次：文件和 --base 不能都写作 -。'],
    [['compare', 'shanghai-2024', '--base='], '请用 --base 指明早先版本的文件名。'],
    [
      ['compare', 'shanghai-2024', '--base', '旧稿.docx'],
      '找不到“旧稿.docx”：没有这个文件，先例库里也没有这个编号（可用 library list 查看）。',
    ],
    [
      ['compare', 'shanghai-2024', '--against', 'suzhou'],
      `先例库里没有“suzhou”，现有：${ids.slice(0, 3).join('、')}、${ids.slice(3).join('、')}。`,
    ],
    [
      ['compare', 'shanghai-2024', '--against', 'beijing-2018', '--against', 'tianjin-2023'],
      `选项 --against 只能写一次。${nothing}`,
    ],
    [['search'], `缺少要检索的词。${nothing}`],
    [
      ['library'],
      '请写明要做什么：library 后面可用 list、show、add、remove、restore、export、import、take。',
    ],
    [
      ['library', '__proto__'],
      '请写明要做什么：library 后面可用 list、show、add、remove、restore、export、import、take。',
    ],
    [['library', 'list', '--year', '2024'], `library list 不用选项 --year。${nothing}`],
    [['export', 'shanghai-2024'], '请用 -o 指明导出的文件名。'],
    [['export', 'shanghai-2024', '-o', 'a.pdf'], '导出的文件名应以 .docx 结尾，“a.pdf”不是。'],
    [['export', 'shanghai-2024', '-o', '/没有/a.docx'], '“/没有/a.docx”没有写成：文件夹不存在。'],
    [['check'], `缺少要检查的文件。${nothing}`],
    [['check', 'shanghai-2024', '--date', '明天'], '--date 不是日期：“明天”，请写作 2026-12-05。'],
    [['fix', 'a.txt'], '请用 -o 指明改好的文件存为什么。'],
    [['fix', 'a.txt', '-o', 'b.pdf'], '改好的文件名应以 .txt、.md、.docx 结尾，“b.pdf”不是。'],
    [
      ['export', 'shanghai-2024', '-o', 'b.docx', '--as', 'table', '--against', ''],
      '请用 --against 指明先例，如 --against tianjin-2023。',
    ],
    [
      ['export', 'shanghai-2024', '-o', 'b.xlsx', '--as', 'table', '--base', 'tianjin-2023'],
      '条款对照表和起草说明只与先例对照，请用 --against，不用 --base。',
    ],
    [
      ['export', 'shanghai-2024', '-o', 'b.pdf', '--as', 'table'],
      '导出的文件名应以 .docx 或 .xlsx 结尾，“b.pdf”不是。',
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
      const { code, out, err } = await measures(['parse', file, '--json'], work);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^“.*”：[^\n]*\p{Script=Han}[^\n]*。\n$/u);
    }
  });

  it('for input that never ends: cat /dev/zero | measures parse -', async () => {
    let given = 0;
    async function* zeros() {
      for (;;) {
        given += 1000;
        yield new Uint8Array(1000);
      }
    }
    expect(await readUpTo(zeros(), 64_500)).toBeNull();
    expect(given).toBe(65_000);
    const { code, err } = await said(['parse', '-'], null);
    expect([code, err]).toEqual([2, '标准输入太大，超过 64 MB。\n']);
  });

  it('without a command shows how it is used, on standard error', async () => {
    const { code, out, err } = await measures([], work);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法：measures 命令 [参数]');
  });
});

describe('a reader that leaves early', () => {
  it('ends the program quietly: measures parse … | head', async () => {
    const child = startMeasures(['parse', 'beijing-2018', '--json'], work);
    const err = text(child.stderr);
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, await err]).toEqual([0, '']);
  });
});
