import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { sliceOf } from '../shared/model/span.ts';
import { walk } from '../shared/model/walk.ts';
import { bodiesOf } from '../shared/text/parse/bodies.ts';

/** Body, responsible bodies and deadline of every clause, as printed. */
const notes = (...lines: readonly string[]) => {
  const policy = analyze(lines.join('\n'));
  return [...walk(policy.clauses)].map((clause) => [
    clause.path,
    clause.text,
    clause.responsible === null ? null : sliceOf(policy.source, clause.responsible.span),
    clause.deadline === null ? null : sliceOf(policy.source, clause.deadline.span),
  ]);
};

describe('the note behind a clause', () => {
  test.each([
    ['（责任单位：区科委、区财政局）', '区科委、区财政局', null],
    ['(责任单位:区科委;完成时限:2025年12月底)', '区科委', '2025年12月底'],
    ['（完成时限：持续推进；责任单位：区科委）', '区科委', '持续推进'],
    ['【牵头单位：区科委】', '区科委', null],
    ['[责任部门：区科委]', '区科委', null],
    ['（市科委牵头，市财政局配合）', '市科委牵头，市财政局配合', null],
    ['（各区政府按职责分工负责）', '各区政府按职责分工负责', null],
    ['（责任单位：区科委）（完成时限：2025年底）', '区科委', '2025年底'],
    ['（牵头单位：区科委；配合单位：区财政局）', '区科委；配合单位：区财政局', null],
    ['责任单位：区科委、区财政局。', '区科委、区财政局', null],
    ['（2025年12月底前完成）', null, '2025年12月底前完成'],
  ])('%s', (note, responsible, deadline) => {
    expect(notes(`1.加强领导。落实各项任务。${note}`)).toEqual([
      ['1', '落实各项任务。', responsible, deadline],
    ]);
  });

  test.each([
    ['（市场监管局）', ['市场监管局']],
    ['（区司法局、区市场监管局）', ['区司法局', '区市场监管局']],
    ['(区委宣传部,区市场监管局等)。', ['区委宣传部', '区市场监管局']],
    ['（各街道、镇）', ['各街道', '镇']],
    ['（区市场监管局、各有关单位）', ['区市场监管局', '各有关单位']],
    ['（区法院、区检察院、公安分局、团区委、区工商联）', 5],
    ['（省科技厅（省外国专家局）、各市人民政府）', ['省科技厅（省外国专家局）', '各市人民政府']],
  ])('that only names bodies: %s', (note, bodies) => {
    const [clause] = analyze(`1.培育专利。每年不少于20件。${note}`).clauses;
    expect(clause?.text).toBe('每年不少于20件。');
    const lead = clause?.responsible?.lead;
    expect(typeof bodies === 'number' ? lead?.length : lead).toEqual(bodies);
  });

  test('behind a heading only a list of bodies is a note', () => {
    expect(
      notes(
        '1.培育高价值专利（区科委、区市场监管局）',
        '实施培育工程。',
        '2.建设保护中心（分中心）',
        '实施建设工程。',
        '3.建设示范区（虎丘区科技城管理委员会）',
        '建设示范区。',
      ).map(([path, , responsible]) => [path, responsible]),
    ).toEqual([
      ['1', '区科委、区市场监管局'],
      ['2', null],
      ['3', null],
    ]);
  });

  test.each([
    '（试行）',
    '（2021—2035年）',
    '（WIPO）',
    '（以下简称“服务机构”）',
    '（含税）',
    '（上海）',
    '（华泾镇、徐家汇街道）',
    '（一网通办）',
    '（2026年新增）',
    '（全部）',
    '（区市场监管局另行制定细则）',
  ])('behind a sentence %s is none', (words) => {
    expect(notes(`1.培育专利。每年不少于20件。${words}`)[0]?.[2]).toBeNull();
  });

  test('bodies in the middle of a sentence or before its end stay there', () => {
    expect(
      notes('1.优化服务。由区市场监管局（区知识产权局）负责，报主管部门（区政府）。')[0]?.[2],
    ).toBeNull();
  });

  test.each([
    '（以下简称专项资金）',
    '（见附件2）',
    '（含港澳台）',
    '（试行）',
    '（本措施另有规定的除外）',
  ])('%s is none', (words) => {
    expect(notes(`1.加强领导。设立专项资金${words}`)).toEqual([
      ['1', `设立专项资金${words}`, null, null],
    ]);
  });

  test('of several notes in a paragraph the trailing one counts; the others stay in the text', () => {
    expect(notes('1.甲类。做甲。（责任单位：区科委）做乙。（责任单位：区财政局）')).toEqual([
      ['1', '做甲。（责任单位：区科委）做乙。', '区财政局', null],
    ]);
  });

  test('on lines of their own, below the clause', () => {
    expect(
      notes(
        '1.甲类。做甲。',
        '牵头单位：区科委',
        '配合单位：区财政局',
        '完成时限：2025年底',
        '2.乙类。做乙。',
      ),
    ).toEqual([
      ['1', '做甲。', '区科委\n配合单位：区财政局', '2025年底'],
      ['2', '做乙。', null, null],
    ]);
  });

  test('behind a list in a list it is the note of the clause that introduces them', () => {
    expect(
      notes(
        '第一条 支持创造。对获得下列奖项的单位给予奖励：',
        '（一）中国专利奖，每项50万元；',
        '（二）省专利奖，按照以下标准：',
        '1.一等奖10万元；',
        '2.二等奖5万元。',
        '（责任单位：区市场监管局）',
      ).map(([path, , responsible]) => [path, responsible]),
    ).toEqual([
      ['第一条', '区市场监管局'],
      ['第一条.(一)', null],
      ['第一条.(二)', null],
      ['第一条.(二).1', null],
      ['第一条.(二).2', null],
    ]);
  });

  test('behind a heading that stands alone', () => {
    expect(notes('1.促进转化（牵头单位：区科委）', '推动专利开放许可。')).toEqual([
      ['1', '推动专利开放许可。', '区科委', null],
    ]);
  });
});

describe('who leads and who supports', () => {
  test.each([
    ['区科委、区财政局', ['区科委', '区财政局'], []],
    ['市知识产权局牵头，市工商局、市司法局配合', ['市知识产权局'], ['市工商局', '市司法局']],
    ['省科技厅、财政厅牵头负责，各市政府配合', ['省科技厅', '财政厅'], ['各市政府']],
    ['省市场监管局牵头负责', ['省市场监管局'], []],
    [
      '省发展改革委，各地级以上市人民政府按职责分工负责',
      ['省发展改革委', '各地级以上市人民政府'],
      [],
    ],
    ['区科委；配合单位：区财政局、区税务局', ['区科委'], ['区财政局', '区税务局']],
    ['牵头单位：区科委；配合单位：区财政局', ['区科委'], ['区财政局']],
    ['配合单位：区财政局、区税务局；牵头单位：区科委', ['区科委'], ['区财政局', '区税务局']],
    [
      '区财政局、区税务局配合，区科委牵头，各街道参与',
      ['区科委'],
      ['区财政局', '区税务局', '各街道'],
    ],
    [
      '上海市知识产权局、市政府外办等；国家知识产权局国际合作司',
      ['上海市知识产权局', '市政府外办', '国家知识产权局国际合作司'],
      [],
    ],
    [
      '市科技局，各区、县（市）政府。以下均需各区、县（市）政府落实，不再列出',
      ['市科技局', '各区、县（市）政府'],
      [],
    ],
  ])('%s', (note, lead, support) => {
    expect(bodiesOf(note)).toEqual({ lead, support });
  });
});
