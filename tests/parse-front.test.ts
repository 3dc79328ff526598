import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { rolesOf } from './outline.ts';

const facts = (...lines: readonly string[]) => {
  const { title, issuers, docNumber, issuedOn, genre, notice } = analyze(lines.join('\n'));
  return { title, issuers, docNumber, issuedOn, genre, notice: notice?.title ?? null };
};

describe('in front of the clauses', () => {
  test('a notice, Word style: blank lines, broken titles, 附件, an issue date in Chinese', () => {
    const lines = [
      '关于印发《某某县加快发展三年行动计划',
      '（2024—2026年）》的通知',
      '',
      '县发〔2024〕3号',
      '',
      '各乡镇人民政府，县直各有关单位：',
      '',
      '现将《某某县加快发展三年行动计划（2024—2026年）》印发给你们。',
      '',
      '附件：某某县加快发展三年行动计划',
      '',
      '某某县人民政府办公室',
      '二〇二四年三月五日',
      '（此件公开发布）',
      '',
      '附件',
      '某某县加快发展三年行动计划',
      '（2024—2026年）',
      '为加快发展，制定本计划。',
      '一、总体要求',
    ];
    expect(rolesOf(...lines).map((line) => line.split(':')[0])).toEqual([
      'notice-title',
      'notice-title',
      'doc-number',
      'addressee',
      'notice-body',
      'attachment',
      'signature',
      'date',
      'annotation',
      'attachment',
      'title',
      'title',
      'preamble',
      'heading',
    ]);
    expect(facts(...lines)).toEqual({
      title: '某某县加快发展三年行动计划（2024—2026年）',
      issuers: ['某某县人民政府办公室'],
      docNumber: '县发〔2024〕3号',
      issuedOn: '2024-03-05',
      genre: '行动计划',
      notice: '关于印发《某某县加快发展三年行动计划（2024—2026年）》的通知',
    });
  });

  test('a page with red head, addressees over two lines and 版记', () => {
    expect(
      rolesOf(
        '上海市徐汇区人民政府文件',
        '徐府发〔2025〕7号',
        '上海市徐汇区人民政府关于印发',
        '《徐汇区支持办法》的通知',
        '各街道办事处、华泾镇政府，区政府各委、办、局，',
        '各有关单位：',
        '现将《徐汇区支持办法》印发给你们，请按照执行。',
        '上海市徐汇区人民政府',
        '2025年5月5日',
        '徐汇区支持办法',
        '第一条 本办法由区科委解释。',
        '抄送：区委各部门。',
        '上海市徐汇区人民政府办公室　　2025年5月6日印发',
      ).map((line) => line.split(':')[0]),
    ).toEqual([
      'letterhead',
      'doc-number',
      'notice-title',
      'notice-title',
      'addressee',
      'addressee',
      'notice-body',
      'signature',
      'date',
      'title',
      'clause',
      'colophon',
      'colophon',
    ]);
  });

  test('a notice with numbered text of its own before the measures', () => {
    expect(
      rolesOf(
        '区政府关于印发徐汇区若干措施的通知',
        '各有关单位：',
        '现印发徐汇区若干措施，并提出以下要求：',
        '一、提高认识。',
        '二、抓好落实。',
        '徐汇区人民政府',
        '2025年5月5日',
        '徐汇区若干措施',
        '一、加强领导',
      ).slice(3),
    ).toEqual([
      'notice-body: 一、提高认识。',
      'notice-body: 二、抓好落实。',
      'signature: 徐汇区人民政府',
      'date: 2025年5月5日',
      'title: 徐汇区若干措施',
      'heading: 一、加强领导',
    ]);
  });

  test('addressees that lack their colon', () => {
    const text = [
      '关于印发《某某区若干措施》的通知',
      '某府〔2026〕3号',
      '各街道办事处、镇政府，',
      '区政府各部门，各有关单位。',
      '现将《某某区若干措施》印发给你们。',
      '某某区人民政府',
      '2026年3月2日',
      '某某区若干措施',
      '一、加强领导',
    ].join('\n');
    expect(analyze(text).notice?.addressee).toBe('各街道办事处、镇政府，区政府各部门，各有关单位');
  });

  test.each([
    ['dated with a short year', ['某某区人民政府', '26年3月2日'], '2026-03-02'],
    ['without a date', ['某某区人民政府'], null],
    [
      'with numbered demands of its own',
      ['一、提高认识。', '二、抓好落实。', '某某区人民政府', '2026年3月2日'],
      '2026-03-02',
    ],
  ])('a notice that names its measures in other words, %s', (_, end, issuedOn) => {
    const title = '某某区关于加快知识产权服务业高质量发展的若干措施';
    const read = facts(
      '关于印发《某某区关于促进知识产权服务业高质量发展的若干措施》的通知',
      '各街道办事处，各有关单位。',
      '现将若干措施印发给你们，请认真落实。',
      ...end,
      title,
      '一、培育机构',
      '支持机构落户。',
    );
    expect([read.title, read.issuedOn]).toEqual([title, issuedOn]);
  });

  test('a government order with a table of contents', () => {
    const lines = [
      '上海市人民政府令',
      '第12号',
      '《上海市某某管理办法》已经市政府常务会议通过，现予公布。',
      '市长　张三',
      '2024年1月8日',
      '上海市某某管理办法',
      '（2024年1月8日上海市人民政府令第12号公布）',
      '目　录',
      '第一章　总则',
      '第二章　附则',
      '第一章　总则',
      '第一条　为了规范管理，制定本办法。',
      '第二章　附则',
      '第二条　本办法自2024年3月1日起施行。',
    ];
    expect(rolesOf(...lines).map((line) => line.split(':')[0])).toEqual([
      'notice-title',
      'doc-number',
      'notice-body',
      'signature',
      'date',
      'title',
      'subtitle',
      'subtitle',
      'subtitle',
      'subtitle',
      'heading',
      'clause',
      'heading',
      'clause',
    ]);
    expect(facts(...lines)).toMatchObject({
      issuers: ['上海市人民政府'],
      docNumber: '第12号',
      issuedOn: '2024-01-08',
      genre: '管理办法',
    });
  });

  test('an opinion that is its own notice, signed at the end', () => {
    expect(
      rolesOf(
        '某某市人民政府办公室关于支持创新的实施意见',
        '某政办发〔2026〕1号',
        '各县、市、区人民政府，市政府各部门：',
        '为支持创新，提出以下意见。',
        '一、总体要求',
        '加强领导。',
        '某某市人民政府办公室',
        '2026年5月7日',
      ).map((line) => line.split(':')[0]),
    ).toEqual([
      'title',
      'doc-number',
      'addressee',
      'preamble',
      'heading',
      'paragraph',
      'signature',
      'date',
    ]);
  });

  test('a cited number or date is not the document’s own', () => {
    expect(
      facts(
        '天津市若干措施',
        '根据《关于发展的意见》（国知发运字〔2022〕47号）和2023年10月10日会议精神，制定本措施。',
        '一、加强领导。落实任务。',
      ),
    ).toMatchObject({ docNumber: null, issuedOn: null, issuers: [] });
  });

  test('a title on two lines, the first of which ends like a title', () => {
    expect(
      facts('关于落实国家三年行动计划', '的若干措施', '为落实有关部署，制定本措施。', '一、甲'),
    ).toMatchObject({
      title: '关于落实国家三年行动计划的若干措施',
      genre: '若干措施',
    });
  });
});

