import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { formatRules } from '../shared/check/rules/format.ts';
import { structureRules } from '../shared/check/rules/structure.ts';
import { usualChecks } from '../shared/check/settings.ts';
import { edited } from '../shared/model/edit.ts';
import { exampleProfile } from './check-builders.ts';

/** Whole drafts of other cities, kinds and ways of counting, right as they stand and with one slip each. */

const checker = openChecker(
  {
    profile: exampleProfile,
    level: '区级',
    today: '2026-11-26',
    precedents: [],
    settings: usualChecks,
  },
  [...structureRules, ...formatRules],
);

const regulation = `杭州市西湖区知识产权专项资金管理办法
第一章　总则
第一条　为规范知识产权专项资金管理，结合本区实际，制定本办法。
第二条　本办法所称专项资金，是指区级财政预算安排，用于支持知识产权服务的资金。
第二章　职责分工
第三条　区市场监管局履行下列职责：
（一）编制年度预算；
（二）组织项目申报、评审；
（三）开展绩效评价。
第四条　区财政局负责专项资金预算审核和拨付。
第三章　支持范围
第五条　对质押融资按照下列标准给予贴息：
（一）按照实际支付利息的50%贴息；
（二）单个企业每年不超过30万元。
前款所称企业，应当同时符合下列条件：
（一）依法登记；
（二）信用良好。
第四章　附则
第六条　本办法自2027年1月1日起施行。`;

const plan = `南京市玄武区知识产权服务业集聚发展行动计划（2026—2028年）
为加快知识产权服务业集聚发展，制定本行动计划。
一、总体要求
坚持需求导向、改革创新。到2028年，全区服务机构达到100家。
二、重点任务
1.培育高端机构。引进国内外知名机构，支持本土机构做大做强。（牵头单位：区市场监管局）
2.建设集聚园区。打造服务业集聚区，完善配套设施。（牵头单位：区发展改革委）
3.拓展服务领域。推动专利导航、质押融资等服务发展。（牵头单位：区市场监管局）
4.完善公共服务。建设公共服务平台，提供一站式服务。（牵头单位：区市场监管局）
三、保障措施
5.加强组织领导。建立联席会议制度，统筹推进各项任务。（牵头单位：区政府办公室）
6.强化资金保障。统筹区级专项资金，支持服务业发展。（牵头单位：区财政局）
7.营造良好氛围。加大宣传力度，推广典型经验。（牵头单位：区委宣传部）
附件：1.重点任务清单
2.指标分解表
南京市玄武区市场监督管理局
2026年11月20日
（此件公开发布）`;

const notice = `苏州市虎丘区人民政府办公室关于印发《虎丘区促进知识产权服务业发展若干措施》的通知
虎政办规〔2026〕3号
各街道办事处，区各委、办、局，各有关单位：
《虎丘区促进知识产权服务业发展若干措施》已经区政府同意，现印发给你们，请认真贯彻执行。
苏州市虎丘区人民政府办公室
2026年11月6日
虎丘区促进知识产权服务业发展若干措施
一、培育服务机构
（一）支持机构落户。对新设机构给予支持。提供办公场地。
（二）支持机构发展。对品牌机构给予支持。优先推荐项目。
二、集聚专业人才
（一）支持人才引进。提供人才公寓。落实子女入学。
（二）支持人才培养。组织专题培训。建设实训基地。`;

/** What is found where some words of a draft are others: rule and place of each finding. */
function found(text: string, right: string, wrong: string): readonly (readonly [string, string])[] {
  expect(text).toContain(right);
  const draft = text.replace(right, wrong);
  return checker(analyze(draft)).map(({ rule, span }) => [rule, draft.slice(span.from, span.to)]);
}

describe('drafts that are right', () => {
  it.each([
    ['办法 in chapters and articles', regulation],
    ['行动计划 counted on across its parts', plan],
    ['若干措施 with its notice', notice],
  ])('%s', (_, text) => {
    expect(checker(analyze(text)).map(({ message }) => message)).toEqual([]);
  });
});

