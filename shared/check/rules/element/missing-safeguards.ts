import { PLAN } from '../../elements/citations.ts';
import { plan } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Found, Rule } from '../../types.ts';

export const missingSafeguards: Rule = {
  id: 'missing-safeguards',
  name: '缺保障措施',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: PLAN,
  about: '行动计划、实施方案是否有组织、资金等保障措施。',
  scope: 'document',
  find: (draft) => {
    const { family, has, end } = groundOf(draft);
    if (family !== 'plan' || has('safeguards')) return [];
    const found: Found = {
      span: end,
      message: '全文没有保障措施，计划、方案宜写明组织领导、经费等保障。',
    };
    return [found];
  },
  examples: {
    pass: [
      {
        text: plan(
          '（二）工作目标\n到2028年达到100家。\n三、保障措施\n（一）加强组织领导。健全机制。',
        ),
      },
      { text: plan('（二）目标。达到100家。\n三、经费。所需经费由区级财政安排。') },
      {
        text: '南山区促进服务业若干措施\n一、开展培训。组织培训。\n二、加强监管。开展检查。\n三、做好宣传。举办活动。',
      },
    ],
    fail: [
      { text: plan('（二）工作目标\n到2028年达到100家。'), finds: ['工作目标'] },
      {
        text: plan('（二）工作目标\n到2028年达到100家。', '河西区知识产权工作实施方案'),
        finds: ['工作目标'],
      },
    ],
  },
};
