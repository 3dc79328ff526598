import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';
import { type Figure, figuresOf, isLimit } from './figures.ts';
import { LIMITED } from './limits.ts';

const AWARD = '(?:奖励|奖补|资助|补助|补贴|贴息|补偿|扶持|配套)';
const AHEAD = new RegExp(
  `^(?:的)?(?:比例|标准|额度)?(?:，)?(?:给予|予以|发放|进行|实施|实行|提供|安排)?[^，。；]{0,14}?${AWARD}`,
);
const BEHIND = new RegExp(`(?:给予|予以|${AWARD}(?:比例|标准)?)[^，]{0,16}$`);
/** A share that something has to reach, or that describes a thing. */
const REACHES =
  /占|增长|增幅|提高|提升|达到|同比|下降|超过(?<!不超过)|持股|出资|租金(?!(?:总额|费用|支出)?的$)|低于|价格|让利|扣除|折|拨付|剩余|首期|预拨|分担|减缴/;

const REACH = 30;

/** Ratios that give money. */
function gives(paragraph: Paragraph, figure: Figure): boolean {
  const { kind, unit, most, before } = figure;
  if (kind !== 'ratio' || unit !== '%' || most === null) return false;
  // 最高为…的100% and 全额 limit themselves.
  if (most >= 100) return false;
  if (REACHES.test(before)) return false;
  // 按照实际租金的30%给予补贴 gives money, 按市场租金的70%提供用房 does not.
  if (/租金(?:总额|费用|支出)?的$/.test(before))
    return /给予|予以|发放/.test(grantedBehind(paragraph, figure));
  // 资助总额不超过官费的50% is a limit itself.
  return grantedBehind(paragraph, figure) !== '' || (!isLimit(figure) && BEHIND.test(before));
}

/** The words behind a ratio that grant it: 给予贴息. Empty where it grants by the words before it. */
export const grantedBehind = (paragraph: Paragraph, { to }: Figure): string =>
  AHEAD.exec(readableOf(paragraph).slice(to, to + REACH))?.[0] ?? '';

/** 每家企业年度最高…: what is said of the support before. */
const GOES_ON =
  /^\s*(?:每|单|同一|各|上述|以上|前述|该|其|年度|全年|累计|合计|总额|最高|最多|资助|奖励|补贴|补助|贴息|支持|享受|具体)/;

/** More figures than any paragraph has; bounds the work on hostile texts. */
const MOST = 120;

/** Its ratios without a limit in the same sentence or in one that goes on speaking of it. */
export const openRatios = perParagraph((paragraph): readonly Figure[] => {
  const figures = figuresOf(paragraph).slice(0, MOST);
  const ratios = figures.filter((figure) => gives(paragraph, figure));
  if (ratios.length === 0) return [];
  const text = readableOf(paragraph);
  const limits = figures.filter((figure) => figure.kind === 'amount' && isLimit(figure));
  return ratios.filter((ratio) => {
    const { sentence } = ratio;
    if (LIMITED.test(text.slice(sentence.from, sentence.to))) return false;
    return !limits.some(
      (limit) =>
        (limit.sentence.from === sentence.from && !isOfAnother(text, limit, ratio)) ||
        (limit.sentence.from > sentence.from &&
          GOES_ON.test(text.slice(limit.sentence.from, limit.sentence.to))),
    );
  });
});

/** What begins another grant in a sentence: 给予补贴，对参加保险的企业…; not 对其中…, 对每家企业…. */
const ANOTHER = new RegExp(`${AWARD}[^，、。；]{0,4}，对(?!其|每|单|同一|各|上述|以上|该)`);
const FOR = /(?:^|[，：。])对/;

/** 对担保费按照单笔不超过10万元给予补贴，对保费按50%给予补贴: the limit closed the first grant. */
function isOfAnother(text: string, limit: Figure, ratio: Figure): boolean {
  if (limit.to > ratio.from) return false;
  const { from } = limit.sentence;
  return (
    FOR.test(text.slice(from, limit.from)) && ANOTHER.test(text.slice(limit.to, ratio.core.from))
  );
}