describe('one slip in a 办法', () => {
  it.each([
    ['第三章　支持', '第四章　支持', 'number-duplicate', '第四章'],
    ['第四条　区财政局', '第三条　区财政局', 'number-duplicate', '第三条'],
    ['第六条　本办法', '第七条　本办法', 'number-jump', '第七条'],
    ['（三）开展', '（四）开展', 'number-jump', '（四）'],
    ['（二）组织', '（二）、组织', 'marker-style', '（二）、'],
    ['（二）组织', '（2）组织', 'marker-style', '（2）'],
    ['第四条　区财政局', '第四条、区财政局', 'marker-style', '第四条、'],
    ['第四条　区财政局负责专项资金预算审核和拨付。', '第四条　', 'clause-empty', '第四条'],
    ['第四章　附则', '第四章　附则。', 'heading-stop', '。'],
    ['（三）开展绩效评价。', '（三）开展绩效评价；', 'list-lead', '；'],
  ])('%s is printed %s: %s', (right, wrong, rule, place) => {
    expect(found(regulation, right, wrong)).toEqual([[rule, place]]);
  });
});

describe('one slip in a 行动计划', () => {
  it.each([
    ['5.加强', '4.加强', 'number-duplicate', '4.'],
    ['三、保障', '四、保障', 'number-jump', '四、'],
    ['3.拓展', '3、拓展', 'marker-style', '3、'],
    ['3.拓展', '（三）拓展', 'marker-style', '（三）'],
    ['2.建设集聚园区。', '2.建设集聚园区：', 'heading-stop', '：'],
    ['二、重点任务', '二、重点任务。', 'heading-stop', '。'],
    ['3.拓展服务领域。', '3.专利导航服务。', 'heading-parallel', '专利导航服务'],
    ['重点任务清单\n', '重点任务清单；\n', 'attachment-punct', '；'],
    ['1.重点任务清单\n2.', '1、重点任务清单\n2、', 'attachment-number', '1、'],
    ['（此件公开发布）', '此件公开发布', 'annotation-brackets', '此件公开发布'],
    ['\n2026年11月20日', '', 'signature-order', '南京市玄武区市场监督管理局'],
    ['达到100家', '达到××家', 'blank-left', '××'],
  ])('%s is printed %s: %s', (right, wrong, rule, place) => {
    expect(found(plan, right, wrong)).toEqual([[rule, place]]);
  });
});

describe('one slip in a notice', () => {
  it.each([
    [
      '各有关单位：',
      '各有关单位，',
      'addressee-colon',
      '各街道办事处，区各委、办、局，各有关单位，',
    ],
    [
      '若干措施》已经',
      '若干措施（试行）》已经',
      'notice-title',
      '虎丘区促进知识产权服务业发展若干措施（试行）',
    ],
    [
      '苏州市虎丘区人民政府办公室\n2026年11月6日',
      '2026年11月6日\n苏州市虎丘区人民政府办公室',
      'signature-order',
      '2026年11月6日',
    ],
    ['人民政府办公室\n2026', '人民政府\n2026', 'signature-order', '苏州市虎丘区人民政府'],
    ['二、集聚专业人才\n（一）', '二、集聚专业人才\n（二）', 'number-duplicate', '（二）'],
  ])('%s is printed %s: %s', (right, wrong, rule, place) => {
    expect(found(notice, right, wrong)).toEqual([[rule, place]]);
  });
});

describe('a doubled number', () => {
  it('takes the references to the clauses behind it along when it is put right', () => {
    const draft = regulation
      .replace('第四条　区财政局', '第三条　区财政局')
      .replace('第五条　对质押', '第四条　对质押')
      .replace('第六条　本办法', '第五条　第四条所称贴息按年兑现，本办法');
    const [finding] = checker(analyze(draft));
    const fixed = edited(draft, finding?.fix?.edits ?? []);
    expect(fixed).toBe(regulation.replace('第六条　本', '第六条　第五条所称贴息按年兑现，本'));
  });
});
