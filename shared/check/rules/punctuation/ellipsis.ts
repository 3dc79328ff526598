import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/** Dots that stand for an omission in Chinese text, in whatever way they were typed. */
const DOTS = /…+|。{3,}|(?<![\w./])(?:\.{3,}|．{3,})(?![\w/])|·{3,}/g;

export const ellipsis: Rule = {
  id: 'ellipsis',
  name: '省略号不完整',
  group: 'punctuation',
  severity: 'warning',
  basis: '规定',
  citation: 'GB/T 15834-2011 4.11、5.1.5（GB/T 9704-2012 9）',
  about: '省略号是六个小圆点“……”，占两个字的位置。',
  scope: 'paragraph',
  find: (paragraph) =>
    [...paragraph.text.matchAll(DOTS)].flatMap(({ 0: printed, index }): readonly Found[] => {
      // ………… stands for whole paragraphs.
      if (printed === '……' || printed === '…………') return [];
      return [
        {
          span: { from: index, to: index + printed.length },
          message: `“${printed}”应为省略号“……”（六个小圆点）。`,
          fix: {
            title: '改为“……”',
            edits: [{ from: index, to: index + printed.length, insert: '……' }],
            safe: !isCited(paragraph, index),
          },
        },
      ];
    }),
  examples: {
    pass: [
      { text: '一、支持专利、商标、版权……等服务。\n…………' },
      { text: '第二条　网址www.example.com/a...b不在此限，版本为v1.2.3。' },
      { text: '1.修改为：“第三条……”。' },
    ],
    fail: [
      {
        text: '一、支持专利、商标、版权…各类服务，开展培训、宣传、展示。。。',
        finds: ['…', '。。。'],
        fixed: '一、支持专利、商标、版权……各类服务，开展培训、宣传、展示……',
      },
      {
        text: '第三条　对导航、预警、分析...项目给予资助。',
        finds: ['...'],
        fixed: '第三条　对导航、预警、分析……项目给予资助。',
      },
    ],
  },
};
