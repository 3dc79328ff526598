import type { Around } from './around.ts';

/**
 * Where a word of the level above is right in a district's document: the city as the one who rules,
 * grants or is compared with.
 */
export function isRightLevel(words: string, at: Around): boolean {
  if (/^[本我]/.test(words)) return isRulingGround(at);
  if (/^全|^市[内域]/.test(words)) return isComparison(at);
  if (/级$/.test(words)) return isGrade(at);
  // 市各有关部门, 市统筹: right where the city is asked or obeyed; 省内, 市属企业 may well be meant.
  return /^市直?$/.test(words) ? ASKED_BEFORE.test(at.before) : true;
}

/** 国家和本市: the two above a district in one breath. */
const WITH_NATION = /(?:国家|省|上级|中央)(?:级)?(?:[、和及与或]|以及|或者)$/;
/** 按照本市有关规定, 落实本市…行动计划. */
const OBEYS =
  /(?:按照?|根据|依据|依照|遵照|落实|贯彻|执行|参照|符合|对接|衔接|遵守|享受|争取)[^，。；]{0,6}$/;
const RULING =
  /^(?:[^，。；]{0,14}?)(?:有关|相关)?(?:规定|要求|部署|政策|办法|条例|标准|规划|计划|纲要|目录|意见|安排|制度|程序)/;
/** 本市各区, 本市户籍, 本市和本区. */
const OF_CITY =
  /^(?:各区(?!域)|其他(?:各)?区|其它区|兄弟区|户籍|居住证|常住|居民|户口|社保|社会保险|\p{Script=Han}{2,8}?(?:奖(?!励)|大赛|评选|评比)|(?:[、和及与]|以及)[本我]?[区县旗])/u;
const BESIDE_OWN = /[本我全][区县旗](?:[、和及与]|以及)$/;

const isRulingGround = ({ before, behind }: Around): boolean =>
  WITH_NATION.test(before) ||
  BESIDE_OWN.test(before) ||
  OF_CITY.test(behind) ||
  (OBEYS.test(before) && RULING.test(behind));

/** 走在全市前列, 全市统一的, 占全市的10%. */
const COMPARED_BEFORE =
  /(?:占|居|位列|位于|争当|争创|争做|勇当|走在|处于|达到|高于|低于|超过|优于|按照?|根据|落实|贯彻|执行|纳入|融入|接入|并入|参加|参与|对接|助力|支撑|依托|配合|承接|响应|服务|辐射|示范|引领|带动|为|(?:推广|复制|推介)[至到])$/;
const COMPARED_BEHIND =
  /^(?:范围内?)?(?:统一|通用|通办|通认|互认|联网|联动|前列|前茅|前\d|前[一二三四五六七八九十]|领先|首[个家位例创批届]|第[一二三]|率先|示范|标杆|样板|先进|平均|总[量体数]|最|唯一|排名|排行|各区(?!域)|其他区|兄弟区|复制|推广|大局|一盘棋|“?一张网|“?一网|(?:工作)?部署|(?:性)?(?:大赛|竞赛|评选|评比))/;

const isComparison = ({ before, behind }: Around): boolean =>
  COMPARED_BEFORE.test(before) || COMPARED_BEHIND.test(behind) || WITH_NATION.test(before);

/** What a city's purse and its offices are called; 市级示范企业 and the like are grades it gives. */
const PURSE = /^(?:财政|预算|(?:[^，。；]{0,8})?专项资金|部门|单位|机关|各|有关部门|相关部门|统筹)/;
const ASKED_BEFORE =
  /(?:争取|申请|申报|获得?|享受|对接|配合|报|报请|报送|上报|向|会同|商|协助|除|国家级?[、和及或]|省级?[、和及或]|上级|承接|衔接|用好|符合|落实|按照?|根据)$/;
const GIVES = /^[^，。；]{0,8}?(?:支持|补助|转移支付|配套|奖补|下达|奖励|扶持)/;
/** 市级财政和区级财政各承担50%. */
const SHARED_BEFORE = /[区县]级?[^，。；]{0,4}(?:[、和与及]|以及)$/;
const SHARED_BEHIND = /^[^，。；]{0,6}(?:[、和与及:：]|以及)[^，。；]{0,2}[区县]/;

const isGrade = ({ before, behind }: Around): boolean =>
  !PURSE.test(behind) ||
  ASKED_BEFORE.test(before) ||
  GIVES.test(behind) ||
  SHARED_BEFORE.test(before) ||
  SHARED_BEHIND.test(behind);
