import { ANATOMY } from '../../elements/citations.ts';
import { APPEAL, measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingRecovery: Rule = {
  id: 'missing-recovery',
  name: '缺监督与追回',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: ANATOMY,
  about: '给予资金的措施、办法是否写明监督检查和追回资金。',
  scope: 'document',
  find: (draft) => {
    const { binding, grants, has, end } = groundOf(draft);
    if (!binding || !grants || !has('amounts') || has('recovery')) return [];
    return [
      {
        span: end,
        message: '给予资金支持，但没有写明对弄虚作假、骗取资金的处理，宜补“依法追回已拨付的资金”。',
      },
    ];
  },
  examples: {
    pass: [
      { text: measures('（四）监督。对弄虚作假骗取资金的，依法追回已拨付的资金。') },
      { text: rulesOf('第四条 区财政局对资金使用情况开展绩效评价。') },
      { text: APPEAL },
    ],
    fail: [
      { text: measures('（四）申报。区市场监管局发布申报指南。'), finds: ['申报'] },
      { text: rulesOf('第四条 本办法自印发之日起施行。'), finds: ['自印发之日起施行'] },
    ],
  },
};
