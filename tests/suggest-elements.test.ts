import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Policy } from '../shared/model/policy.ts';
import { elementsOf } from '../shared/suggest/elements.ts';

const absentIn = (policy: Policy): readonly string[] =>
  elementsOf(policy, policy.genre, [])
    .filter(({ present }) => !present)
    .map(({ name }) => name);

const draft = (name: string): Policy =>
  analyze(readFileSync(`tests/fixtures/drafts/${name}`, 'utf8'));

describe('what documents lack, as read by hand', () => {
  it.each([
    ['draft-clean.txt', []],
    ['draft-raw.txt', ['印发通知', '主送机关', '审议或同意', '适用范围或对象', '解释']],
    ['draft-raw-v2.txt', ['印发通知', '主送机关', '审议或同意', '适用范围或对象']],
  ])('%s', (name, absent) => {
    expect(absentIn(draft(name))).toEqual(absent);
  });

  const noProvisions = [
    '适用范围或对象',
    '支持标准与限额',
    '责任单位',
    '申报与兑现',
    '监督与追回',
    '保障措施',
    '解释',
    '施行日期',
    '有效期',
    '与既有文件的关系',
    '公开属性',
  ];
  it.each([
    ['shanghai-2024', noProvisions],
    ['tianjin-2023', ['发文机关署名', ...noProvisions]],
    ['beijing-2018', ['公开属性']],
    ['shanghai-cnipa-2023', ['公开属性']],
    ['pudong-2018', ['审议或同意', '任务分工', '时间安排', '公开属性']],
  ])('%s', (id, absent) => {
    const precedent = builtInPrecedents.find((one) => one.id === id);
    expect(precedent && absentIn(precedent.policy)).toEqual(absent);
  });
});

/** A 若干措施 whose last clause says only that. */
const saying = (words: string, genre = '若干措施'): Policy =>
  analyze(
    `某区支持知识产权服务业${genre}\n一、提升服务\n（一）支持机构发展。\n二、其他\n（一）${words}`,
  );

describe('an element is known by its meaning, in several wordings', () => {
  it.each([
    ['validity', '本措施有效期五年。'],
    ['validity', '本措施自印发之日起施行，有效期至2031年12月31日。'],
    ['validity', '本措施试行两年。'],
    ['validity', '本政策执行期限为2026年至2028年。'],
    ['effect', '本办法自发布之日起30日后施行。'],
    ['effect', '本措施自2027年1月1日起实施。'],
    ['interpretation', '本措施的具体解释工作由区市场监管局承担。'],
    ['interpretation', '本措施由区知识产权局会同区财政局解释。'],
    ['relation', '《某区专利资助办法》（某府〔2021〕3号）同时废止。'],
    ['relation', '此前有关规定与本措施不一致的，以本措施为准。'],
    ['relation', '国家和本市另有规定的，从其规定。'],
    ['relation', '与本市同类政策有重叠的，按照从优原则执行。'],
    ['recovery', '对弄虚作假骗取资金的，取消其三年内申报资格。'],
    ['recovery', '违反约定的，追回已拨付的奖励资金。'],
    ['recovery', '区财政局对专项资金使用情况开展绩效评价。'],
    ['application', '区市场监管局每年发布申报指南，明确申报条件和程序。'],
    ['application', '经审核、公示无异议后拨付。'],
    ['application', '符合条件的企业免申即享。'],
    ['scope', '本措施适用于在本区依法登记注册的知识产权服务机构。'],
    ['scope', '支持对象为在本区实际经营的服务机构。'],
    ['scope', '本措施所称服务机构，是指从事专利、商标、版权等服务的机构。'],
    ['amounts', '给予最高50万元资助。'],
    ['amounts', '按实际支出的50%给予资助，每家每年不超过20万元。'],
    ['amounts', '给予一次性奖励30万元。'],
    ['safeguards', '所需资金由区级财政预算安排。'],
    ['safeguards', '建立知识产权服务业发展联席会议制度。'],
  ])('%s: %s', (id, words) => {
    const kinds = elementsOf(saying(words), '若干措施', []);
    const found = kinds.find((element) => element.id === id);
    expect(found?.present).toBe(true);
    expect(saying(words).source.slice(found?.at ?? 0)).toMatch(/^（一）/);
  });

  it.each([
    ['effect', '从业人员自觉落实服务质量承诺，推进实施联动监管。'],
    ['recovery', '深入开展代理行业专项整治，突出执业人员监管。'],
    ['validity', '延续资格考试免报考费政策，探索分专业科目考试试点。'],
    ['application', '支持企业申报国家知识产权示范企业。'],
    ['interpretation', '加强政策宣传和解读。'],
    ['scope', '推动国际标准在产业中转化适用。'],
    ['amounts', '全区知识产权质押融资额达到20亿元。'],
    ['safeguards', '强化全周期服务，完善人才住房保障。'],
  ])('%s is not: %s', (id, words) => {
    const found = elementsOf(saying(words), '若干措施', []).find((element) => element.id === id);
    expect(found?.present).toBe(false);
  });
});

describe('elements by genre', () => {
  const namesFor = (genre: string): readonly string[] =>
    elementsOf(null, genre, []).map(({ name }) => name);

  it('a plan needs goals and schedule, 若干措施 need limits and validity', () => {
    expect(namesFor('行动计划')).toEqual(expect.arrayContaining(['工作目标', '时间安排']));
    expect(namesFor('行动计划')).not.toContain('有效期');
    expect(namesFor('若干政策措施')).toEqual(namesFor('若干措施'));
    expect(namesFor('工作要点')).toEqual(expect.arrayContaining(['责任单位', '完成时限']));
  });

  it('counts the precedents that have it', () => {
    const safeguards = elementsOf(null, '行动计划', builtInPrecedents).find(
      ({ id }) => id === 'safeguards',
    );
    expect(safeguards).toMatchObject({ present: false, at: null, precedents: 2, of: 5 });
  });
});

it('whatever the text, every offset lies in it', () => {
  const words = fc.constantFrom(
    '自',
    '资金',
    '最高',
    '50',
    '万元',
    '（',
    '施行',
    '，',
    '。',
    '\n',
    '一、',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 80 }), (pieces) => {
      const policy = analyze(pieces.join(''));
      for (const { at } of elementsOf(policy, '若干措施', []))
        expect(at === null || (at >= 0 && at <= policy.source.length)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
