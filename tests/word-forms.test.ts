import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import { allDeviations } from '../shared/word/format/house.ts';
import { officialDocx } from '../shared/word/official.ts';
import { officialBlocks } from '../shared/word/official-blocks.ts';
import { readDocx } from '../shared/word/read.ts';
import { validationErrors } from './ooxml.ts';
import { linesToPrint, policyOf, REAL_TEXTS, realPolicy } from './word-builders.ts';

const clean = realPolicy('tests/fixtures/drafts/draft-clean');

const given: Issuance = {
  ...plainIssuance,
  form: 'document',
  letterhead: {
    copyNumber: '000001',
    secrecy: '',
    urgency: '加急',
    organs: ['崂山区人民政府', '崂山区市场监督管理局'],
    docNumber: '崂政发〔2026〕3号',
    signers: ['张三', '李四', '王五'],
  },
  sealed: true,
  imprint: { copyTo: '区委办公室', printedBy: '区政府办公室', printedOn: '2026年11月6日' },
};

const kindsOf = (issuance: Issuance, policy = clean): string[] =>
  officialBlocks(policy, issuance).placed.map(({ block }) => block.kind);

const wordsIn = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  if (!read.ok) throw new Error(read.message);
  return read.text.replace(/\s/gu, '');
};

/** How often each character stands in a text. */
const counted = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const one of text.replace(/\s/gu, '')) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

const FORMS = ['auto', 'document', 'letter', 'plain'] as const;

describe.each(REAL_TEXTS)('%s', (name) => {
  const policy = realPolicy(name);

  test.each(FORMS)('as %s is valid, with everything given', async (form) => {
    const bytes = await officialDocx(policy, { ...given, form });
    expect(await validationErrors(bytes)).toEqual([]);
  });

  test.each(FORMS)('as %s loses no character of the text', async (form) => {
    const printed = counted(wordsIn(await officialDocx(policy, { ...plainIssuance, form })));
    for (const [one, count] of counted(linesToPrint(policy).join(''))) {
      expect(printed.get(one) ?? 0, one).toBeGreaterThanOrEqual(count);
    }
  });

  test('what was made has no place in the text, all else the place of its own line', () => {
    const { placed } = officialBlocks(policy, given);
    const lines = policy.lines.filter(({ role, text }) => text !== '' && role !== 'noise');
    const spans = placed.flatMap(({ span }) => (span === null ? [] : [span]));
    for (const { span } of lines) {
      const printing = spans.filter(({ from, to }) => from <= span.from && span.to <= to);
      expect(printing.length).toBeGreaterThan(0);
    }
  });
});

