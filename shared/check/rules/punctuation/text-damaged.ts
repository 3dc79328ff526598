import { repairsIn } from '../../marks/repairs.ts';
import type { Found, Rule } from '../../types.ts';

/** What has rules of its own: the notice over the measures. */
const NOTICE: ReadonlySet<string> = new Set([
  'notice-title',
  'notice-body',
  'doc-number',
  'addressee',
]);

export const textDamaged: Rule = {
  id: 'text-damaged',
  name: '文字疑有缺损',
  group: 'punctuation',
  severity: 'info',
  basis: '实务',
  citation: '核对原文',
  about: '转码或摘录时可能丢失的字：句子中间的半角问号，金额后面缺的“元”。',
  scope: 'document',
  find: (draft) =>
    repairsIn(draft, 'other').flatMap(({ placed, corrections }) =>
      NOTICE.has(placed.paragraph.role)
        ? []
        : corrections.map(
            ({ span, printed, reading, reason }): Found => ({
              span,
              message: `“${printed}”：${reason}，请核对`,
              ...(reading !== null && {
                fix: {
                  title: `改为“${reading}”`,
                  edits: [{ ...span, insert: reading }],
                  safe: false,
                },
              }),
            }),
          ),
    ),
  examples: {
    pass: [
      { text: '一、营业收入不低于1000万元的企业，设备投资超过500万元的项目。' },
      { text: '第二条　专利是否有效？由专家论证。' },
      { text: '1.专利申请量突破3万，实现翻番。' },
    ],
    fail: [
      {
        text: '一、支持对象\n年主营业务收入不低于1000万的机构。',
        finds: ['1000万'],
        fixed: '一、支持对象\n年主营业务收入不低于1000万元的机构。',
      },
      { text: '第二条　推动知识产?权转化运用。', finds: ['?'] },
    ],
  },
};
