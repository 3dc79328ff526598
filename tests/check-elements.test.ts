import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { elementRules } from '../shared/check/rules/element.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Context } from '../shared/check/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { noProfile, type Profile } from '../shared/model/profile.ts';
import { exampleProfile } from './check-builders.ts';

const context: Context = {
  profile: exampleProfile,
  level: '区级',
  today: '2026-11-26',
  precedents: [],
  settings: usualChecks,
};

/** What the rules of elements find: the rule and the words. */
const found = (text: string, profile: Profile = exampleProfile): readonly string[] => {
  const policy = analyze(text);
  return openChecker(
    { ...context, profile },
    elementRules,
  )(policy).map(({ rule, span }) => `${rule} ${policy.source.slice(span.from, span.to)}`);
};

const read = (name: string): string => readFileSync(`tests/fixtures/drafts/${name}`, 'utf8');
const clean = read('draft-clean.txt');

/** The draft with one stretch of it written otherwise. */
const changed = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a complete draft', () => {
  it('has nothing missing', () => {
    expect(found(clean)).toEqual([]);
  });

  it.each([
    ['自2027年1月1日起施行，有效期至2031年12月31日', '自2027年1月1日起施行，有效期5年'],
    ['自2027年1月1日起施行，有效期至2031年12月31日', '自印发之日起施行，有效期五年'],
    ['自2027年1月1日起施行，有效期至2031年12月31日', '有效期自2027年1月1日至2031年12月31日'],
    ['由区市场监管局（区知识产权局）负责解释', '具体解释工作由区知识产权局承担'],
    ['（责任单位：区市场监管局）', '（区市场监管局）'],
    ['（责任单位：区市场监管局）', '责任单位：区市场监管局。'],
    ['（责任单位：区数据局、区科委）', '(牵头单位:区数据局;配合单位:区科委)'],
  ])('may write %s as %s', (from, to) => {
    expect(found(changed(clean, from, to))).toEqual([]);
  });

  it.each([
    [
      '由区市场监管局（区知识产权局）负责解释。国家',
      '由区市场监管局（区知识产权局）牵头实施。国家',
      ['missing-interpretation 自2027年1月1日起施行'],
    ],
    ['，有效期至2031年12月31日', '', ['missing-validity 自2027年1月1日起施行']],
    [
      '（三）本措施自2027年1月1日起施行，有效期至2031年12月31日。',
      '',
      ['missing-effect 本措施由区市场监管局（区知识产权局）负责解释'],
    ],
    ['2031年12月31日', '2032年12月31日', ['validity-too-long 有效期至2032年12月31日']],
    [
      '自2027年1月1日起',
      '自2026年10月1日起',
      ['effective-before-date 自2026年10月1日起施行', 'validity-too-long 有效期至2031年12月31日'],
    ],
    [
      '有效期至2031年12月31日',
      '有效期3年，至2031年12月31日',
      ['validity-arithmetic 至2031年12月31日'],
    ],
    [
      '定期发布可复制、可推广的服务案例，带动同行提升服务质量。（责任单位：区市场监管局）',
      '定期发布可复制、可推广的服务案例，带动同行提升服务质量。',
      ['missing-responsible 培育品牌服务机构'],
    ],
    ['若干措施\n根据', '若干措施（试行）\n根据', ['trial-too-long 有效期至2031年12月31日']],
    ['请认真组织实施。', '自印发之日起施行。', ['effect-conflict 自2027年1月1日起施行']],
  ])('%s → %s', (from, to, expected) => {
    expect(found(changed(clean, from, to))).toEqual(expected);
  });
});

describe('the flawed draft', () => {
  it('lacks what is planted, and nothing else of this group', () => {
    expect(found(read('draft-raw.txt'))).toEqual([
      'missing-responsible 开展园区个性化服务',
      'missing-interpretation 明确施行期限',
      'effective-before-date 自2026年11月1日起施行',
      'validity-too-long 有效期至2032年12月31日',
    ]);
  });

  it('is whole in its next version', () => {
    expect(found(read('draft-raw-v2.txt'))).toEqual([]);
  });
});

describe('documents as they were issued', () => {
  it.each(builtInPrecedents.map((precedent) => [precedent.id, precedent] as const))(
    'demand nothing of %s that its genre does without',
    (_, { policy, level }) => {
      const check = openChecker({ ...context, profile: noProfile, level }, elementRules);
      expect(check(policy).map(({ rule }) => rule)).toEqual([]);
    },
  );
});

