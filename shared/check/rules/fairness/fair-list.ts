import { laws } from '../../fairness/laws.ts';
import { placesOf, quoted } from '../../fairness/places.ts';
import { GRANT } from '../../fairness/words.ts';
import type { Rule } from '../../types.ts';

/** 名录库, 备选库, 推荐目录: whoever stands in it. An expert or data base lists no firms. */
const LIST =
  '(?:(?:名录|备选|储备|资格|项目|企业|机构|供应商|服务商|培育|重点|优选|推荐)库|(?:企业|机构|服务商|供应商|推荐)?(?:名录|目录|白名单|名单))';
/** What a state or a court lists by law. */
const PUBLIC =
  /国家|全国|国务院|部委|省级以上|失信|异常|严重违法|黑名单|负面|处罚|政府采购|采购目录|人才|专家|基本单位|事项|清单/;

/**
 * 入选市级品牌培育名单, 列入拟资助名单: the result of an open selection, no list that only those in it
 * profit from. 优先 and 仅限 still make one of it.
 */
const RESULT =
  /(?:(?:入选|入围|选入|上榜|评入)[^，]{0,20}|(?:列入|纳入)[^，]{0,4}[省市]级[^，]{0,16}|(?:认定|评选|评定|公布|公示|公告|获奖|培育|试点|示范|首批|拟)[^，]{0,8})(?<!备选|候选|推荐|供应商|服务商|合作|白)名单/;
const CLOSED = /优先|[仅只]限?|专享|方可|才能|方能/;
const isResult = (words: string): boolean => RESULT.test(words) && !CLOSED.test(words);

const AWARDED: readonly RegExp[] = [
  // 列入区重点企业名录库的企业优先安排贴息
  new RegExp(
    `(?:列入|纳入|进入|入选|加入|选入|入)[^，]{0,20}?${LIST}[内中]?(?:的)?[^，]{0,16}?，?[^，]{0,8}?(?:${GRANT}|方可|才能|方能)[^，]{0,8}`,
    'gu',
  ),
  /(?<!列)入库(?:的)?(?:企业|机构|单位|服务商|项目)[^，]{0,6}，?[^，]{0,6}?(?:优先|给予|予以|享受|方可|才能|可享受)[^，]{0,8}/gu,
  new RegExp(`(?:仅|只|仅限|只限|限于?)[^，]{0,10}?${LIST}[内中]?[^，]{0,12}`, 'gu'),
];

const CHOSEN: readonly RegExp[] = [
  // 从服务机构备选库中选取
  new RegExp(
    `(?:从|在)[^，]{0,16}?${LIST}[内中里]?[^，]{0,8}?(?:选择|选取|选用|选定|遴选|选聘|采购|委托|确定|抽取|聘请|产生)[^，]{0,8}`,
    'gu',
  ),
  new RegExp(
    `(?:优先|必须|应当?|只能|方可)[^，]{0,6}?(?:选择|选用|采购|委托|使用|聘请|购买)[^，]{0,12}?(?:${LIST}|入库)[内中]?[^，]{0,8}`,
    'gu',
  ),
  // 企业委托名录内机构的，给予补贴
  new RegExp(
    `(?:选择|选用|委托|使用|购买|采购)(?:[^，]{0,8}?${LIST}|入库)[内中]?的?(?:[^，]{0,4}(?:机构|企业|单位)|服务)(?=[^，]{0,24}，[^，]{0,20}${GRANT})`,
    'gu',
  ),
];

const rule = (message: string) => (words: string) => `${quoted(words)}${message}`;
const ofAward = rule(
  '只惠及名录、入库的经营者，属选择性、差异化支持，建议改为公开、明确、非排他的条件，如“符合申报条件的企业均可申请”。',
);
const ofChoice = rule(
  '把服务机构限定在名录、入库范围，建议改为依法公开选择，或者写明入库标准公开、随时可入。',
);

/** Without one of these there is nothing to find. */
const CUE = /库|目录|名录|名单/;

export const fairList: Rule = {
  id: 'fair-list',
  name: '名录库优先或专享',
  group: 'fairness',
  severity: 'warning',
  basis: '规定',
  citation: laws.listedAward,
  about: '支持和采购不限于名录库、备选库、推荐目录中的经营者，也不对其优先。',
  scope: 'paragraph',
  find: (paragraph) => {
    const awarded = placesOf(paragraph, CUE, AWARDED).map((place) => ({ ...place, awarded: true }));
    const chosen = placesOf(paragraph, CUE, CHOSEN).map((place) => ({ ...place, awarded: false }));
    const found = [...awarded, ...chosen.filter(({ from }) => !awarded.some((a) => a.to > from))];
    return found
      .filter(({ words }) => !PUBLIC.test(words) && !isResult(words))
      .map(({ from, to, words, awarded: isAward }) => ({
        span: { from, to },
        citation: isAward ? laws.listedAward : laws.listedChoice,
        message: isAward ? ofAward(words) : ofChoice(words),
      }));
  },
  examples: {
    pass: [
      { text: '（一）建立知识产权服务机构名录库，向社会公布服务机构基本信息。' },
      { text: '3.对列入严重违法失信名单的机构，不予资助。' },
      { text: '第七条 从专家库中随机抽取专家进行评审。' },
      { text: '二、支持符合条件的专利代理师备案纳入诉讼代理人名单。' },
      { text: '4.将符合条件的企业纳入培育库，开展上市辅导。' },
      { text: '（五）对首次入选省级商标品牌示范名单的企业，给予一次性奖励10万元。' },
      {
        text: '第六条 列入拟资助名单的项目，公示期满后予以拨付资金；对列入省级首版次软件名单的企业，给予奖励。',
      },
      { text: '三、入选市级知识产权优势单位名单的，奖励5万元；获评示范园区的，奖励8万元。' },
    ],
    fail: [
      {
        text: '（三）列入市级重点服务机构名录库的，优先给予项目支持。',
        finds: ['列入市级重点服务机构名录库的，优先给予项目支持'],
      },
      {
        text: '第十条 专利导航项目从服务机构备选库中选取承担单位。',
        finds: ['从服务机构备选库中选取承担单位'],
      },
      {
        text: '2.入库机构优先承接政府购买服务项目。',
        finds: ['入库机构优先承接政府购买服务'],
      },
      {
        text: '（四）入选区级合作名单的机构，给予补贴；入选市级培育名单的企业优先享受贴息。',
        finds: ['入选区级合作名单的机构，给予补贴', '入选市级培育名单的企业优先享受贴息'],
      },
      { text: '一、奖励资金仅限推荐目录内机构申报。', finds: ['仅限推荐目录内机构申报'] },
    ],
  },
};
