import { expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { outline, rolesOf } from './outline.ts';

/** Papers beside the measures themselves that drafters paste or add to the library. */

test('a notice that invites opinions, and the draft below it', () => {
  const policy = analyze(
    [
      '关于《虎丘区服务业若干措施》公开征求意见的公告',
      '现向社会公开征求意见。公示期为2025年5月6日至5月20日。',
      '虎丘区市场监督管理局',
      '2025年5月6日',
      '虎丘区服务业若干措施',
      '（征求意见稿）',
      '一、支持范围',
      '本措施适用于在本区注册的机构。',
    ].join('\n'),
  );
  expect([policy.title, policy.genre, policy.issuedOn, policy.issuers]).toEqual([
    '虎丘区服务业若干措施（征求意见稿）',
    '若干措施',
    '2025-05-06',
    ['虎丘区市场监督管理局'],
  ]);
  expect(policy.notice?.title).toBe('关于《虎丘区服务业若干措施》公开征求意见的公告');
});

test('起草说明 behind a draft is not part of its last clause', () => {
  const lines = [
    '虎丘区服务业若干政策（征求意见稿）',
    '第一条 支持机构入驻。给予租金补贴。',
    '第二条 本政策自2025年8月1日起施行。',
    '《虎丘区服务业若干政策（征求意见稿）》起草说明',
    '一、起草背景',
    '近年来，我区服务业快速发展。',
  ];
  expect(outline(...lines)).toEqual([
    '第一条 [支持机构入驻] 给予租金补贴。',
    '第二条 本政策自2025年8月1日起施行。',
  ]);
  expect(
    rolesOf(...lines)
      .slice(3)
      .every((line) => line.startsWith('attachment')),
  ).toBe(true);
});

test('a heading that only sounds like 起草说明 stays where the numbers go on', () => {
  expect(
    outline('一、甲类', '做甲。', '政策说明', '由区科委解释。', '二、乙类', '做乙。').map(
      (line) => line.split(' ')[0],
    ),
  ).toContain('二');
});

test('minutes of a meeting', () => {
  const lines = [
    '虎丘区知识产权工作联席会议纪要',
    '（第3期）',
    '2025年4月8日下午，副区长王五主持召开会议。纪要如下：',
    '一、关于集聚区建设',
    '会议议定：',
    '（一）由科技城管委会牵头选址；',
    '（二）由区财政局落实资金。',
    '出席：王五、赵六（区政府办）',
    '记录：吴十',
  ];
  expect(rolesOf(...lines).map((line) => line.split(':')[0])).toEqual([
    'title',
    'subtitle',
    'preamble',
    'heading',
    'paragraph',
    'clause',
    'clause',
    'closing',
    'closing',
  ]);
  expect(analyze(lines.join('\n')).genre).toBe('会议纪要');
});

test('a reply closes with 此复', () => {
  expect(
    rolesOf(
      '虎政函〔2025〕9号',
      '虎丘区人民政府关于同意设立集聚区的批复',
      '区市场监管局：',
      '经研究，现批复如下：',
      '一、同意设立集聚区，面积1.2平方公里。',
      '二、你局要制定工作方案，明确任务分工。',
      '此复。',
    ).map((line) => line.split(':')[0]),
  ).toEqual(['doc-number', 'title', 'addressee', 'preamble', 'clause', 'clause', 'closing']);
});

test('lists pasted from Word keep a tab behind their numbers', () => {
  expect(
    outline(
      '一、\t支持内容',
      '1.\t房租补贴',
      '按实际租金50%补贴。',
      '2.\t人才奖励',
      '每人奖励1万元。',
      '（1）\t全职工作满一年；',
      '（2）\t缴纳社保满一年。',
    ),
  ).toEqual([
    '一 [支持内容]',
    '一.1 [房租补贴] 按实际租金50%补贴。',
    '一.2 [人才奖励] 每人奖励1万元。',
    '一.2.(1) 全职工作满一年；',
    '一.2.(2) 缴纳社保满一年。',
  ]);
});

test('typed with half-width marks throughout, full-width digits', () => {
  const policy = analyze(
    [
      '虎丘区服务业若干措施(试行)',
      '为贯彻<<建设纲要(２０２１-２０３５年)>>,制定本措施.',
      '一.主要措施',
      '(一)支持集聚.对新机构给予最高５０万元补贴.(责任单位:区市场监管局,区财政局)',
      '(二)支持人才.每人补贴１．５万元.(区人社局)',
      '二.附则',
      '本措施自２０２５年１月１日起施行,有效期３年.',
    ].join('\n'),
  );
  const [measures] = policy.clauses;
  expect(
    measures?.children.map(({ heading, text, responsible }) => [heading, text, responsible?.lead]),
  ).toEqual([
    ['支持集聚', '对新机构给予最高５０万元补贴。', ['区市场监管局', '区财政局']],
    ['支持人才', '每人补贴１．５万元。', ['区人社局']],
  ]);
});

test('dated goals: the date behind a number is no marker', () => {
  expect(
    outline(
      '（一）载体建设行动',
      '1. 2025年6月底前，完成集聚区选址。',
      '2.2026年12月底前，入驻机构不少于50家。',
      '（二）品牌培育行动',
      '1.每年培育品牌机构5家。（2027年12月底前完成）',
    ),
  ).toEqual([
    '(一) [载体建设行动]',
    '(一).1 2025年6月底前，完成集聚区选址。',
    '(一).2 2026年12月底前，入驻机构不少于50家。',
    '(二) [品牌培育行动]',
    '(二).1 每年培育品牌机构5家。',
  ]);
});

test('a colon makes a heading beside headings, and an item among items', () => {
  expect(
    outline(
      '一、实施“强企”工程',
      '培育企业20家。',
      '二、实施“强链”工程：围绕集成电路开展导航。',
      '三、联系方式',
      '1.单位：区市场监管局；',
      '2.邮箱：ip@example.com，随时受理。',
    ),
  ).toEqual([
    '一 [实施“强企”工程] 培育企业20家。',
    '二 [实施“强链”工程] 围绕集成电路开展导航。',
    '三 [联系方式]',
    '三.1 单位：区市场监管局；',
    '三.2 邮箱：ip@example.com，随时受理。',
  ]);
});
