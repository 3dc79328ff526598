import { type Figure, isLimit, sumOf } from './figures.ts';

/** A grant of money, as far as its words say what it is for and whom it limits. */
export type Award = {
  readonly figure: Figure;
  /** In 万元. */
  readonly value: number;
  /**
   * single: of one project, case or event; total: of all one firm gets, in a year or at all; plain:
   * the words do not say.
   */
  readonly scope: 'single' | 'total' | 'plain';
};

const GIVES = /奖励|奖补|资助|补助|补贴|贴息|扶持|奖金|补偿|给予|予以|支持|发放|奖/;
/** What a sum is when it is not given away: 贷款500万元, 年营业收入1000万元, 专项资金2000万元. */
const OTHER =
  /(?:贷款|融资|保额|保单|保险金额|投资|出资|收入|营收|产值|资本|规模|销售|成交|合同|交易|担保(?!费)|估值|价值|投入|支出|预算|基金|资金池|专项资金|总投资|费用|罚款|工资|租金|利润|税)(?:总?额|金额|余额|额度)?(?!贴息|补贴|补助|资助|奖励|补偿)[^，]{0,10}$/;
const BUDGET = /(?:安排|(?<!新)设立|统筹|下拨|筹集|投入|预算|计划)[^，]{0,16}$/;
const VERB = /给予|予以|奖励|奖补|资助|补助|补贴|贴息|补偿|扶持|发放|按照?(?=[单每同])/;

/**
 * 贷款500万元, 专项资金2000万元; but 对贷款企业给予20万元 gives, as the verb stands nearer, and so does
 * 对评估费用按照每件不超过2万元给予补贴.
 */
function isOther(before: string, after: string): boolean {
  const near = before.slice(-40).split(VERB).at(-1) ?? '';
  return (
    OTHER.test(near) || BUDGET.test(near) || /^(?:的)?[^，]{0,6}(?:贷款|授信|股权投资)/.test(after)
  );
}

const ONE =
  /单(?:笔|个(?!企业|机构|单位|主体)|项|件|次|案)|每(?:笔|个(?!企业|机构|单位)|项|件|次|篇|场|台|套|案|部|个?项目|个?案件)|一次性/;
const OF_FIRM =
  /(?:每|单|同一|各)(?:一|个)?(?:家|户|企业|机构|单位|主体|法人|申请人|申请单位|申报单位|申报主体|市场主体|经营主体|服务机构|经营者|单一主体)|单一(?:企业|机构|单位|主体)/;
const OF_YEAR = /每年|年度|全年|当年|一年内|每一年|每自然年/;
const OF_ALL = /累计|总额|合计|总计|总和/;
/** 分三年兑现, 连续三年: a sum of years is not what one year gives. */
const OF_YEARS = /分[期年\d一二三四五]|连续|逐年|每年各|[二两三四五\d]年(?:内|共|总|累计|期)/;

/** 单笔不超过10万元、每家累计不超过30万元给予补贴: two limits of what is given behind the second. */
const ALSO_LIMITED = /^、[^，、]{0,30}(?:给予|予以)/;

/** No sentence of a measure is longer. */
const LONGEST = 300;

/**
 * The award a figure of money is; null where it is none, or not one sum.
 *
 * @param given the list the figure stands in says that it gives.
 */
export function awardOf(figure: Figure, sentence: string, given: boolean): Award | null {
  const value = sumOf(figure);
  if (value === null || /每月/.test(figure.before)) return null;
  const { before, after } = figure;
  if (isOther(before, after) || /^(?:以上|及以上|的(?!奖|资|补|扶|支|一次))/.test(after))
    return null;
  const upTo = sentence.slice(0, figure.core.from - figure.sentence.from).slice(-LONGEST);
  const scope = scopeOf(figure, upTo);
  const behind = sentence.slice(figure.to - figure.sentence.from).slice(0, LONGEST);
  const gives =
    given ||
    scope === 'total' ||
    GIVES.test(upTo) ||
    GIVES.test(after) ||
    (isLimit(figure) && ALSO_LIMITED.test(behind));
  return gives ? { figure, value, scope } : null;
}

function scopeOf(figure: Figure, upTo: string): Award['scope'] {
  const { before } = figure;
  const total = OF_ALL.test(before) || (OF_FIRM.test(before) && OF_YEAR.test(before));
  if (total && isLimit(figure)) return 'total';
  if (OF_YEARS.test(upTo) || OF_YEAR.test(before)) return 'plain';
  return ONE.test(before) ? 'single' : 'plain';
}

/** True when the words of a limit say that it is one for all a firm gets (同一主体, 每家企业). */
export const isOfFirm = (words: string): boolean => OF_FIRM.test(words);
