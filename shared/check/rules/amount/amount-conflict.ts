import type { Award } from '../../amounts/awards.ts';
import { isLimit } from '../../amounts/figures.ts';
import { type Granting, grantsOf, placedSpan } from '../../amounts/grants.ts';
import { likeness, type Subject, subjectOf } from '../../amounts/subjects.ts';
import type { Rule } from '../../types.ts';

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
    ],
  },
};

type Told = {
  readonly granting: Granting;
  readonly award: Award;
  readonly subject: Subject;
};

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
