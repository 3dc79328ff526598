import { grantsOf, placedSpan } from '../../amounts/grants.ts';
import { laddersIn } from '../../amounts/ladders.ts';
import type { Rule } from '../../types.ts';

export const amountSeries: Rule = {
  id: 'amount-series',
  name: '分级金额倒挂',
  group: 'amount',
  severity: 'info',
  basis: '实务',
  citation: '分级资助的金额与级别高低一致',
  about: '一等奖、二等奖，国家级、市级等分级给予的金额，级别高的不低于级别低的。',
  scope: 'document',
  find: (draft) =>
    grantsOf(draft).flatMap((grants) =>
      laddersIn(grants).map(({ higher, lower }) => ({
        span: placedSpan(lower.granting, lower.award.figure.phrase),
        related: [placedSpan(higher.granting, higher.award.figure.phrase)],
        message: `“${lower.name}”的金额${lower.award.value}万元高于“${higher.name}”的${higher.award.value}万元，与级别高低相反，请核对。`,
      })),
    ),
  examples: {
    pass: [
      { text: '（一）一等奖奖励20万元、二等奖奖励10万元、三等奖奖励5万元。' },
      { text: '第三条 对国家级实验室给予50万元资助，对市级孵化器给予100万元资助。' },
      { text: '2.本科毕业生每人补贴1万元，硕士2万元，博士3万元。' },
      {
        text: '四、按照以下标准给予资助：\n1.国际标准每项50万元；\n2.国家标准每项30万元；\n3.行业标准、地方标准每项15万元。',
      },
    ],
    fail: [
      {
        text: '（一）一等奖奖励20万元、二等奖奖励30万元。',
        finds: ['二等奖奖励30万元'],
      },
      {
        text: '第五条 按照以下标准给予资助：\n1.国家标准每项20万元；\n2.地方标准每项30万元。',
        finds: ['地方标准每项30万元'],
      },
      {
        text: '三、对获评国家级示范机构的，奖励30万元；获评省级示范机构的，奖励50万元。',
        finds: ['奖励50万元'],
      },
    ],
  },
};
