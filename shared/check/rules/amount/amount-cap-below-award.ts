import type { Span } from '../../../model/span.ts';
import type { Award } from '../../amounts/awards.ts';
import { type Granting, type Grants, grantsOf, placedSpan } from '../../amounts/grants.ts';
import { hasOwnAward, isWholeCap, sameSentence } from '../../amounts/whole-cap.ts';
import { readableOf } from '../../readable.ts';
import type { Found, Rule } from '../../types.ts';

export const amountCapBelowAward: Rule = {
  id: 'amount-cap-below-award',
  name: '上限低于单项金额',
  group: 'amount',
  severity: 'error',
  basis: '实务',
  citation: '年度、累计上限不低于单笔（单项）金额，前后金额一致',
  about: '每家每年、累计的上限不低于单笔、单项的金额，全文的总额上限不低于各条的金额。',
  scope: 'document',
  find: (draft) => {
    const grants = grantsOf(draft);
    return [...grants.flatMap(withinClause), ...acrossClauses(grants)];
  },
  examples: {
    pass: [
      {
        text: '（一）对海外维权费用按30%给予资助，单个案件不超过30万元，每家企业每年累计不超过60万元。',
      },
      { text: '第四条 给予三年最高500万元资助，每年不超过200万元。' },
      {
        text: '2.对新设立的工作站，给予最高100万元资助；对工作成绩突出的，每年给予不超过30万元经费支持。',
      },
      { text: '一、对单笔不超过500万元的贷款给予贴息，每家企业每年累计贴息不超过20万元。' },
      {
        text: '一、对获评品牌机构的，给予50万元奖励。\n二、同一主体每年获得的资助总额不超过100万元。',
      },
      { text: '3.专项资金安排1000万元，对每家机构每年给予累计不超过20万元补贴。' },
      { text: '第七条 提供担保单笔不超过500万元，每家企业每年累计补贴不超过20万元。' },
      {
        text: '4.对评估费用按照单笔不超过3万元、每家机构全年累计不超过12万元给予补助。',
      },
    ],
    fail: [
      {
        text: '4.对评估费用按照单项不超过6万元、每家机构全年累计不超过5万元给予补助。',
        finds: ['每家机构全年累计不超过5万元'],
      },
      {
        text: '第十条 对企业缴纳的担保费按单笔最高15万元、同一企业当年累计最高12万元予以补贴。',
        finds: ['同一企业当年累计最高12万元'],
      },
      {
        text: '（二）按实际支付利息的30%给予贴息，单笔最高30万元。每家企业年度累计不超过20万元。',
        finds: ['每家企业年度累计不超过20万元'],
      },
      {
        text: '第六条 按照以下标准给予资助，同一机构每年累计不超过40万元：\n1.国际标准每项50万元；\n2.国家标准每项30万元。',
        finds: ['同一机构每年累计不超过40万元'],
      },
      {
        text: '一、对获评国家级品牌机构的，给予一次性奖励80万元。\n二、附则。同一单位每年享受本措施的奖补总额不超过50万元。',
        finds: ['同一单位每年享受本措施的奖补总额不超过50万元'],
      },
    ],
  },
};

type Placed = { readonly paragraph: Granting; readonly award: Award };

const isTotal = ({ award }: Placed): boolean => award.scope === 'total';

/** More grants than any clause makes; bounds the work on hostile texts. */
const MOST = 60;

const listed = (grants: Grants): readonly Placed[] =>
  grants
    .flatMap((paragraph) => paragraph.awards.map((award) => ({ paragraph, award })))
    .slice(0, MOST);

/** 单笔最高30万元，每家企业每年累计不超过20万元: of two sums that speak of one support. */
function withinClause(grants: Grants): readonly Found[] {
  const all = listed(grants);
  return all.filter(isTotal).flatMap((cap) => {
    const above = all.filter((other) => other.award.value > cap.award.value && limits(cap, other));
    return above.length === 0 ? [] : [finding(cap, above)];
  });
}

/** Does the limit concern that award? Not when the limit stands with an award of its own. */
function limits(cap: Placed, { paragraph, award }: Placed): boolean {
  if (award.scope === 'total') return false;
  const sure = award.scope === 'single' || /累计|总额|合计/.test(award.figure.before);
  if (!sure && !/累计|总额|合计|总计/.test(cap.award.figure.before)) return false;
  const here = paragraph === cap.paragraph && sameSentence(award, cap.award);
  return here || !hasOwnAward(cap.paragraph, cap.award);
}

/** 同一主体每年获得的资助总额不超过100万元: a limit of everything the document gives. */
function acrossClauses(grants: readonly Grants[]): readonly Found[] {
  const caps = grants.flatMap((clause) =>
    listed(clause)
      .filter(({ paragraph, award }) => isWholeCap(paragraph, award))
      .map((cap) => ({ cap, clause })),
  );
  return caps.flatMap(({ cap, clause }) => {
    const above = grants
      .filter((other) => other !== clause)
      .flatMap(listed)
      .filter((other) => other.award.value > cap.award.value && !isPersonal(other));
    return above.length === 0 ? [] : [finding(cap, above)];
  });
}

/** What a person gets is no part of what a firm gets. */
function isPersonal({ paragraph, award }: Placed): boolean {
  const { sentence, to } = award.figure;
  return /人才|个人|每[人名位]|人员|专家/.test(
    readableOf(paragraph.paragraph).slice(sentence.from, to),
  );
}

function finding(cap: Placed, above: readonly Placed[]): Found {
  const quote = ({ paragraph, award }: Placed): string =>
    paragraph.paragraph.text.slice(award.figure.phrase.from, award.figure.to);
  const spanOf = ({ paragraph, award }: Placed): Span => placedSpan(paragraph, award.figure.phrase);
  const [first] = above.toSorted((a, b) => b.award.value - a.award.value);
  const other = first === undefined ? '' : quote(first);
  return {
    span: spanOf(cap),
    related: above.map(spanOf),
    message: `“${quote(cap)}”低于“${other}”，上限小于单项金额，前后矛盾，请核对两处金额。`,
  };
}
