import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { homeOf } from '../shared/check/home.ts';
import { jurisdictionRules } from '../shared/check/rules/jurisdiction.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Origin, Sourced } from '../shared/check/sourced.ts';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Profile } from '../shared/model/profile.ts';
import { certain, corrected } from '../shared/text/corrected.ts';

/** Drafts of three districts, each with words of other cities, and each with what only looks so. */

const findings = (text: string, profile: Profile | null, sourced: readonly Sourced[] = []) => {
  const policy = analyze(text);
  const home = homeOf(policy, profile);
  return openChecker(
    { ...home, today: '2026-11-26', precedents: [], settings: usualChecks },
    jurisdictionRules,
  )(policy, sourced);
};

/** Rule and words of each finding, in order of the text. */
const found = (text: string, profile: Profile | null): readonly string[] =>
  findings(text, profile).map(({ rule, span }) => `${rule} ${text.slice(span.from, span.to)}`);

const shanghai: Origin = {
  doc: 'shanghai-2023',
  name: '上海',
  jurisdiction: '上海市',
  level: '市级',
  date: '2023-06-01',
};

const nankai = profileFor('天津市', '南开区');
const haidian = profileFor('北京市', '海淀区');
const xihu = profileFor('浙江省杭州市', '西湖区');

describe('right in the own district', () => {
  it('of Tianjin, in articles', () => {
    const text = `南政规〔2026〕3号
南开区促进知识产权服务业高质量发展若干措施
为落实《天津市知识产权保护条例》《知识产权强国建设纲要（2021—2035年）》，按照《天津市知识产权强市建设纲要》（津党发〔2021〕25号）和市委、市政府有关部署，结合本区实际，制定本措施。
第一条 对新获评市级、国家级品牌的机构给予奖励，走在全市前列的优先推荐。
第二条 融入京津冀协同发展，加强与河北的协作，引进北京大学、中国科学院的成果。
第三条 依托“津心办”受理申报，推动事项全市通办，支持在津高校共建实训基地。
第四条 落实天津市人民政府关于会展业发展的要求，服务“北方会展之都”建设。
第五条 在市知识产权局指导下开展工作，配合市市场监管委执法，重大事项报市政府；由市知识产权局公布的名单内机构，直接认定。
第六条 积极争取市级财政支持，市、区财政按比例分担。国家和本市另有规定的，从其规定。
第七条 本措施由区市场监管局会同区科技局、区财政局负责解释，自2027年1月1日起施行。
南开区市场监督管理局
2026年12月1日`;
    expect(found(text, nankai)).toEqual([]);
  });

  it('of Beijing, in parts and items', () => {
    const text = `海淀区加快知识产权服务业发展行动计划（2026—2028年）
为落实《北京市知识产权强国示范城市建设纲要（2021—2035年）》，服务首都高质量发展，依托中关村科学城，制定本计划。
一、工作目标
1.到2028年，本区集聚服务机构300家，收入占全市的40%。
2.服务京津冀协同发展，支持机构到雄安新区设立分支机构。
二、重点任务
3.发挥北京知识产权法院、北京知识产权保护中心作用，接入“京通”小程序。
4.支持在京高校、央企向本区机构开放数据，办好中国国际服务贸易交易会知识产权论坛。
5.市区两级联动，对获评市级的机构择优支持，与市级政策就高不重复。
（区市场监管局牵头，区财政局配合）`;
    expect(found(text, haidian)).toEqual([]);
  });

  it('of Hangzhou, of which only the names are known', () => {
    const text = `西湖区关于促进知识产权服务业发展的实施意见
根据《浙江省知识产权保护和促进条例》《杭州市知识产权促进条例》和杭政函〔2022〕11号文件精神，结合我区实际，制定本意见。
一、总体目标
到2028年，全区服务机构达到150家，走在全省全市前列，争创省级集聚区。
二、主要任务
（一）依托城西科创大走廊、云栖小镇，融入长三角一体化。
（二）推动事项接入“浙里办”，支持浙江大学、在杭高校与我区机构合作。
（三）学习借鉴上海张江、苏州工业园区经验。省、市、区三级联动，争取省级专项资金支持。
（四）区市场监管局（区知识产权局）牵头，区科技局配合，市市场监管局指导。
（五）国家、省、市另有规定的，从其规定。
杭州市西湖区人民政府
2026年11月30日`;
    expect(found(text, xihu)).toEqual([]);
  });
});