describe('other genres and ways to count', () => {
  const rules = `江北区知识产权专项资金管理办法
第一章 总则
第一条 为规范知识产权专项资金管理，提高使用绩效，根据有关规定，制定本办法。
第二条 本办法适用于区级财政安排的知识产权专项资金。
第三条 区市场监管局会同区财政局负责专项资金的管理。
第二章 支持标准
第四条 对获评国家级品牌的服务机构，给予一次性奖励30万元。
第五条 对企业海外维权支出，按照50%给予资助，每家企业每年不超过20万元。
第三章 申报和监督
第六条 区市场监管局每年发布申报指南，经评审、公示后拨付资金。
第七条 对弄虚作假骗取资金的，依法追回已拨付的资金。
第四章 附则
第八条 本办法由区市场监管局、区财政局负责解释。
第九条 本办法自2027年3月1日起施行，有效期至2030年2月28日。《江北区专利资助办法》同时废止。`;

  it('办法 in chapters and articles', () => {
    expect(found(rules)).toEqual([]);
    expect(found(changed(rules, '第八条 本办法由区市场监管局、区财政局负责解释。\n', ''))).toEqual([
      'missing-interpretation 自2027年3月1日起施行',
    ]);
    expect(found(changed(rules, '2030年2月28日', '2033年2月28日'))).toEqual([
      'validity-too-long 有效期至2033年2月28日',
    ]);
    expect(
      found(
        changed(
          rules,
          '为规范知识产权专项资金管理，提高使用绩效，根据有关规定，制定本办法',
          '知识产权专项资金由区财政局安排',
        ).replace('会同区财政局负责', '和区财政局承担'),
      ),
    ).toEqual(['missing-purpose 江北区知识产权专项资金管理办法']);
    expect(found(changed(rules, '管理办法\n', '管理暂行办法\n'))).toEqual([
      'trial-too-long 有效期至2030年2月28日',
    ]);
  });

  const plan = `河西区促进知识产权服务业发展行动计划（2027—2029年）
为促进知识产权服务业发展，制定本行动计划。
一、工作目标
到2029年，服务机构达到100家，执业专利代理师达到300名。
二、重点任务
1.培育品牌机构。遴选一批品牌机构。（牵头单位：区市场监管局；配合单位：区财政局；完成时限：2028年12月底）
2.建设服务大厅。设立服务窗口。（牵头单位：区政务服务办；配合单位：区市场监管局；完成时限：2027年6月底）
三、保障措施
3.加强组织领导。建立联席会议制度。
4.强化经费保障。所需经费列入区级财政预算。
四、支撑服务
5.建设数据资源库。汇集专利数据。（牵头单位：区数据局；配合单位：区科委；完成时限：2028年6月底）`;

  it('a plan that counts on across its parts', () => {
    expect(found(plan)).toEqual([]);
    expect(found(changed(plan, '；完成时限：2028年6月底', ''))).toEqual([
      'missing-deadline 建设数据资源库',
    ]);
    expect(
      found(changed(plan, '（牵头单位：区数据局；配合单位：区科委；完成时限：2028年6月底）', '')),
    ).toEqual(['missing-responsible 建设数据资源库', 'missing-deadline 建设数据资源库']);
    expect(
      found(changed(plan, '牵头单位：区数据局；配合单位：区科委', '责任单位：区数据局、区科委')),
    ).toEqual(['lead-missing 区数据局、区科委']);
    expect(
      found(
        changed(
          plan,
          '牵头单位：区数据局；配合单位：区科委',
          '配合单位：区科委；牵头单位：区数据局',
        ),
      ),
    ).toEqual(['lead-first 区科委；牵头单位：区数据局']);
  });
});

describe('districts write it otherwise', () => {
  it.each([
    [
      '若干意见, 1. running on across parts, the money in single sentences',
      `滨江区关于加快知识产权服务业发展的若干意见
为贯彻落实《浙江省知识产权保护和促进条例》，推动我区知识产权服务业高质量发展，现提出如下意见。
一、支持对象
在本区从事知识产权服务的机构。
二、支持政策
1.鼓励机构做大。年营业收入首次达到1000万元的，给予20万元奖励；达到3000万元的，再给予30万元奖励。
2.鼓励人才引育。对新增执业专利代理师，给予用人单位每人1万元补助，每家每年最高10万元。
3.鼓励专业服务。对开展专利导航的，按合同额的30%给予补助。
三、附则
4.本意见由区市场监管局（区知识产权局）会同区财政局负责解释和组织实施。
5.申报细则由区市场监管局另行制定。弄虚作假的，取消三年内申报资格。
6.本意见自2027年1月10日起施行，有效期三年。此前政策与本意见不一致的，以本意见为准。`,
    ],
    [
      '实施方案, one note for all items of a part on a line of its own',
      `和平区推进知识产权强区建设实施方案
为深入贯彻《天津市知识产权强市建设纲要》，结合我区实际，制定本方案。
一、工作目标
到2027年底，每万人口高价值发明专利拥有量达到20件。
二、主要任务
（一）健全保护体系
责任单位：区市场监管局、区法院、公安和平分局
1.加强行政保护。开展专项行动。
2.加强司法保护。健全诉调对接机制。
（二）促进转化运用
责任单位：区科技局
1.盘活存量专利。开展专利盘点。
2.发展知识产权金融。鼓励银行创新产品。
三、组织保障
各部门要按照职责分工抓好落实。`,
    ],
    [
      '若干措施（试行）, one note behind the last item for all of them',
      `徐汇区支持知识产权服务业发展若干措施（试行）
为促进发展，制定本措施。
一、支持机构发展。
（一）落户。对新设机构给予最高50万元奖励。
（二）用房。对租房给予50%补贴，最高20万元。
（责任单位：区投资促进办、区财政局）
二、支持人才。对取得执业资格的，给予1万元奖励。
责任单位：区人力资源社会保障局
三、支持服务。每年安排经费开展培训。
责任单位：区市场监管局
四、本措施由区市场监管局解释，自2027年1月1日起试行两年。对骗取资金的追回资金。申报指南另行发布。国家另有规定的，从其规定。`,
    ],
  ])('%s', (_, text) => {
    expect(found(text, noProfile)).toEqual([]);
  });
});
