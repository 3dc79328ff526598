import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．，：][０-９]+)*[％]?/g;

export const digitsFullwidth: Rule = {
  id: 'digits-fullwidth',
  name: '全角数字和字母',
  group: 'punctuation',
  severity: 'warning',
  basis: '规定',
  citation: 'GB/T 15835-2011 5.1（GB/T 9704-2012 9）',
  about: '阿拉伯数字和拉丁字母用半角：10万元，PCT。',
  scope: 'paragraph',
  find: (paragraph) =>
    [...paragraph.text.matchAll(WIDE)].map(({ 0: printed, index }): Found => {
      const right = printed.normalize('NFKC');
      const span = { from: index, to: index + printed.length };
      return {
        span,
        message: `“${printed}”是全角${/[０-９]/.test(printed) ? '数字' : '字母'}，应用半角“${right}”。`,
        fix: {
          title: `改为“${right}”`,
          edits: [{ ...span, insert: right }],
          safe: !/[０-９]/.test(printed) && !isCited(paragraph, index),
        },
      };
    }),
  examples: {
    pass: [
      { text: '一、给予10万元奖励，支持PCT申请，按30％比例，时间为09:00。' },
      { text: '第二条　①专利；②商标。' },
      { text: '（一）一次性奖励，Ⅱ类机构。' },
    ],
    fail: [
      {
        text: '一、给予１０万元奖励，增长５．５％。',
        finds: ['１０', '５．５％'],
        fixed: '一、给予10万元奖励，增长5.5%。',
      },
      {
        text: '第三条　支持ＰＣＴ申请１２件。',
        finds: ['ＰＣＴ', '１２'],
        fixed: '第三条　支持PCT申请12件。',
      },
    ],
  },
};
