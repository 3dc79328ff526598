import type { Span } from '../../../model/span.ts';
import { type Repeated, repeatedIn } from '../../amounts/attached.ts';
import { conflictsIn, type Told } from '../../amounts/conflicts.ts';
import type { FigureAt } from '../../amounts/figures.ts';
import { placedSpan } from '../../amounts/grants.ts';
import { recalledIn } from '../../amounts/recalled.ts';
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
    const worded = conflictsIn(draft).map(({ earlier, later }) => ofWords(earlier, later));
    const recalled = recalledIn(draft).map((pair) => ofRepeated('此处', pair));
    const attached = repeatedIn(draft).map((pair) => ofRepeated('附件中', pair));
    const isNew = ({ span }: Found): boolean =>
      !worded.some((other) => other.span.from === span.from);
    return [...worded, ...[...recalled, ...attached].filter(isNew)];
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
        text: '1.实施预警分析项目的，按照实际支出的50%给予补助，单个项目不超过20万元。\n2.预警分析项目每个不超过20万元的补助资金分两期拨付。预警分析项目累计不超过60万元的补助资金按年结清。',
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
        text: '第五条 对验收合格的预警分析项目，按照实际支出的50%给予补助，单个项目不超过20万元。\n第九条 预警分析项目每个不超过40万元的补助资金分两期拨付。',
        finds: ['预警分析项目每个不超过40万元'],
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

/** The same words and another sum. */
function ofWords(earlier: Told, later: Told): Found {
  const spanOf = ({ granting, award }: Told): Span => placedSpan(granting, award.figure.phrase);
  const words = ({ granting, award }: Told): string =>
    granting.paragraph.text.slice(award.figure.from, award.figure.to);
  return {
    span: spanOf(later),
    related: [spanOf(earlier)],
    message: `“${later.subject.words}”此处为“${words(later)}”，前文为“${words(earlier)}”，同一事项金额不一，请核对。`,
  };
}

/** A clause spoken of again, here or in an attachment. */
function ofRepeated(where: string, { repeated, original, named }: Repeated): Found {
  const words = ({ placed, figure }: FigureAt): string =>
    placed.paragraph.text.slice(figure.phrase.from, figure.to);
  const spanOf = ({ placed, figure }: FigureAt): Span => placedSpan(placed, figure.phrase);
  return {
    span: spanOf(repeated),
    related: [spanOf(original)],
    severity: named ? 'error' : 'warning',
    message: `${where}为“${words(repeated)}”，正文条款为“${words(original)}”，同一事项不一致，请核对。`,
  };
}
