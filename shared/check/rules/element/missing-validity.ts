import { VALIDITY } from '../../elements/citations.ts';
import { measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingValidity: Rule = {
  id: 'missing-validity',
  name: '缺有效期',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: VALIDITY,
  about: '有施行日期的措施、办法是否写明有效期。',
  scope: 'document',
  find: (draft) => {
    const { binding, family, grants, has, end } = groundOf(draft);
    if (!binding || !has('effect') || has('validity')) return [];
    const money = grants && has('amounts');
    if (!money && family !== 'measures' && draft.normative !== true) return [];
    return [
      {
        span: end,
        severity: money ? 'warning' : 'info',
        message: '写明了施行日期，没有写明有效期，宜补“有效期至××××年×月×日”，一般不超过5年。',
      },
    ];
  },
  examples: {
    pass: [
      { text: measures('（四）施行日期。本措施自2027年1月1日起施行，有效期至2031年12月31日。') },
      { text: rulesOf('第四条 本办法自印发之日起试行两年。') },
      {
        text: '江北区知识产权保护规定\n第一条 为保护知识产权，制定本规定。\n第二条 区市场监管局负责知识产权保护。\n第三条 本规定自2027年5月1日起施行。',
      },
    ],
    fail: [
      { text: measures('（四）施行日期。本措施自2027年1月1日起施行。'), finds: ['施行日期'] },
      {
        text: rulesOf('第四条 本办法由区市场监管局负责解释，自印发之日起施行。'),
        finds: ['自印发之日起施行'],
      },
    ],
  },
};
