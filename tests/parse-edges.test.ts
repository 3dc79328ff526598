import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { rolesOf } from './outline.ts';

/** What stands around a document: 版头, 附件说明, 版记. */

const roles = (...lines: readonly string[]): string[] =>
  rolesOf(...lines).map((line) => line.split(':')[0] ?? '');

const facts = (...lines: readonly string[]) => {
  const { issuers, docNumber, issuedOn, title } = analyze(lines.join('\n'));
  return { issuers, docNumber, issuedOn, title };
};

const MEASURES = [
  '虎丘区知识产权服务业若干措施',
  '一、支持集聚发展。对新设机构给予租金补贴。',
  '二、支持品牌培育。对品牌机构给予奖励。',
];
const NOTICE = [
  '关于印发《虎丘区知识产权服务业若干措施》的通知',
  '各有关单位：',
  '现将《虎丘区知识产权服务业若干措施》印发给你们。',
];

describe('版头', () => {
  test('marks, the name of the organ in spaced characters, a number with 签发人', () => {
    const lines = [
      '000012',
      '机密★1年　　特急',
      '苏 州 市 虎 丘 区 人 民 政 府 文 件',
      '虎政发〔2025〕3号　　　　　签发人：张三',
      ...NOTICE,
      ...MEASURES,
    ];
    expect(roles(...lines)).toEqual([
      'letterhead',
      'letterhead',
      'letterhead',
      'doc-number',
      'notice-title',
      'addressee',
      'notice-body',
      'title',
      'clause',
      'clause',
    ]);
    expect(facts(...lines)).toEqual({
      issuers: ['苏州市虎丘区人民政府'],
      docNumber: '虎政发〔2025〕3号',
      issuedOn: null,
      title: '虎丘区知识产权服务业若干措施',
    });
    expect(analyze(lines.join('\n')).notice?.span.from).toBe(0);
  });

  test('two organs in front of one 文件, and a letter with the organ alone', () => {
    const joint = ['虎丘区市场监督管理局', '虎丘区财政局　文件', '虎市监〔2025〕2号', ...MEASURES];
    expect(roles(...joint).slice(0, 3)).toEqual(['letterhead', 'letterhead', 'doc-number']);
    expect(facts(...joint).issuers).toEqual(['虎丘区市场监督管理局', '虎丘区财政局']);
    const letter = [
      '苏州市虎丘区人民政府',
      '虎政函〔2025〕9号',
      '关于设立集聚区的批复',
      '同意设立。',
    ];
    expect(roles(...letter)).toEqual(['letterhead', 'doc-number', 'title', 'preamble']);
  });

  test('who signs comes before who is named at the top', () => {
    const lines = [
      '虎丘区人民政府文件',
      ...NOTICE,
      '虎丘区人民政府办公室',
      '2025年3月5日',
      ...MEASURES,
    ];
    expect(facts(...lines).issuers).toEqual(['虎丘区人民政府办公室']);
  });

  test('a title that begins with the organ is a title', () => {
    expect(
      roles('虎丘区人民政府', '关于加快服务业发展的意见', '虎政发〔2025〕1号', '一、甲。'),
    ).toEqual(['title', 'title', 'doc-number', 'clause']);
  });
});

describe('版记', () => {
  const signed = [...NOTICE, '虎丘区人民政府', '2025年3月5日', '（此件公开发布）'];
  const colophon = [
    '抄送：区委各部门，区人大办，区政协办，区法院，',
    '区检察院，各人民团体。',
    '虎丘区人民政府办公室',
    '2025年3月6日印发',
    '（共印120份）',
  ];

  test('between notice and measures, over several lines', () => {
    const lines = [...signed, ...colophon, ...MEASURES];
    expect(roles(...lines).slice(3)).toEqual([
      'signature',
      'date',
      'annotation',
      ...colophon.map(() => 'colophon'),
      'title',
      'clause',
      'clause',
    ]);
    expect(facts(...lines)).toMatchObject({ issuers: ['虎丘区人民政府'], issuedOn: '2025-03-05' });
    const { notice, source } = analyze(lines.join('\n'));
    expect(source.slice(notice?.span.from, notice?.span.to)).toBe(
      [...signed, ...colophon].join('\n'),
    );
  });

  test('a date of 印发 right below the title is none', () => {
    const [title = '', ...clauses] = MEASURES;
    const lines = [title, '2025年3月6日印发', ...clauses];
    expect(roles(...lines).slice(0, 2)).toEqual(['title', 'subtitle']);
    expect(facts(...lines).issuedOn).toBe('2025-03-06');
  });

  test('at the end, also behind attachments; its date is no date of issue', () => {
    const lines = [
      ...MEASURES,
      '附件：1. 申报指南',
      '　　　2. 资金申请表',
      '附件1',
      '申报指南',
      '抄送：区委办公室。',
      '虎丘区人民政府办公室　　2025年3月6日印发',
    ];
    expect(roles(...lines).slice(3)).toEqual([
      'attachment',
      'attachment',
      'attachment',
      'attachment',
      'colophon',
      'colophon',
    ]);
    expect(facts(...lines)).toMatchObject({ issuers: [], issuedOn: null });
  });
});

describe('附件说明 over several lines', () => {
  const list = [
    '附件：1. 申报指南',
    '　　　2. 虎丘区知识产权服务业发展专项资金',
    '　　　　 项目申请表',
    '　　　3. 承诺书',
  ];
  const attachments = list.map(() => 'attachment');

  test('in a notice above its signature', () => {
    const lines = [...NOTICE, ...list, '虎丘区科学技术局', '2025年5月6日', ...MEASURES];
    expect(roles(...lines)).toEqual([
      'notice-title',
      'addressee',
      'notice-body',
      ...attachments,
      'signature',
      'date',
      'title',
      'clause',
      'clause',
    ]);
  });

  test('in a notice that has nothing but paragraphs', () => {
    expect(
      roles(
        '关于开展申报工作的通知',
        '各有关单位：',
        '现就有关事项通知如下。',
        '请于6月30日前报送。',
        ...list,
        '虎丘区科学技术局',
        '2025年5月6日',
      ),
    ).toEqual(['title', 'addressee', 'preamble', 'preamble', ...attachments, 'signature', 'date']);
  });

  test('behind measures, above the signature', () => {
    expect(roles(...MEASURES, ...list, '虎丘区科学技术局', '2025年5月6日').slice(3)).toEqual([
      ...attachments,
      'signature',
      'date',
    ]);
  });
});
