import { ANATOMY } from '../../elements/citations.ts';
import { APPEAL, measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingInterpretation: Rule = {
  id: 'missing-interpretation',
  name: '缺解释机关',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: ANATOMY,
  about: '有施行日期或有效期的措施、办法是否写明由谁负责解释。',
  scope: 'document',
  find: (draft) => {
    const { binding, family, grants, has, end } = groundOf(draft);
    if (!binding || has('interpretation')) return [];
    const closed =
      has('validity') || (has('effect') && (family === 'measures' || (grants && has('amounts'))));
    if (!closed) return [];
    return [{ span: end, message: '全文没有写明解释机关，宜补“本措施由……负责解释”。' }];
  },
  examples: {
    pass: [
      {
        text: measures(
          '（四）附则。本措施由区市场监管局负责解释，自2027年1月1日起施行，有效期5年。',
        ),
      },
      {
        text: rulesOf(
          '第四条 本办法的具体解释工作由区知识产权局承担。',
          '第五条 本办法自印发之日起施行，有效期3年。',
        ),
      },
      { text: APPEAL },
      {
        text: '江北区知识产权保护规定\n第一条 为保护知识产权，制定本规定。\n第二条 区市场监管局负责知识产权保护。\n第三条 本规定自2027年5月1日起施行。',
      },
    ],
    fail: [
      {
        text: measures('（四）施行日期。本措施自2027年1月1日起施行，有效期5年。'),
        finds: ['施行日期'],
      },
      {
        text: rulesOf('第四条 本办法自2027年3月1日起施行，有效期至2030年2月28日。'),
        finds: ['自2027年3月1日起施行'],
      },
    ],
  },
};
