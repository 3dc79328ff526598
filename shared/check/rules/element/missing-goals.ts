import { PLAN } from '../../elements/citations.ts';
import { plan } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Found, Rule } from '../../types.ts';

export const missingGoals: Rule = {
  id: 'missing-goals',
  name: '缺工作目标',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: PLAN,
  about: '行动计划、实施方案是否写明工作目标。',
  scope: 'document',
  find: (draft) => {
    const { family, has, front } = groundOf(draft);
    if (family !== 'plan' || has('goals')) return [];
    const found: Found = {
      span: front,
      message: '全文没有工作目标，计划、方案宜写明到何时达到什么指标。',
    };
    return [found];
  },
  examples: {
    pass: [
      { text: plan('（二）工作目标\n到2028年，服务机构达到100家。') },
      { text: plan('（二）发展方向。到2028年，知识产权服务机构数量力争达到100家。') },
      {
        text: '南山区2027年知识产权工作要点\n一、开展培训。组织培训。\n二、加强监管。开展检查。\n三、做好宣传。举办活动。',
      },
    ],
    fail: [
      {
        text: plan('（二）基本原则\n坚持市场主导。'),
        finds: ['河西区知识产权服务业行动计划（2026—2028年）'],
      },
      {
        text: plan('（二）基本思路\n坚持需求导向。', '河西区知识产权工作实施方案'),
        finds: ['河西区知识产权工作实施方案'],
      },
    ],
  },
};
