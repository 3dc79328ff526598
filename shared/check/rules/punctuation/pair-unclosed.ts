import { lostMarks } from '../../marks/lost.ts';
import type { Found, Rule } from '../../types.ts';

const PARTNER: Readonly<Record<string, string>> = {
  '《': '》',
  '》': '《',
  '〈': '〉',
  '〉': '〈',
  '（': '）',
  '）': '（',
  '(': ')',
  ')': '(',
  '〔': '〕',
  '〕': '〔',
  '［': '］',
  '］': '［',
  '[': ']',
  ']': '[',
  '【': '】',
  '】': '【',
};

export const pairUnclosed: Rule = {
  id: 'pair-unclosed',
  name: '括号、书名号不成对',
  group: 'punctuation',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 15834-2011 4.9、4.15、5.1.3（GB/T 9704-2012 9）',
  about: '括号（）〔〕和书名号《》〈〉成对出现；条文里的序号1）、一）不算。',
  scope: 'document',
  find: (draft) =>
    lostMarks(draft, 'bracket', 'title').map(({ stray, span }): Found => {
      const partner = PARTNER[stray.mark] ?? '';
      return {
        span,
        message: `“${stray.mark}”没有对应的“${partner}”，请补上或删去。`,
      };
    }),
  examples: {
    pass: [
      { text: '一、落实《关于印发〈专利代理管理办法（试行）〉的通知》（国知办〔2022〕1号）。' },
      { text: '第三条　主要支持：1）专利导航；2）商标品牌；3）地理标志。' },
      { text: '1)支持建站\n2)支持培训' },
    ],
    fail: [
      {
        text: '一、贯彻《知识产权强国建设纲要（2021—2035年），完善体系。',
        finds: ['《知识产权强国建设纲要（2021—2035年）'],
      },
      {
        text: '（一）加强培训。开展分层分类培训。（责任单位：区科委、区教育局\n（二）加强宣传。举办宣传周活动）。',
        finds: ['（责任单位', '举办宣传周活动）'],
      },
    ],
  },
};
