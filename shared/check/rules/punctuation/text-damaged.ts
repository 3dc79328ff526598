import { repairsIn } from '../../marks/repairs.ts';
import type { Found, Rule } from '../../types.ts';

/** Longer words are not said again in the message. */
const LONGEST = 20;

export const textDamaged: Rule = {
  id: 'text-damaged',
  name: '文字疑有缺损',
  group: 'punctuation',
  severity: 'info',
  basis: '实务',
  citation: '核对原文',
  about: '转码或摘录时可能丢失的字：句子中间的半角问号，金额后面缺的“元”，通知缺的标题和署名。',
  yieldsTo: ['signature-order'],
  scope: 'document',
  find: (draft) =>
    repairsIn(draft, 'other', 'missing-signature').flatMap(({ corrections }) =>
      corrections.map(
        ({ kind, span, printed, reading, reason }): Found => ({
          span,
          message:
            kind === 'other' && printed.length <= LONGEST
              ? `“${printed}”：${reason}，请核对。`
              : `${reason}，请核对。`,
          // A signature is never written for anyone.
          ...(reading !== null &&
            kind === 'other' && {
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
      {
        text: '关于印发《苏州市虎丘区专利奖励办法》的通知\n各街道：\n现印发给你们，请遵照执行。\n2026年3月2日\n苏州市虎丘区专利奖励办法\n第一条　为鼓励创新，制定本办法。',
        finds: ['2026年3月2日'],
      },
    ],
  },
};
