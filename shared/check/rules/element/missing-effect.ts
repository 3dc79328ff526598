import { ANATOMY } from '../../elements/citations.ts';
import { APPEAL, GRANT, measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingEffect: Rule = {
  id: 'missing-effect',
  name: '缺施行日期',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: ANATOMY,
  about: '给予资助、奖励的措施和办法、细则是否写明施行日期。',
  scope: 'document',
  find: (draft) => {
    const { binding, family, grants, has, end } = groundOf(draft);
    if (!binding || has('effect')) return [];
    const closed = has('validity') || has('interpretation');
    if (!closed && family === 'measures' && !(grants && has('amounts'))) return [];
    const also = closed ? '' : '、有效期和解释机关';
    return [
      {
        span: end,
        message: `全文没有写明施行日期${also}，宜在末条写明“自××××年×月×日起施行”。`,
      },
    ];
  },
  examples: {
    pass: [
      { text: measures('（四）施行日期。本措施自2027年1月1日起施行，有效期5年。') },
      { text: rulesOf('第四条 本办法自印发之日起施行，有效期3年。') },
      {
        text: `江北区人民政府关于印发《江北区知识产权资助办法》的通知\n各街道办事处：\n现将《江北区知识产权资助办法》印发给你们，自2027年3月1日起施行。\n江北区人民政府\n2027年1月10日\n${rulesOf()}`,
      },
      { text: APPEAL },
      { text: GRANT },
    ],
    fail: [
      { text: measures('（四）解释。本措施由区市场监管局负责解释。'), finds: ['解释'] },
      {
        text: rulesOf('第四条 本办法由区市场监管局负责解释，有效期3年。'),
        finds: ['本办法由区市场监管局负责解释'],
      },
      { text: measures(), finds: ['加强监管'] },
    ],
  },
};
