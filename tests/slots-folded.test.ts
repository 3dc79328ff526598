import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { folded } from '../shared/compare/slots/folded.ts';
import { rangeWords, standingWord } from '../shared/compare/slots/words.ts';
import { compareSlots } from '../shared/compare/slots.ts';
import type { Clause } from '../shared/model/policy.ts';

function clause(body: string): Clause {
  const [first] = analyze(`一、完善支持措施\n${body}`).clauses;
  if (first === undefined) throw new Error('no clause');
  return first;
}

const rowsOf = (draft: string, ...others: readonly string[]) =>
  compareSlots(
    clause(draft),
    others.map((body, index) => ({ doc: String(index), clause: clause(body) })),
  );

const shown = (draft: string, ...others: readonly string[]) =>
  folded(rowsOf(draft, ...others)).map(({ about, draft: own, others: cells, standing }) => [
    about,
    ...[own, ...cells.map(({ slots }) => slots)].map((slots) =>
      slots.map(({ text }) => text).join('、'),
    ),
    standing,
  ]);

describe('bodies are read as a list', () => {
  it('leading ones in one row, supporting ones in the next, each in the order of its note', () => {
    expect(
      shown(
        '培育机构。（责任单位：区金融办、区市场监管局、区财政局）',
        '培育机构。（市知识产权局牵头，市金融局、市财政局配合）',
        '培育机构。（责任单位：市市场监管局、市财政局）',
      ),
    ).toEqual([
      [
        '责任（牵头）',
        '区金融办、区市场监管局、区财政局',
        '市知识产权局',
        '市市场监管局、市财政局',
        'differs',
      ],
      ['配合', '', '市金融局、市财政局', '', 'only-others'],
    ]);
  });

  it('equal when the same offices are named, in whatever order and whichever city', () => {
    expect(
      shown(
        '培育机构。（责任单位：区财政局、区市场监管局）',
        '培育机构。（责任单位：天津市市场监督管理局、天津市财政局）',
      ),
    ).toEqual([['责任', '区财政局、区市场监管局', '天津市市场监督管理局、天津市财政局', 'equal']]);
  });

  it('who explains the measures has a row of its own', () => {
    expect(shown('本措施由区市场监管局负责解释，自印发之日起施行。（责任单位：区财政局）')).toEqual(
      [
        ['责任', '区财政局', 'only-draft'],
        ['解释', '区市场监管局', 'only-draft'],
      ],
    );
  });
});

describe('ranges and standings in words', () => {
  it.each<readonly [string, readonly string[], string, string]>([
    ['每项50万元。', ['每项30万元。', '每项100万元。'], '30—100万元', '在区间内'],
    ['每项50万元。', ['每项5000元。', '每项2亿元。'], '5000元—2亿元', '在区间内'],
    ['补贴20%。', ['补贴30%。', '补贴50%。'], '30%—50%', '低于先例'],
    [
      '到2027年，建成体系。',
      ['2024年12月底前，建成体系。', '到2025年，建成体系。'],
      '2024年12月底—2025年',
      '晚于先例',
    ],
    ['有效期5年。', ['有效期3年。'], '3年', '长于先例'],
    ['公示5个工作日。', ['公示7个工作日。'], '7个工作日', '短于先例'],
  ])('%s', (draft, others, range, standing) => {
    expect(rowsOf(draft, ...others).map((row) => [rangeWords(row), standingWord(row)])).toEqual([
      [range, standing],
    ]);
  });
});
