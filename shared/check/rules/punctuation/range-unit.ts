import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/**
 * 15～30% and 20—30万元: a first figure without the sign or the 万 of the second may be read as itself.
 * 500～1000元 and 3至5年 cannot be misread.
 */
const RANGE =
  /(?<![\d.%％万亿-])(?<low>\d{1,9}(?:\.\d{1,4})?)(?<join>\s?(?:[-－–—～~―]|——|至|到)\s?)(?<high>\d{1,9}(?:\.\d{1,4})?)(?<unit>[%％]|个百分点|[万亿](?:美元|元|人|家|件|户|吨|平方米|亩)?)/g;

/** 至 and 到 are not among the standard's examples, though the ambiguity is the same. */
const WORD = /[至到]/;

export const rangeUnit: Rule = {
  id: 'range-unit',
  name: '数值范围缺单位',
  group: 'punctuation',
  severity: 'warning',
  basis: '规定',
  citation: 'GB/T 15835-2011 5.1（GB/T 9704-2012 9）',
  about: '百分数和以万、亿计的范围两端都写单位：15%～30%，20万元—30万元。',
  scope: 'paragraph',
  find: (paragraph) =>
    [...paragraph.text.matchAll(RANGE)].flatMap(
      ({ 0: printed, index, groups = {} }): readonly Found[] => {
        const { low = '', join = '', high = '', unit = '' } = groups;
        if (unit === '个百分点') return [];
        // 从2025到30万元 does not rise: 2025 is a year.
        if (Number(low) >= Number(high) || isCited(paragraph, index)) return [];
        const insert = `${low}${unit}${join}${high}${unit}`;
        const span = { from: index, to: index + printed.length };
        return [
          {
            span,
            message: `“${printed}”前一个数缺单位“${unit}”，易生歧义，应写作“${insert}”。`,
            ...(WORD.test(join) && { severity: 'info', basis: '推荐' }),
            fix: {
              title: `改为“${insert}”`,
              edits: [{ from: index + low.length, to: index + low.length, insert: unit }],
              safe: false,
            },
          },
        ];
      },
    ),
  examples: {
    pass: [
      { text: '一、按15%～30%给予资助，最高20万元—30万元，收取500～1000元，期限3至5年。' },
      { text: '第二条　2024年至2026年，提高3—5个百分点，支持10—20家企业。' },
      { text: '1.标准为每平方米1.5元/天，从2025到2030年翻一番，规模达到9亿～16亿元。' },
    ],
    fail: [
      {
        text: '一、按15～30%给予资助，最高20—30万元。',
        finds: ['15～30%', '20—30万元'],
        fixed: '一、按15%～30%给予资助，最高20万元—30万元。',
      },
      {
        text: '第五条　给予5-10万元奖励，或者1至2亿元授信。',
        finds: ['5-10万元', '1至2亿元'],
        fixed: '第五条　给予5万元-10万元奖励，或者1亿元至2亿元授信。',
      },
    ],
  },
};
