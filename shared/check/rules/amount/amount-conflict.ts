import type { Span } from '../../../model/span.ts';
import { type FigureAt, type Repeated, repeatedIn } from '../../amounts/attached.ts';
import type { Award } from '../../amounts/awards.ts';
import { isLimit } from '../../amounts/figures.ts';
import { type Granting, grantsOf, placedSpan } from '../../amounts/grants.ts';
import { likeness, type Subject, subjectOf } from '../../amounts/subjects.ts';
import type { Draft } from '../../draft.ts';
import type { Found, Rule } from '../../types.ts';

export const amountConflict: Rule = {
  id: 'amount-conflict',
  name: '同一事项两个金额',
  group: 'amount',
  severity: 'warning',
  basis: '实务',
  citation: '同一事项的金额在正文和附件中前后一致',
  about: '同一项奖励、资助在不同条款或者附件中金额一致。',
  scope: 'document',
  find: (draft) => {
    const between = twoInClauses(draft);
    const attached = repeatedIn(draft).map(ofAttachment);
    const isNew = ({ span }: Found): boolean =>
      !between.some((other) => other.span.from === span.from);
    return [...between, ...attached.filter(isNew)];
  },
  examples: {
    pass: [
      {
        text: '一、对获评国家级品牌服务机构的，奖励50万元。\n二、对获评市级品牌服务机构的，奖励30万元。',
      },
      {
        text: '第三条 对获评国家级品牌服务机构的，奖励50万元。\n第四条 对获评国家级品牌服务机构的，每年给予运营经费补贴20万元。',
      },
      {
        text: '（一）对获评国家级示范机构的，奖励50万元。\n（二）对首次获评国家级示范机构且设立分中心的，奖励80万元。',
      },
      {
        text: '1.对获得中国专利金奖的，给予50万元奖励。\n附件：奖励标准\n获得中国专利金奖的，给予50万元奖励。',
      },
      {
        text: '第一条 为了促进服务业发展，制定本办法。\n第二条 对设立的分支机构给予一次性奖励30万元。\n第三条 按照实际保费的60%给予补贴，单笔不超过3万元，每家企业每年累计不超过10万元。\n附件：支持标准\n附件\n支持标准\n分支机构（第二条）：一次性奖励30万元。\n专利保险（第三条）：实际保费的60%，单笔不超过3万元，每家企业每年不超过10万元。\n其他险种（第二条、第三条）：单笔不超过5万元。',
      },
    ],
    fail: [
      {
        text: '（一）对获评国家级品牌服务机构的，给予一次性奖励50万元。\n（二）规范兑现流程。获评国家级品牌服务机构的，一次性奖励30万元。',
        finds: ['一次性奖励30万元'],
      },
      {
        text: '第二条 对通过质押贷款的企业给予贴息，单笔贴息最高30万元。\n第九条 对通过质押贷款的企业给予贴息，单笔贴息最高50万元。',
        finds: ['单笔贴息最高50万元'],
      },
      {
        text: '第一条 为了促进服务业发展，制定本办法。\n第二条 按照实际保费的60%给予补贴，单笔不超过3万元，每家企业每年累计不超过10万元。\n附件1\n支持标准\n专利保险（第二条）：实际保费的50%，单笔不超过4万元，每家企业每年不超过10万元。',
        finds: ['实际保费的50%', '单笔不超过4万元'],
      },
      {
        text: '一、提升服务\n（一）实施专利预警。对完成专利预警分析的企业给予资助，单个项目不超过15万元。\n二、组织实施\n（一）规范兑现。按时拨付。\n附件\n支持标准表\n事项\t条款\t标准\n预警分析\t第一部分第（一）项\t单个项目不超过20万元\n专利预警分析\t不限\t单个项目不超过18万元',
        finds: ['单个项目不超过20万元', '单个项目不超过18万元'],
      },
    ],
  },
};

function ofAttachment({ repeated, original, named }: Repeated): Found {
  const words = ({ placed, figure }: FigureAt): string =>
    placed.paragraph.text.slice(figure.phrase.from, figure.to);
  const spanOf = ({ placed, figure }: FigureAt): Span => placedSpan(placed, figure.phrase);
  return {
    span: spanOf(repeated),
    related: [spanOf(original)],
    severity: named ? 'error' : 'warning',
    message: `附件中为“${words(repeated)}”，正文条款为“${words(original)}”，同一事项不一致，请核对。`,
  };
}

type Told = {
  readonly granting: Granting;
  readonly award: Award;
  readonly subject: Subject;
};

/** Two clauses, or clause and attachment, that grant the same in the same words. */
function twoInClauses(draft: Draft): readonly Found[] {
  const told = grantsOf(draft).flatMap((grants) =>
    grants.flatMap((granting) => granting.awards.flatMap((award) => tell(granting, award))),
  );
  if (told.length > MOST) return [];
  return told.flatMap((later, index) => {
    const earlier = told.slice(0, index).find((other) => contradicts(other, later));
    if (earlier === undefined) return [];
    const words = ({ granting, award }: Told): string =>
      granting.paragraph.text.slice(award.figure.from, award.figure.to);
    return [
      {
        span: placedSpan(later.granting, later.award.figure.phrase),
        related: [placedSpan(earlier.granting, earlier.award.figure.phrase)],
        message: `“${later.subject.words}”此处为“${words(later)}”，前文为“${words(earlier)}”，同一事项金额不一，请核对。`,
      },
    ];
  });
}

/** More grants than a document makes; bounds the work on hostile texts. */
const MOST = 300;

function tell(granting: Granting, award: Award): readonly Told[] {
  const subject = subjectOf(granting, award);
  return subject === null ? [] : [{ granting, award, subject }];
}

/** The same support of the same thing, to the same measure, and another sum. */
const contradicts = (a: Told, b: Told): boolean =>
  a.granting !== b.granting &&
  a.award.value !== b.award.value &&
  a.award.scope === b.award.scope &&
  isLimit(a.award.figure) === isLimit(b.award.figure) &&
  likeness(a.subject, b.subject) >= 0.85;