describe('the form', () => {
  test('auto is 文件格式 where a notice has organ and number', () => {
    expect(officialBlocks(clean, plainIssuance).form).toBe('document');
    expect(officialBlocks(clean, { ...plainIssuance, parts: 'measures' }).form).toBe('plain');
    expect(officialBlocks(realPolicy('seeds/tianjin-2023'), plainIssuance).form).toBe('plain');
  });

  test('the number below the title goes into the 版头 and stands there once', async () => {
    const words = wordsIn(await officialDocx(clean, plainIssuance));
    expect(words.split('徐府办规〔2026〕8号')).toHaveLength(2);
    expect(words.startsWith('上海市徐汇区人民政府办公室文件徐府办规〔2026〕8号')).toBe(true);
  });

  test('what the text says counts before the 发文要素', () => {
    const { placed } = officialBlocks(clean, given);
    const number = placed.find(({ block }) => block.kind === 'signers' && block.number !== '');
    expect(number?.block).toMatchObject({ number: '徐府办规〔2026〕8号', names: '王五' });
    expect(number?.span).not.toBeNull();
  });

  test('版头 and 版记 of the text are printed as such', () => {
    const policy = policyOf(
      ['letterhead', '000001'],
      ['letterhead', '机密★1年　特急'],
      ['letterhead', '苏州市虎丘区人民政府文件'],
      ['doc-number', '虎政发〔2025〕3号'],
      ['title', '若干措施'],
      ['paragraph', '支持发展。'],
      ['colophon', '抄送：区委办公室。'],
      ['colophon', '虎丘区人民政府办公室　　2025年3月6日印发'],
    );
    const { placed } = officialBlocks(policy, { ...plainIssuance, form: 'document' });
    const written = placed.filter(({ block }) => block.kind !== 'blank').map(({ block }) => block);
    expect(written).toMatchObject([
      { kind: 'letterhead-mark', text: '000001' },
      { kind: 'letterhead-mark', text: '机密★1年', face: 'hei' },
      { kind: 'letterhead-mark', text: '特急', face: 'hei' },
      { kind: 'masthead', organs: ['苏州市虎丘区人民政府'], suffix: '文件' },
      { kind: 'doc-number', text: '虎政发〔2025〕3号' },
      { kind: 'red-rule' },
      { kind: 'title' },
      { kind: 'body' },
      { kind: 'imprint', text: '抄送：区委办公室。', aboveMm: 0.35, belowMm: 0 },
      {
        kind: 'imprint',
        text: '虎丘区人民政府办公室',
        right: '2025年3月6日印发',
        aboveMm: 0.25,
        belowMm: 0.35,
      },
    ]);
  });

  test('notice or measures alone, each with what belongs to it', () => {
    const notice = kindsOf({ ...plainIssuance, form: 'plain', parts: 'notice' });
    expect(notice.filter((kind) => kind === 'title')).toHaveLength(1);
    expect(notice).toContain('signature');
    const measures = kindsOf({ ...plainIssuance, form: 'plain', parts: 'measures' });
    expect(measures).not.toContain('addressee');
    expect(measures).toContain('heading');
  });

  test('what is missing is said, nothing is made up', () => {
    const bare = analyze('徐汇区若干措施\n一、总体要求\n支持发展。\n');
    expect(officialBlocks(bare, { ...plainIssuance, form: 'letter' }).remarks).toEqual([
      '信函格式缺发文机关标志：正文没有署名，请填写发文机关',
      '信函格式缺发文字号：请在正文标题下写明或在发文要素中填写',
    ]);
    expect(officialBlocks(bare, { ...plainIssuance, parts: 'notice' }).remarks).toEqual([
      '没有可单独导出的印发通知，已导出全文',
    ]);
  });
});

test('with every deviation a file is valid', async () => {
  const deviations = allDeviations.map(({ id }) => id);
  expect(await validationErrors(await officialDocx(clean, { ...given, deviations }))).toEqual([]);
});

describe('tables', () => {
  const rows = (columns: number): string =>
    ['序号', ...Array.from({ length: columns - 1 }, () => '任务')].join('\t');
  const policy = (columns: number) =>
    analyze(
      `关于甲事的措施\n一、分工\n分工如下。\n${rows(columns)}\n${rows(columns)}\n二、其他\n（一）落实。抓好落实。\n`,
    );

  test('are tables for Word, and read back as their rows', async () => {
    const bytes = await officialDocx(policy(3));
    expect(await validationErrors(bytes)).toEqual([]);
    const read = readDocx(bytes);
    expect(read.ok && read.text).toContain('序号\t任务\t任务\n序号\t任务\t任务');
  });

  test('fill the text area; wide ones fill the turned page', async () => {
    const widthOfTable = (columns: number) => {
      const { placed } = officialBlocks(policy(columns), plainIssuance);
      const row = placed.find(({ block }) => block.kind === 'table-row')?.block;
      return row?.kind === 'table-row' ? row.widths.reduce((sum, one) => sum + one, 0) : 0;
    };
    expect(widthOfTable(3)).toBe(8844);
    expect(widthOfTable(8)).toBe(12756);
    expect(await validationErrors(await officialDocx(policy(8)))).toEqual([]);
  });
});
