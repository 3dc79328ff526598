import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import type { Round } from '../shared/model/opinion.ts';
import { editedRounds, type OpinionEdit } from '../shared/opinions/edits.ts';
import { followedRounds } from '../shared/opinions/places.ts';
import { summaryOf } from '../shared/opinions/summary.ts';
import { tallyOf, withoutReason } from '../shared/opinions/tally.ts';
import { opinionTable } from '../shared/word/opinions/content.ts';
import { opinionTableDocx } from '../shared/word/opinions/docx.ts';
import { opinionTableXlsx } from '../shared/word/opinions/xlsx.ts';
import { readReply } from '../shared/word/reply.ts';
import { printedLines, validationErrors } from './ooxml.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const sent = fixture('checks/tianhe/draft-clean.txt');

const foundIn = (name: string) => {
  const bytes = new TextEncoder().encode(fixture(`opinions/tianhe-${name}.txt`));
  const read = readReply(`${name}.txt`, bytes, sent);
  if (!read.ok) throw new Error('not read');
  return { source: read.name, found: read.found, none: read.none, replaces: false };
};

const begun: Round = {
  id: 'r',
  title: '征求部门意见',
  sentOn: '2026-08-01',
  deadline: '2026-08-15',
  sent,
  units: ['区财政局', '区司法局', '区人社局', '区审计局'].map((name) => ({ name, none: false })),
  opinions: [],
};

const edits = (...all: readonly OpinionEdit[]): Round =>
  all.reduce<readonly Round[]>(editedRounds, [begun])[0] ?? begun;

const received: OpinionEdit = {
  kind: 'received',
  round: 'r',
  replies: [
    { unit: '区财政局', ...foundIn('finance') },
    { unit: '区司法局', ...foundIn('justice') },
    { unit: '区人社局', ...foundIn('hr') },
  ],
};

/** Decided as a drafter would: the first taken and put into the text, the second refused. */
const decided = (() => {
  const [first, second, third] = edits(received).opinions.map(({ id }) => id);
  return edits(
    received,
    { kind: 'decided', round: 'r', ids: [first ?? ''], decision: 'taken' },
    { kind: 'decided', round: 'r', ids: [second ?? ''], decision: 'refused' },
    { kind: 'reasoned', round: 'r', ids: [second ?? ''], reason: '资金来源已在第十七条明确。' },
    { kind: 'decided', round: 'r', ids: [third ?? ''], decision: 'partly' },
  );
})();
const text = sent.replace('每年累计不超过80万元', '每年累计不超过50万元');
const policy = analyze(text);
const followedRound = followedRounds([decided], text)[0] ?? decided;

describe('意见采纳情况表', () => {
  it('stands in order of the clauses, with totals, what was changed, and who was silent', () => {
    const { title, totals, columns, rows, foot } = opinionTable(followedRound, policy, {
      by: 'clause',
      named: true,
    });
    expect(title).toBe(
      '《广州市天河区促进知识产权服务业高质量发展若干措施（征求意见稿）》意见采纳情况表',
    );
    expect(totals).toBe(
      '2026年8月1日至2026年8月15日，共征求4家单位意见，1家无意见，1家未反馈，收到意见11条，' +
        '采纳1条，部分采纳1条，未采纳1条，待定8条。',
    );
    expect(columns.map(({ name }) => name)).toEqual([
      '序号',
      '条款',
      '反馈单位',
      '意见建议',
      '采纳情况',
      '理由或修改情况',
    ]);
    expect(rows).toHaveLength(11);
    expect(rows.map(([, clause]) => clause?.[0])).toEqual([
      '总体意见',
      '标题',
      '第二条 本措施适用于在本区开展知识产权代…',
      '第五条 改进代理服务质量',
      '第七条 支持参与标准研制',
      '第十条 完善质押融资服务',
      '第十一条 支持海外维权援助',
      '第十五条 规范行业发展秩序',
      '第十六条 申请第七条、第十条、第十一条规定…',
      '第十七条 本措施所需资金纳入区级财政预算',
      '第十八条 本措施由区市场监管局（区知识产权局）负责解释',
    ]);
    expect(rows[4]?.slice(2, 6)).toEqual([
      ['区财政局'],
      [
        '建议将第七条“同一机构每年累计不超过80万元”修改为“同一机构每年累计不超过50万元”。',
        '理由：近三年区级财政同类资助的单户上限均为50万元，应当保持一致。',
      ],
      ['采纳'],
      ['修改后：同一机构每年累计不超过50万元。（牵头单位：区市场监管局；配合单位：区财政局）'],
    ]);
    expect(foot).toEqual(['无意见的单位（1家）：区人社局', '未反馈的单位（1家）：区审计局']);
  });

  it('names no unit where it is published', () => {
    const table = opinionTable(followedRound, policy, { by: 'clause', named: false });
    expect(JSON.stringify(table.rows)).not.toContain('区司法局');
    expect(table.foot).toEqual([]);
  });

  it('is a Word file by the rules of Word, that says the same at any time', async () => {
    const table = opinionTable(followedRound, policy, { by: 'unit', named: true });
    const bytes = await opinionTableDocx(table);
    expect(await validationErrors(bytes)).toEqual([]);
    expect(printedLines(bytes).join('\n')).toContain('1\t区财政局\t总体意见');
    expect(await opinionTableDocx(table)).toEqual(bytes);
  });

  it('is an Excel file too', async () => {
    const table = opinionTable(followedRound, policy, { by: 'clause', named: true });
    const bytes = await opinionTableXlsx(table);
    expect(await validationErrors(bytes, 'export.xlsx')).toEqual([]);
  });
});

describe('征求意见情况', () => {
  it('says whom, what came back, and what became of it', () => {
    expect(summaryOf(decided, '天河区若干措施')).toBe(
      '2026年8月1日至8月15日，就《天河区若干措施（征求意见稿）》征求了区财政局、区司法局、区人社局、区审计局的意见。' +
        '收到3家单位反馈，其中1家无意见；区审计局未反馈。' +
        '共收到意见11条，经研究，采纳1条，部分采纳1条，未采纳1条，待定8条。' +
        '未采纳的理由：区财政局对“第十条 完善质押融资服务”的意见，资金来源已在第十七条明确。',
    );
  });

  it('knows what lacks a reason', () => {
    expect(withoutReason(decided).map(({ decision }) => decision)).toEqual(['partly']);
    expect(tallyOf(decided).by).toEqual({ open: 8, taken: 1, partly: 1, refused: 1 });
  });
});