describe('left over from other cities', () => {
  it('in Tianjin from Shanghai', () => {
    const text = `南开区促进知识产权服务业高质量发展若干措施
为落实《上海市知识产权保护条例》，结合本市实际，制定本措施。
第一条 到2024年，全市专利代理机构达到200家。
第二条 发挥临港新片区和张江科学城优势，辐射长三角，打造国际会展之都。
第三条 依托“随申办”提供服务，鼓励外国机构在沪设立代表处。
第四条 支持上海知识产权服务业协会开展自律，浦东新区先行先试。
第五条 市级财政安排专项资金5000万元，各区配套安排。
第六条 由市知识产权局、市财政局组织评审并公示。
第七条 按照沪知局〔2024〕32号文件执行。（责任单位：市知识产权局、市科委）`;
    expect(found(text, nankai)).toEqual([
      'superior-wrong-city 《上海市知识产权保护条例》',
      'leftover-level 本市',
      'deadline-expired 到2024年',
      'leftover-level 全市',
      'leftover-place 临港新片区和张江科学城',
      'leftover-place 长三角',
      'leftover-place 国际会展之都',
      'leftover-platform “随申办”',
      'leftover-level 在沪',
      'leftover-place 上海',
      'leftover-place 浦东新区',
      'leftover-level 市级',
      'leftover-level 各区',
      'leftover-organ 市知识产权局',
      'leftover-organ 市财政局',
      'leftover-code 沪知局〔2024〕32号',
      'leftover-organ 市知识产权局',
      'leftover-organ 市科委',
    ]);
  });

  it('in Hangzhou from Tianjin', () => {
    const text = `西湖区关于促进知识产权服务业发展的实施意见
根据《天津市知识产权保护条例》，为推动我市知识产权服务业发展，制定本意见。
一、总体目标
到2025年底，全省服务机构达到500家，建成京津冀知识产权服务高地。
二、主要任务
（一）发挥滨海新区先行先试优势，助力“北方会展之都”建设，依托津心办受理。
（二）支持天津市知识产权服务中心建设，由天津市知识产权局会同市财政局制定细则。`;
    expect(found(text, xihu)).toEqual([
      'superior-wrong-city 《天津市知识产权保护条例》',
      'leftover-level 我市',
      'deadline-expired 到2025年底',
      'leftover-level 全省',
      'leftover-place 京津冀',
      'leftover-place 滨海新区',
      'leftover-place “北方会展之都”',
      'leftover-platform 津心办',
      'leftover-place 天津市',
      'leftover-organ 天津市知识产权局',
      'leftover-organ 市财政局',
    ]);
  });

  it('in Beijing from Shanghai and Hangzhou', () => {
    const text = `海淀区加快知识产权服务业发展行动计划
为落实沪府办〔2023〕34号文件，按照《浦东新区知识产权保护条例》，制定本计划。
1.深化长三角知识产权合作，依托漕河泾新兴技术开发区开展试点。
2.接入随申办，支持徐汇滨江机构来京发展。
3.落实杭州市知识产权局要求，由市市场监管局统筹推进。
（市知识产权局牵头，各区政府、市财政局配合）`;
    expect(found(text, haidian)).toEqual([
      'leftover-code 沪府办〔2023〕34号',
      'superior-wrong-city 《浦东新区知识产权保护条例》',
      'leftover-place 长三角',
      'leftover-place 漕河泾新兴技术开发区',
      'leftover-platform 随申办',
      'leftover-place 徐汇滨江',
      'leftover-level 来京',
      'leftover-organ 杭州市知识产权局',
      'leftover-organ 市市场监管局',
      'leftover-organ 市知识产权局',
      'leftover-organ 各区政府',
      'leftover-organ 市财政局',
    ]);
  });
});

describe('what lies elsewhere', () => {
  it('is no thing for a district of Tianjin to build, to serve or to carry out', () => {
    const text = `津财规〔2026〕6号
南开区促进知识产权服务业高质量发展若干措施
为落实《长三角知识产权一体化行动方案》，制定本政策。
第一条 做好中国（深圳）国际高新技术成果交易会等展会的维权服务，加强部门联动。
第二条 支持上海国际知识产权学院建设，与高校开展合作。
第三条 完善衔接机制，形成具有浦东特色的保护体系。
第四条 学习国际规则，争取服务项目落户浦东。
第五条 发挥中国（上海）知识产权保护中心作用，加强协作。
第六条 本措施自2027年1月1日起施行。`;
    expect(found(text, nankai)).toEqual([
      'leftover-code 津财规',
      'superior-wrong-city 《长三角知识产权一体化行动方案》',
      'deixis-document 本政策',
      'leftover-place 中国（深圳）国际高新技术成果交易会',
      'leftover-place 上海',
      'leftover-place 浦东',
      'leftover-place 浦东',
      'leftover-place 上海',
    ]);
  });

  it('may be visited, learnt from and joined', () => {
    const text = `南开政规〔2026〕6号
南开区促进知识产权服务业高质量发展若干措施
第一条 对赴中国（义乌）国际小商品博览会、北京国际发明展览会参展的企业给予展位补贴。
第二条 与上海国际知识产权学院合作培养人才，推广浦东经验。
第三条 发挥北京科技创新优势，推进京津冀协同发展，承接北京非首都功能。
第四条 对接《长三角知识产权合作协议》的做法，学习借鉴《粤港澳大湾区知识产权规划》。
第五条 发挥中国（天津）知识产权保护中心作用，形成具有天津特色的保护体系。`;
    expect(found(text, nankai)).toEqual([]);
  });

  it('and is certain where the words come from there', () => {
    const text = '一、办好中国（上海）国际技术进出口交易会，支持上海国际知识产权学院建设。';
    const sourced = [{ from: 2, to: text.length, origin: shanghai }];
    expect(
      findings(text, xihu, sourced).map(({ severity, message }) => [severity, message]),
    ).toEqual([
      [
        'error',
        '本句取自上海，“中国（上海）国际技术进出口交易会”不在西湖区举办，请改为本地的展会；确指组织参展的，请写明“参加”。',
      ],
      ['error', '本句取自上海，“上海国际知识产权学院”不在西湖区，请改为本地的或删去。'],
    ]);
  });
});

describe('documents as they were issued, each on its own ground', () => {
  it.each(builtInPrecedents.map(({ id, policy }) => [id, policy] as const))(
    'find nothing in %s',
    (_, { source, corrections }) => {
      expect(found(corrected(source, certain(corrections)), null)).toEqual([]);
    },
  );
});

describe('a fix of this group', () => {
  it('is never made unasked, but for the two names of the own ground', () => {
    const text =
      '南开区若干措施\n一、本区发展\n（一）我区机构、本市机构在沪发展，由市知识产权局受理。';
    expect(findings(text, nankai).map(({ rule, fix }) => [rule, fix?.safe])).toEqual([
      ['deixis-mixed', true],
      ['leftover-level', false],
      ['leftover-level', false],
      ['leftover-organ', false],
    ]);
  });
});
