import { brokenLists } from '../../headings/lists.ts';
import type { Rule } from '../../types.ts';

/** An enumeration that is introduced and missing, or whose items are closed in several ways. */
export const listLead: Rule = {
  id: 'list-lead',
  name: '列举不完整',
  group: 'structure',
  severity: 'info',
  basis: '一般',
  citation: 'GB/T 15834-2011 4.6.3.3、4.7',
  about: '以冒号引出的，后面要有列举的内容；分项列举的各项之间用分号，末项用句号，前后一致。',
  scope: 'document',
  find: ({ policy }) => brokenLists(policy),
  examples: {
    pass: [
      {
        text: '一、资助标准\n按照下列标准给予资助：\n1.国际标准不超过50万元；\n2.国家标准不超过30万元；\n3.行业标准不超过10万元。\n二、申报程序\n按年度申报。',
      },
      {
        text: '一、资助标准\n按照下列标准给予资助：\n1.国际标准不超过50万元。\n2.国家标准不超过30万元。\n3.行业标准不超过10万元。\n二、申报程序\n按年度申报。',
      },
      {
        text: '一、申报材料\n申报时提交：\n申报表、营业执照和信用承诺书。\n二、申报程序\n按年度申报，材料包括：\n——申报表\n——营业执照',
      },
      {
        text: '一、申报材料\n申报时提交下列材料：\n1.申报表\n2.营业执照\n3.承诺书\n二、申报程序\n按年度申报。',
      },
    ],
    fail: [
      { text: '一、资助标准\n按照下列标准给予资助：\n二、申报程序\n按年度申报。', finds: ['：'] },
      {
        text: '一、资助标准\n按照下列标准给予资助：\n1.国际标准不超过50万元；\n2.国家标准不超过30万元。\n3.行业标准不超过10万元；\n4.团体标准不超过5万元。\n二、申报程序\n按年度申报。',
        finds: ['。'],
        fixed:
          '一、资助标准\n按照下列标准给予资助：\n1.国际标准不超过50万元；\n2.国家标准不超过30万元；\n3.行业标准不超过10万元；\n4.团体标准不超过5万元。\n二、申报程序\n按年度申报。',
      },
      {
        text: '第一条　申报机构应当符合下列条件：\n（一）依法登记；\n（二）信用良好；\n（三）业绩突出；\n第二条　申报每年一次。',
        finds: ['；'],
        fixed:
          '第一条　申报机构应当符合下列条件：\n（一）依法登记；\n（二）信用良好；\n（三）业绩突出。\n第二条　申报每年一次。',
      },
    ],
  },
};
