import { type Figure, figuresOf, isLimit } from '../../amounts/figures.ts';
import { grantsOf, placedSpan } from '../../amounts/grants.ts';
import { listsOf } from '../../amounts/lists.ts';
import { isWholeCap } from '../../amounts/whole-cap.ts';
import type { Draft, Placed } from '../../draft.ts';
import { type Paragraph, perParagraph } from '../../paragraph.ts';
import { readableOf } from '../../readable.ts';
import type { Found, Rule } from '../../types.ts';

export const ratioNoCap: Rule = {
  id: 'ratio-no-cap',
  name: '比例资助没有上限',
  group: 'amount',
  severity: 'warning',
  basis: '实务',
  citation: '按比例给予的资助同时写明最高限额',
  // Where the share is one of taxes paid, that is the fault.
  yieldsTo: ['fair-contribution'],
  about: '按比例给予资助、补贴、贴息的，写明最高限额。',
  scope: 'document',
  find: (draft) => {
    const open = draft.paragraphs.filter(({ paragraph }) => openRatios(paragraph).length > 0);
    if (open.length === 0 || hasWholeCap(draft)) return [];
    const lists = listsOf(draft);
    return open
      .filter((placed) => !isLimitedAround(draft, placed, lists))
      .flatMap((placed) => openRatios(placed.paragraph).map((figure) => found(placed, figure)));
  },
  examples: {
    pass: [
      { text: '（一）按实际支出的50%给予资助，每家企业每年不超过20万元。' },
      { text: '第三条 专利质押融资额年均增长20%以上，对成效突出的机构给予奖励。' },
      { text: '2.按贷款利息的30%给予贴息。每家企业年度贴息最高20万元。' },
      {
        text: '三、按照以下标准给予补贴，最高10万元：\n1.中小企业按50%给予补贴；\n2.其他企业按30%给予补贴。',
      },
      { text: '4.可申请最高400万元担保贷款，给予50%贴息。' },
      { text: '5.贷款本金损失按30%的比例补偿，单户最高补偿100万元。' },
      { text: '6.首次拨付50%，验收通过后拨付剩余50%补助资金。' },
      {
        text: '一、按服务费的30%给予补贴。\n二、同一主体每年获得的资助总额不超过100万元。',
      },
    ],
    fail: [
      {
        text: '（二）对海外维权费用，按照实际支出的30%给予资助。',
        finds: ['按照实际支出的30%给予资助'],
      },
      {
        text: '第五条 贷款利息给予50%的贴息，期限不超过2年。',
        finds: ['贷款利息给予50%的贴息'],
      },
      {
        text: '1.按评估费的30%给予补贴，最高10万元；按担保费的50%给予补贴。',
        finds: ['按担保费的50%给予补贴'],
      },
    ],
  },
};

const AWARD = '(?:奖励|奖补|资助|补助|补贴|贴息|补偿|扶持|配套)';
const AHEAD = new RegExp(
  `^(?:的)?(?:比例|标准|额度)?(?:，)?(?:给予|予以|发放|进行|实施|实行|提供|安排)?[^，。；]{0,14}?${AWARD}`,
);
const BEHIND = new RegExp(`(?:给予|予以|${AWARD}(?:比例|标准)?)[^，]{0,16}$`);
/** A share that something has to reach, or that describes a thing. */
const REACHES =
  /占|增长|增幅|提高|提升|达到|同比|下降|超过(?<!不超过)|持股|出资|租金|价格|让利|扣除|折|拨付|剩余|首期|预拨|分担|减缴/;

/** Ratios that give money. */
function gives(paragraph: Paragraph, figure: Figure): boolean {
  const { kind, unit, most, before, to } = figure;
  if (kind !== 'ratio' || unit !== '%' || most === null) return false;
  // 最高为…的100% and 全额 limit themselves.
  if (most >= 100) return false;
  if (REACHES.test(before)) return false;
  const ahead = readableOf(paragraph).slice(to, to + 30);
  // 资助总额不超过官费的50% is a limit itself.
  return AHEAD.test(ahead) || (!isLimit(figure) && BEHIND.test(before));
}

const LIMITED = /(?<!不)封顶|上限|限额|为限|(?:额度|总额|预算)(?:以?内|控制)/;
/** 每家企业年度最高…: what is said of the support before. */
const GOES_ON =
  /^\s*(?:每|单|同一|各|上述|以上|前述|该|其|年度|全年|累计|合计|总额|最高|最多|资助|奖励|补贴|补助|贴息|支持|享受|具体)/;

/** More figures than any paragraph has; bounds the work on hostile texts. */
const MOST = 120;

/** Its ratios without a limit in the same sentence or in one that goes on speaking of it. */
const openRatios = perParagraph((paragraph): readonly Figure[] => {
  const figures = figuresOf(paragraph).slice(0, MOST);
  const ratios = figures.filter((figure) => gives(paragraph, figure));
  if (ratios.length === 0) return [];
  const text = readableOf(paragraph);
  const limits = figures.filter((figure) => figure.kind === 'amount' && isLimit(figure));
  return ratios.filter(({ sentence }) => {
    if (LIMITED.test(text.slice(sentence.from, sentence.to))) return false;
    return !limits.some(
      (limit) =>
        limit.sentence.from === sentence.from ||
        (limit.sentence.from > sentence.from &&
          GOES_ON.test(text.slice(limit.sentence.from, limit.sentence.to))),
    );
  });
});

const limitsMoney = perParagraph(
  (paragraph) =>
    LIMITED.test(readableOf(paragraph)) ||
    figuresOf(paragraph).some((figure) => figure.kind === 'amount' && isLimit(figure)),
);

/** A limit in the intro of its list, or in a paragraph of the same clause. */
function isLimitedAround(
  { paragraphs }: Draft,
  placed: Placed,
  lists: ReturnType<typeof listsOf>,
): boolean {
  const list = lists.find(({ items }) => items.includes(placed));
  if (list !== undefined && limitsMoney(list.intro.paragraph)) return true;
  return paragraphs.some(
    (other) =>
      other !== placed &&
      other.path !== null &&
      (other.path === placed.path || other.path === list?.intro.path) &&
      limitsMoney(other.paragraph),
  );
}

const hasWholeCap = (draft: Draft): boolean =>
  grantsOf(draft).some((grants) =>
    grants.some((granting) => granting.awards.some((award) => isWholeCap(granting, award))),
  );

function found(placed: Placed, figure: Figure): Found {
  const text = readableOf(placed.paragraph);
  const behind = AHEAD.exec(text.slice(figure.to, figure.to + 30))?.[0] ?? '';
  const words = { from: figure.phrase.from, to: figure.to + behind.length };
  const quote = placed.paragraph.text.slice(words.from, words.to);
  return {
    span: placedSpan(placed, words),
    severity: isLimit(figure) ? 'info' : 'warning',
    message: `“${quote}”只有比例、没有最高限额，建议写明“最高不超过××万元”。`,
  };
}
