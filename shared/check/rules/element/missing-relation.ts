import { ANATOMY } from '../../elements/citations.ts';
import { measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingRelation: Rule = {
  id: 'missing-relation',
  name: '缺与既有文件的关系',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: ANATOMY,
  about: '给予资金的措施、办法有施行条款时，是否说明与此前文件、上级规定的关系。',
  scope: 'document',
  find: (draft) => {
    const { binding, grants, has, end } = groundOf(draft);
    if (!binding || !grants || !has('amounts') || !has('effect') || has('relation')) return [];
    return [
      {
        span: end,
        message:
          '没有说明与此前文件、上级规定的关系，如有旧文件宜写明同时废止，或写“国家和本市另有规定的，从其规定”。',
      },
    ];
  },
  examples: {
    pass: [
      {
        text: measures(
          '（四）附则。本措施自2027年1月1日起施行，有效期5年。国家和本市另有规定的，从其规定。',
        ),
      },
      {
        text: rulesOf(
          '第四条 本办法自2027年3月1日起施行，有效期3年，《江北区专利资助办法》同时废止。',
        ),
      },
      { text: measures('（四）附则。本措施由区市场监管局负责解释。') },
    ],
    fail: [
      { text: measures('（四）附则。本措施自2027年1月1日起施行，有效期5年。'), finds: ['附则'] },
      { text: rulesOf('第四条 本办法自印发之日起施行，有效期3年。'), finds: ['自印发之日起施行'] },
    ],
  },
};
