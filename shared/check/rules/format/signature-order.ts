import { signatureSlips } from '../../format/signatures.ts';
import type { Rule } from '../../types.ts';

/** 署名 above 成文日期, both there, by the organ that issues. */
export const signatureOrder: Rule = {
  id: 'signature-order',
  name: '署名和成文日期',
  group: 'format',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.3.5',
  about: '发文机关署名在上、成文日期在下，两者齐全，署名与发文机关一致。',
  scope: 'document',
  find: ({ policy }) => signatureSlips(policy),
  examples: {
    pass: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区市场监督管理局\n虎丘区财政局\n2026年3月2日',
      },
      {
        text: '虎丘区人民政府办公室关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处：\n现印发给你们。\n苏州市虎丘区人民政府办公室\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区市场监督管理局\n2026年　月　日',
      },
      {
        text: '虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
      },
    ],
    fail: [
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n2026年3月2日\n虎丘区市场监督管理局',
        finds: ['2026年3月2日'],
        fixed:
          '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区市场监督管理局\n2026年3月2日',
      },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n虎丘区市场监督管理局\n（此件公开发布）',
        finds: ['虎丘区市场监督管理局'],
      },
      {
        text: '虎丘区人民政府办公室关于印发《虎丘区促进知识产权服务业发展若干措施》的通知\n各街道办事处：\n现印发给你们。\n虎丘区人民政府\n2026年3月2日\n虎丘区促进知识产权服务业发展若干措施\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['虎丘区人民政府'],
      },
    ],
  },
};
