import { ANATOMY } from '../../elements/citations.ts';
import { measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import { namesWhom } from '../../elements/promises.ts';
import type { Rule } from '../../types.ts';

export const missingScope: Rule = {
  id: 'missing-scope',
  name: '缺适用范围',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: ANATOMY,
  about: '办法、细则是否写明适用范围；给予资金的措施是否写明支持谁。',
  scope: 'document',
  find: (draft) => {
    const { family, grants, has, front } = groundOf(draft);
    if (!grants || !has('amounts') || has('scope')) return [];
    const named =
      family === 'measures' && draft.paragraphs.some(({ paragraph }) => namesWhom(paragraph));
    if (named || (family !== 'measures' && family !== 'rules')) return [];
    return [
      {
        span: front,
        message: '没有写明适用范围或支持对象，宜写明“本措施适用于……”。',
      },
    ];
  },
  examples: {
    pass: [
      { text: measures() },
      { text: rulesOf() },
      {
        text: '南山区支持知识产权服务业发展若干措施\n为促进发展，制定本措施。\n一、适用范围。在本区开展服务的机构。\n二、资助标准。给予一次性奖励30万元。\n三、申报。区市场监管局发布申报指南。',
      },
    ],
    fail: [
      {
        text: '南山区支持知识产权服务业发展若干措施\n为促进发展，制定本措施。\n一、落户。给予一次性奖励30万元。\n二、租金。给予补贴，每年不超过20万元。\n三、申报。区市场监管局发布申报指南。',
        finds: ['南山区支持知识产权服务业发展若干措施'],
      },
      {
        text: '江北区专利资助办法\n第一条 为规范资助，制定本办法。\n第二条 对授权的发明专利，给予资助，每件不超过1万元。\n第三条 资金由区财政局安排。',
        finds: ['江北区专利资助办法'],
      },
    ],
  },
};
