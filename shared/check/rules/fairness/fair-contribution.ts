import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import type { Rule } from '../../types.ts';

const CONTRIBUTION =
  '(?:(?:地方|区级?|市级?|县级?|本级|本地|年度|上年度|新增|企业|其|对|个人|当年|综合){0,4}(?:财政|经济|财力|税收)(?:收入)?(?:的)?贡献|地方贡献|综合贡献|区级贡献|其贡献(?:额|度|量|值))';
const AWARD = '(?:给予|予以|奖励|奖补|扶持|补贴|补助|资助|返还|返|兑现|支持|分档|\\d{1,3}(?:%|％))';

const PATTERNS: readonly RegExp[] = [
  // 按照地方财政贡献的50%给予奖励
  new RegExp(
    `(?:按照?|依据?|根据|以|视)[^，]{0,16}?${CONTRIBUTION}[^，]{0,16}?，?[^，]{0,8}?${AWARD}[^，]{0,14}`,
    'gu',
  ),
  new RegExp(
    `${CONTRIBUTION}(?:达到|超过|满|突破|不低于)[^，]{0,14}，[^，]{0,14}?${AWARD}[^，]{0,14}`,
    'gu',
  ),
  new RegExp(
    `(?:奖励|奖补|补贴|扶持)[^，]{0,10}?为其?[^，]{0,6}?${CONTRIBUTION}的?\\d{1,3}(?:%|％)`,
    'gu',
  ),
  /(?:税收|税费|增值税|所得税|个税|财政|地方|区级|县级|市级|本级)(?:留成|留存|分成|实得)[^，]{0,16}?(?:给予|予以|奖励|返还|补贴|扶持)[^，]{0,6}/gu,
  /税收(?:奖励|返还|返补|返税)|先征后返|列收列支|财政返还|返还(?:已缴纳?|缴纳)?的?(?:税收|税款)/gu,
  // 按实缴税收的30%给予补贴
  /(?:按照?|根据|依据)[^，]{0,12}?(?:缴纳|实缴|入库|上缴)(?:的)?(?:各项)?税(?:收|款|额|费)?[^，]{0,12}?(?:给予|予以|奖励|补贴|返还|扶持|\d{1,3}%)[^，]{0,6}/gu,
  /(?:纳税额?|税收|缴税)(?:总额|额)?(?:达到|超过|满|突破)[^，]{0,24}，[^，]{0,24}?(?:给予|奖励|补贴)[^，]{0,6}/gu,
];

/** 落实国家增值税即征即退政策 gives nothing of the district's own. */
const NATIONAL = /落实|国家|法定|依法享受|税务总局|税收优惠政策/;

/** Without one of these there is nothing to find. */
const CUE = /贡献|税|留成|留存|列收列支|先征后返|财政返还|分成/;

export const fairContribution: Rule = {
  id: 'fair-contribution',
  name: '按税收、财政贡献奖励',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.contribution,
  about: '奖励、补贴不与缴纳的税收、地方财政贡献或者经济贡献挂钩。',
  scope: 'paragraph',
  find: (paragraph) =>
    placesOf(paragraph, CUE, PATTERNS)
      .filter(
        ({ from, words, sentence }) =>
          !NATIONAL.test(
            sentence.text.slice(
              Math.max(0, from - sentence.from - 16),
              from - sentence.from + words.length,
            ),
          ),
      )
      .map(({ from, to, words }) => ({
        span: { from, to },
        message: `${quoted(words)}把奖励、补贴与税收或者财政、经济贡献挂钩，建议改为按服务业绩、研发投入等与政策目标直接相关的指标给予支持。`,
      })),
  examples: {
    pass: [
      { text: '（一）对作出突出贡献的专利代理师给予表彰奖励。' },
      { text: '2.落实国家增值税即征即退等税收优惠政策。' },
      { text: '第三条 建立以创新能力、质量、实效、贡献为导向的评价机制。' },
      { text: '四、按照服务企业数量给予运营补贴，最高30万元。' },
    ],
    fail: [
      {
        text: '第五条 对引进的机构，按照区级财政贡献的50%给予奖励，最高200万元。',
        finds: ['按照区级财政贡献的50%给予奖励'],
      },
      {
        text: '（二）按企业年度实缴税收的30%给予补贴。',
        finds: ['按企业年度实缴税收的30%给予补贴'],
      },
      { text: '3.对重点机构实行税收返还。', finds: ['税收返还'] },
      {
        text: '一、年度地方经济贡献超过500万元的，给予20万元奖励。',
        finds: ['年度地方经济贡献超过500万元的，给予20万元奖励'],
      },
    ],
  },
};
