import { PUBLICITY } from '../../elements/citations.ts';
import { APPEAL, measures, rulesOf } from '../../elements/documents.ts';
import { groundOf } from '../../elements/ground.ts';
import type { Rule } from '../../types.ts';

export const missingPublicity: Rule = {
  id: 'missing-publicity',
  name: '缺公开属性',
  group: 'element',
  severity: 'info',
  basis: '实务',
  citation: PUBLICITY,
  about: '已有署名和成文日期的措施、办法是否有公开属性的附注。',
  scope: 'document',
  find: (draft) => {
    const { binding, signed, grants, has, front } = groundOf(draft);
    if (!binding || !signed || !has('effect') || !(grants && has('amounts'))) return [];
    const told = draft.paragraphs.some(
      ({ paragraph }) => paragraph.role === 'annotation' && /公开/.test(paragraph.text),
    );
    if (told) return [];
    return [
      {
        span: front,
        message:
          '已有署名和成文日期，没有公开属性的附注，如公开发布宜在成文日期下加“（此件公开发布）”。',
      },
    ];
  },
  examples: {
    pass: [
      {
        text: measures(
          '（四）附则。本措施自2027年2月1日起施行。',
          '江北区人民政府',
          '2027年1月10日',
          '（此件公开发布）',
        ),
      },
      { text: measures('（四）附则。本措施自2027年2月1日起施行。') },
      { text: `${APPEAL}\n江北区人民政府\n2027年1月10日` },
    ],
    fail: [
      {
        text: measures(
          '（四）附则。本措施自2027年2月1日起施行。',
          '江北区人民政府',
          '2027年1月10日',
        ),
        finds: ['南山区促进知识产权服务业发展若干措施'],
      },
      {
        text: rulesOf(
          '第四条 本办法自2027年2月1日起施行，有效期3年。',
          '江北区人民政府',
          '2027年1月10日',
        ),
        finds: ['江北区知识产权资助办法'],
      },
    ],
  },
};
