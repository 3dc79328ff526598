import { describe, expect, test } from 'vitest';
import { remarkMarks } from '../renderer/draft/remark-marks.ts';
import { listRemarks, partsOf } from '../renderer/remarks/listed.ts';
import { remarkTime } from '../renderer/when.ts';
import { analyze } from '../shared/analyze.ts';
import type { Remark } from '../shared/model/remark.ts';

const move =
  '　　（一）支持机构落户发展。享受奖励的机构五年内不得将注册地迁出本区，违反规定的，全额退回奖励资金。';
const funds = '（二）加大资金保障力度。安排专项资金1100万元，其中公共服务300万元。';
const text = ['徐汇区若干措施', '一、集聚优质服务资源', move, funds].join('\n');
const policy = analyze(text);

const remark = (id: string, quote: string, line: string, done = false): Remark => ({
  id,
  author: '法制科',
  at: null,
  text: `请核改${id}。`,
  quote,
  line,
  source: '征求意见.docx',
  done,
});
const onFunds = remark('funds', '公共服务300万元', funds);
const onMove = remark('move', '五年内不得将注册地迁出本区', move);
const onTitle = remark('title', '', '徐汇区若干措施');
const reply = { ...onMove, id: 'reply', text: '已核。' };
const lost = remark('lost', '建立融资担保基金', '（三）建立融资担保基金，纳入预算。');
const done = remark('done', '1100万元', funds, true);

const idsOf = (listed: readonly { readonly remark: Remark }[]) =>
  listed.map((one) => one.remark.id);

describe('the list of remarks', () => {
  const listed = listRemarks([lost, onFunds, onMove, reply, done, onTitle], policy);

  test('goes by the text, a reply behind what it answers, the lost ones last', () => {
    expect(idsOf(listed.all)).toEqual(['title', 'move', 'reply', 'done', 'funds', 'lost']);
    expect(listed.open).toBe(5);
  });

  test('names the clause of each', () => {
    expect(listed.all.map(({ path, clause }) => [path, clause])).toEqual([
      [null, null],
      ['一.(一)', '一.(一) 支持机构落户发展'],
      ['一.(一)', '一.(一) 支持机构落户发展'],
      ['一.(二)', '一.(二) 加大资金保障力度'],
      ['一.(二)', '一.(二) 加大资金保障力度'],
      [null, null],
    ]);
  });

  test('has what concerns the current clause on top', () => {
    const { here, elsewhere, lost: gone, done: settled } = partsOf(listed, '一.(二)');
    expect([here, elsewhere, gone, settled].map(idsOf)).toEqual([
      ['funds'],
      ['title', 'move', 'reply'],
      ['lost'],
      ['done'],
    ]);
    expect(partsOf(listed, null).here).toEqual([]);
  });
});

describe('the page', () => {
  test('marks the words of open remarks, and their lines in the margin', () => {
    const marks = remarkMarks(listRemarks([onMove, reply, done, lost, onTitle], policy));
    expect(
      marks.map((mark) =>
        mark.kind === 'words'
          ? [text.slice(mark.from, mark.to), mark.tip]
          : [text.slice(mark.from, mark.from + 8).trim(), mark.label],
      ),
    ).toEqual([
      ['五年内不得将注册地迁出本区', '批注（法制科）：请核改move。'],
      ['五年内不得将注册地迁出本区', '批注（法制科）：已核。'],
      ['徐汇区若干措施', '批'],
      ['（一）支持机', '批2'],
    ]);
  });
});

test('the time of a remark is the one its file shows', () => {
  expect(remarkTime('2026-11-20T09:05:00')).toBe('2026年11月20日 9:05');
  expect(remarkTime('昨天')).toBe('昨天');
});
