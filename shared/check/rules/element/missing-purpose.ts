import { ANATOMY } from '../../elements/citations.ts';
import { groundOf } from '../../elements/ground.ts';
import { openingSays } from '../../elements/opening.ts';
import type { Rule } from '../../types.ts';

const BODY =
  '一、集聚优质机构\n（一）引进知名机构。引进一批机构。\n（二）培育品牌机构。遴选一批品牌机构。\n二、优化发展环境\n（一）加强行业监管。开展专项整治。';

export const missingPurpose: Rule = {
  id: 'missing-purpose',
  name: '缺目的和依据',
  group: 'element',
  severity: 'warning',
  basis: '实务',
  citation: ANATOMY,
  about: '导语、印发通知或第一条是否说明制定的目的和依据。',
  scope: 'document',
  find: (draft) => {
    const { family, front } = groundOf(draft);
    if (family === null || openingSays(draft)) return [];
    const where = family === 'rules' ? '第一条' : '导语';
    return [
      {
        span: front,
        severity: family === 'points' ? 'info' : 'warning',
        message: `全文没有说明制定目的和依据，宜在${where}写明“为……，根据……，结合本区实际，制定……”。`,
      },
    ];
  },
  examples: {
    pass: [
      {
        text: `南山区促进知识产权服务业发展若干措施\n为贯彻落实国家和省、市部署，促进知识产权服务业高质量发展，制定本措施。\n${BODY}`,
      },
      {
        text: '江北区专利资助管理办法\n第一条 为规范专利资助资金管理，根据有关规定，制定本办法。\n第二条 本办法适用于区级专利资助资金。\n第三条 资金由区财政局安排。',
      },
      {
        text: `河西区知识产权行动计划（2026—2028年）\n一、总体要求\n（一）指导思想\n以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神。\n${BODY.replaceAll('一、', '二、')}`,
      },
      { text: BODY },
    ],
    fail: [
      {
        text: `南山区促进知识产权服务业发展若干措施\n${BODY}`,
        finds: ['南山区促进知识产权服务业发展若干措施'],
      },
      {
        text: '江北区专利资助管理办法\n第一条 本办法适用于区级专利资助资金。\n第二条 资金由区财政局安排。\n第三条 本办法自2027年1月1日起施行，有效期3年。',
        finds: ['江北区专利资助管理办法'],
      },
    ],
  },
};
