const ENDS =
  '(?:有限责任公司|有限公司|股份公司|集团公司|(?:律师|会计师|税务师|专利(?:商标)?(?:代理)?|知识产权)事务所)';

/** What may be a firm: words that end as names of firms do. Part of a pattern, without groups that count. */
export const FIRM = `[^，、。；：“”《》（）]{2,20}?(?:（[^（）]{1,10}）)?[^，、。；：“”《》（）]{0,10}?${ENDS}`;

/** Behind one of these begins what the end of the words says: 服务机构与|律师事务所, 符合条件的|律师事务所. */
const JOINS =
  /^.*(?:(?:机构|企业|单位|公司|园区|院|校|所|会)(?:以及|[与和及或等])|的|一[批家]|若干|多家|设立|组建|成立|引进|注册|登记)/u;
const END = new RegExp(`${ENDS}$`);
/** What kinds of firms are called by, never a firm of its own. */
const KINDS =
  /有关|相关|专业|优质|优秀|知名|头部|龙头|骨干|品牌|新设|各类|各|类|第三方|其他|本地|本[区市省]|[区市省]内|[境国海][内外]+|外地|外国|国际|港澳台?|涉外|中外|大型|中小|小微?|型|高水平|高端|综合|特色|服务|机构|企业|公司制|股份制|合伙制?|专利|商标|代理|知识产权|律师|会计师|税务师|法律|评估|咨询|科技|投资|运营|管理|上市|国有|民营|有限/gu;
/** The name of a law firm begins with its 省级 place: 上海市方正律师事务所. */
const PLACE =
  /北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门/u;

/**
 * True for 江城智产科技有限公司 and 上海某某律师事务所, false for a kind of firms: 服务机构与律师事务所,
 * 专业会计师事务所. Kinds of 事务所 are often named and their own names cannot be told from other
 * words: only one with its place counts.
 */
export function namesFirm(words: string): boolean {
  const whole = words.replace(JOINS, '');
  const own = whole
    .replace(END, '')
    .replace(/[（）]/g, '')
    .replace(KINDS, '');
  if (!whole.endsWith('事务所')) return own.length >= 2;
  return PLACE.test(own) && own.replace(PLACE, '').replace(/^[市省]/, '').length >= 2;
}
