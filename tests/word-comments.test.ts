import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Remark } from '../shared/model/remark.ts';
import { asPrinted } from '../shared/text/printed.ts';
import { withComments } from '../shared/word/comments.ts';
import { officialDocx } from '../shared/word/official.ts';
import { wordTextOf } from '../shared/word/read.ts';
import { redlineDocx } from '../shared/word/redline/docx.ts';
import { printedLines, validationErrors, xmlOf } from './ooxml.ts';
import { realPolicy } from './word-builders.ts';

const text = [
  '徐汇区关于促进知识产权服务业高质量发展的若干措施',
  '一、集聚优质服务资源',
  '（一）支持机构落户发展。对新设立的机构给予不超过50万元奖励，本区机构优先。',
  '（二）加大资金保障力度。本区安排专项资金1100万元。',
  '序号\t任务\t责任单位',
  '1\t培育品牌服务机构\t区市场监管局',
  '2\t完善公共服务\t区科委',
].join('\n');
const policy = asPrinted(analyze(text));

const remark = (
  id: string,
  quote: string,
  line: string,
  changes: Partial<Remark> = {},
): Remark => ({
  id,
  author: '法制科 李<四>',
  at: '2026-11-20T09:30:00',
  text: `请核“${quote}”。\n第二行 & 说明`,
  quote,
  line,
  source: '',
  done: false,
  ...changes,
});
const [, chapter = '', move = '', funds = ''] = text.split('\n');
const remarks = [
  remark('amount', '不超过50万元', move),
  remark('within', '50万元奖励，本区', move, { author: '', at: null }),
  remark('line', '', chapter),
  remark('second', '本区', funds),
  remark('cell', '完善公共服务', '2\t完善公共服务\t区科委'),
  remark('lost', '建立融资担保基金', '（三）建立融资担保基金，纳入预算。'),
];

/** What our own reader makes of the comments of a file: whose words on which words. */
const read = (bytes: Uint8Array) =>
  wordTextOf(bytes).remarks.map(({ author, at, quote, text: said }) => [author, at, quote, said]);

describe('comments in an exported file', () => {
  test('stand on their words, overlapping ones too, and the text is what it was', async () => {
    const plain = await officialDocx(policy);
    const bytes = withComments(plain, remarks);
    expect(printedLines(bytes)).toEqual(printedLines(plain));
    const by = '法制科 李<四>';
    const at = '2026-11-20T09:30:00';
    expect(read(bytes)).toEqual([
      [
        by,
        at,
        '徐汇区关于促进知识产权服务业高质量发展的若干措施',
        '【所批文字已不在稿中：建立融资担保基金】\n请核“建立融资担保基金”。\n第二行 & 说明',
      ],
      [by, at, '一、集聚优质服务资源', '请核“”。\n第二行 & 说明'],
      [by, at, '不超过50万元', '请核“不超过50万元”。\n第二行 & 说明'],
      ['未署名', null, '50万元奖励，本区', '请核“50万元奖励，本区”。\n第二行 & 说明'],
      [by, at, '本区', '请核“本区”。\n第二行 & 说明'],
      [by, at, '完善公共服务', '请核“完善公共服务”。\n第二行 & 说明'],
    ]);
  });

  test('Word opens it, with tracked changes in it as well', async () => {
    expect(await validationErrors(withComments(await officialDocx(policy), remarks))).toEqual([]);
    const old = asPrinted(analyze(text.replace('不超过50万元', '一次性30万元')));
    const redline = await redlineDocx(old, policy, { author: '本人', at: '2026-11-25T14:03:00Z' });
    const bytes = withComments(redline, remarks);
    expect(await validationErrors(bytes)).toEqual([]);
    expect(read(bytes).map(([, , quote]) => quote)).toContain('不超过50万元');
  });

  test('without remarks the file is the very same', async () => {
    const bytes = await officialDocx(policy);
    expect(withComments(bytes, [])).toBe(bytes);
    expect(() => xmlOf(bytes, 'word/comments.xml')).toThrow();
  });

  test('every passage of a real draft can be remarked on', async () => {
    const real = asPrinted(realPolicy('tests/fixtures/drafts/draft-clean'));
    const lines = real.source.split('\n').filter((line) => line.trim() !== '');
    const all = lines.map((line, at) => remark(`r${at}`, line.trim().slice(1, 9), line));
    const plain = await officialDocx(real);
    const bytes = withComments(plain, all);
    expect(printedLines(bytes)).toEqual(printedLines(plain));
    expect(wordTextOf(bytes).remarks).toHaveLength(all.length);
    expect(await validationErrors(bytes)).toEqual([]);
  });
});
