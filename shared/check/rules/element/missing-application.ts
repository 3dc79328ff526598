import { ANATOMY } from '../../elements/citations.ts';
import { APPEAL, measures } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingApplication: Rule = {
  id: 'missing-application',
  name: '缺申报与兑现',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: ANATOMY,
  about: '给予资金的措施是否写明如何申报、兑现。',
  scope: 'document',
  find: (draft) => {
    const { binding, grants, has, end } = groundOf(draft);
    if (!binding || !grants || !has('amounts') || has('application')) return [];
    return [
      {
        span: end,
        message:
          '给予资金支持，但没有写明如何申报、审核和拨付，宜补申报兑现的条款或“由……发布申报指南”。',
      },
    ];
  },
  examples: {
    pass: [
      { text: measures('（四）申报。区市场监管局每年发布申报指南。') },
      { text: measures('（四）其他。同一项目按照就高、不重复的原则执行。') },
      { text: APPEAL },
    ],
    fail: [
      { text: measures('（四）附则。本措施由区市场监管局负责解释。'), finds: ['附则'] },
      { text: measures('（四）期限。本措施自2027年1月1日起施行，有效期5年。'), finds: ['期限'] },
    ],
  },
};