describe('behind the clauses', () => {
  const tail = (...lines: readonly string[]) =>
    rolesOf('某某区若干措施', '一、甲类。做甲。', '二、乙类。做乙。', ...lines).slice(3);

  test('closing paragraph, attachments, signature, date, 附注', () => {
    expect(
      tail(
        '本措施自2025年1月1日起施行，有效期5年。',
        '附件：1.申报表',
        '2.任务分工表',
        '某某区科学技术委员会　某某区财政局',
        '2024年12月5日',
        '（此件公开发布）',
      ),
    ).toEqual([
      'closing: 本措施自2025年1月1日起施行，有效期5年。',
      'attachment: 附件：1.申报表',
      'attachment: 2.任务分工表',
      'signature: 某某区科学技术委员会　某某区财政局',
      'date: 2024年12月5日',
      'annotation: （此件公开发布）',
    ]);
  });

  test('what is attached is no clause', () => {
    expect(tail('附件1', '申报表', '一、单位名称', '2025年  月  日')).toEqual([
      'attachment: 附件1',
      'attachment: 申报表',
      'attachment: 一、单位名称',
      'attachment: 2025年  月  日',
    ]);
  });

  test('a dateline of the page', () => {
    expect(
      tail(
        '施行说明：本文件自2026年XX月XX日起施行。',
        '杭州市科学技术局2026年5月25日发布，征求意见截止2026年6月24日。',
      ),
    ).toEqual([
      'closing: 施行说明：本文件自2026年XX月XX日起施行。',
      'date: 杭州市科学技术局2026年5月25日发布，征求意见截止2026年6月24日。',
    ]);
  });
});
