import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { normalise } from '../shared/text/normalise.ts';
import { linesAsRead, restore } from '../shared/text/reading.ts';
import { elementsOf } from '../shared/word/elements/elements.ts';
import { officialFormat } from '../shared/word/format.ts';
import { outlineOf } from './outline.ts';

/** A page as it comes out of a PDF: paragraphs indented by two blanks, 22 characters a line. */
const PAGE = wrapped(
  `徐汇区支持知识产权服务业发展若干措施
为贯彻落实国家和本市关于加快知识产权服务业高质量发展的部署，提升本区服务能级，制定本措施。
一、支持集聚发展
（一）对新设立的知识产权服务机构，连续两年每年按照实际办公用房租金的百分之三十给予补贴，每家机构每年补贴金额不超过五十万元。（责任单位：区市场监管局、区财政局、各街道镇；完成时限：2026年12月底）
（二）对首次获评国家级知识产权服务品牌培育单位的服务机构，给予一次性奖励三十万元；对首次获评市级品牌的服务机构，给予一次性奖励十万元。
二、优化服务环境
（三）建立知识产权服务机构信用评价机制，对评价结果为优秀的机构在政府采购、项目申报等方面予以优先支持，评价结果每年公布一次。`,
  22,
  '　　',
);

test('lines broken inside paragraphs are joined, and the record keeps the printed lines', () => {
  const policy = analyze(PAGE);
  expect(outlineOf(policy)).toEqual([
    '一 [支持集聚发展]',
    '一.(一) 对新设立的知识产权服务机构，连续两年每年按照实际办公用房租金的百分之三十给予补贴，每家机构每年补贴金额不超过五十万元。',
    '一.(二) 对首次获评国家级知识产权服务品牌培育单位的服务机构，给予一次性奖励三十万元；对首次获评市级品牌的服务机构，给予一次性奖励十万元。',
    '二 [优化服务环境]',
    '二.(三) 建立知识产权服务机构信用评价机制，对评价结果为优秀的机构在政府采购、项目申报等方面予以优先支持，评价结果每年公布一次。',
  ]);
  expect(policy.clauses[0]?.children[0]).toMatchObject({
    responsible: { text: '区市场监管局、区财政局、各街道镇' },
    deadline: { text: '2026年12月底' },
  });
  expect(policy.lines.slice(0, 9).map(({ role, path }) => [role, path])).toEqual([
    ['title', null],
    ['preamble', null],
    ['continuation', null],
    ['continuation', null],
    ['heading', '一'],
    ['clause', '一.(一)'],
    ['continuation', '一.(一)'],
    ['continuation', '一.(一)'],
    ['continuation', '一.(一)'],
  ]);
  const { measures } = elementsOf(policy, officialFormat);
  expect(measures.map(({ block }) => block.kind)).toEqual([
    'title',
    'body',
    'heading',
    'body',
    'body',
    'heading',
    'body',
  ]);
});

test('the reading undone is the source, and its lines are those of the source', () => {
  const reading = normalise(PAGE);
  expect(restore(reading.text, reading.changes)).toBe(PAGE);
  const lines = linesAsRead(reading);
  expect(lines).toHaveLength(PAGE.split('\n').length);
  const joined = lines.map(({ text, joined }, at) => (joined || at === 0 ? text : `\n${text}`));
  expect(joined.join('')).toBe(reading.text);
});

const SEEDS = [
  'beijing-2018',
  'pudong-2018',
  'shanghai-2024',
  'shanghai-cnipa-2023',
  'tianjin-2023',
];
const textOf = (path: string): string =>
  normalise(readFileSync(path, 'utf8'))
    .text.split('\n')
    .filter((line) => line !== '')
    .join('\n');

describe.each(SEEDS)('%s', (id) => {
  const text = textOf(`seeds/${id}.txt`);
  const wanted = outlineOf(analyze(text));

  test.each([28, 38])('broken after %d characters it reads as before', (width) => {
    const page = wrapped(text, width, '　　');
    expect(outlineOf(analyze(page))).toEqual(wanted);
    const reading = normalise(page);
    expect(restore(reading.text, reading.changes)).toBe(page);
    expect(normalise(reading.text).text).toBe(reading.text);
  });

  test('without indents a paragraph may end early, but the clauses stay', () => {
    const { clauses } = analyze(wrapped(text, 28, ''));
    expect(outlineOf({ ...analyze(text), clauses }).map((line) => line.split(' ')[0])).toEqual(
      wanted.map((line) => line.split(' ')[0]),
    );
  });

  test('as it is, no line is taken for a part of another', () => {
    const { lines } = analyze(readFileSync(`seeds/${id}.txt`, 'utf8'));
    expect(lines.filter(({ role }) => role === 'continuation')).toEqual([]);
  });
});

test('lines of equal length are not enough', () => {
  const items = Array.from(
    { length: 30 },
    (_, at) => `${at + 1}.建设知识产权服务业集聚发展示范区和服务出口基地`,
  );
  const sentences = Array.from(
    { length: 30 },
    () => '支持知识产权服务机构做大做强并给予奖励和补贴。',
  );
  const table = Array.from({ length: 30 }, () => '支持服务机构做大做强\t区市场监管局、区财政局');
  for (const lines of [items, sentences, table])
    expect(normalise(lines.join('\n')).text.split('\n')).toHaveLength(30);
});

test('a Latin word keeps its distance to the next', () => {
  const text = '支持企业与 World Intellectual Property Organization 共建服务中心。'.repeat(30);
  const { text: read } = normalise(wrapped(text, 22, '　　'));
  expect([read.includes('\n'), read.includes('IntellectualProperty')]).toEqual([false, false]);
});

/** Breaks every line at a width, as a printer does: no closing mark begins a line. */
function wrapped(text: string, width: number, indent: string): string {
  const broken = (line: string): string[] => {
    const lines: string[] = [];
    let last = indent;
    let used = 2;
    for (const [token] of line.matchAll(/[\w.%+-]+|./gu)) {
      const wide = /^[\w.%+-]/.test(token) ? token.length / 2 : 1;
      const hangs = /^[，。；：、！？）》”]/.test(token) && used + wide <= width + 1;
      if (used + wide > width && !hangs) {
        lines.push(last);
        last = '';
        used = 0;
      }
      last += token;
      used += wide;
    }
    return [...lines, last];
  };
  return text.split('\n').flatMap(broken).join('\n');
}
