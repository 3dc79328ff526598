import { fromHan } from '../../../model/numerals.ts';
import type { Span } from '../../../model/span.ts';
import { perParagraph } from '../../paragraph.ts';
import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/** 三十万元, 百分之三十; 数十万元, 几百万元, 上千万元 and 百分之百 are ways of speaking. */
const AMOUNT =
  /(?<![数几上近余多成第一二三四五六七八九十百千万])([一二两三四五六七八九][一二三四五六七八九十百]{0,6}|十[一二三四五六七八九]?)((?:万|亿|百万|千万)?元)/g;
const PERCENT = /百分之([一二三四五六七八九十百]{1,6})(?![一二三四五六七八九十百千点])/g;
const ARABIC = /\d(?:万|亿)?元|\d[%％]/;

type Han = Span & { readonly printed: string; readonly right: string | null };

const told = perParagraph((paragraph) => ({
  arabic: ARABIC.test(paragraph.text),
  han: [
    ...[...paragraph.text.matchAll(AMOUNT)].flatMap(
      ({ 0: printed, 1: figure = '', 2: unit = '', index }) =>
        isWord(figure, unit) ? [] : [hanOf(printed, index, figure, (value) => `${value}${unit}`)],
    ),
    ...[...paragraph.text.matchAll(PERCENT)].flatMap(({ 0: printed, 1: figure = '', index }) =>
      figure === '百' ? [] : [hanOf(printed, index, figure, (value) => `${value}%`)],
    ),
  ].filter(({ from }) => !isCited(paragraph, from)),
}));

export const quantityHan: Rule = {
  id: 'quantity-han',
  name: '金额、比例用汉字',
  group: 'punctuation',
  severity: 'info',
  basis: '一般',
  citation: 'GB/T 15835-2011 4.1.1',
  about:
    '计量用阿拉伯数字：全文的金额、比例用阿拉伯数字时，个别用汉字的（三十万元、百分之三十）与之统一。',
  scope: 'document',
  find: ({ paragraphs }) => {
    if (!paragraphs.some(({ paragraph }) => told(paragraph).arabic)) return [];
    return paragraphs.flatMap(({ paragraph, at }) =>
      told(paragraph).han.map(({ from, to, printed, right }): Found => {
        const span = { from: from + at, to: to + at };
        return {
          span,
          message: `全文数量用阿拉伯数字，“${printed}”宜写作${right === null ? '阿拉伯数字' : `“${right}”`}。`,
          ...(right !== null && {
            fix: { title: `改为“${right}”`, edits: [{ ...span, insert: right }], safe: false },
          }),
        };
      }),
    );
  },
  examples: {
    pass: [
      { text: '第一条　给予三十万元奖励，按百分之五十资助。' },
      { text: '一、资助30%，年均增长百分之三点五，费率不高于百分之三十五点二。' },
      { text: '一、给予30万元奖励，带动数十万元投入，百分之百兑现，聚焦十二条重点产业链。' },
      {
        text: '一、资助5%，最高10万元，累计上千万元，一元钱不少，三十家机构受益。\n依据“百分之三十”的规定。',
      },
    ],
    fail: [
      {
        text: '一、给予30万元奖励。\n二、给予五十万元补助，按百分之三十资助。',
        finds: ['五十万元', '百分之三十'],
        fixed: '一、给予30万元奖励。\n二、给予50万元补助，按30%资助。',
      },
      {
        text: '第三条　按20%资助，最高不超过一百二十万元。',
        finds: ['一百二十万元'],
        fixed: '第三条　按20%资助，最高不超过120万元。',
      },
    ],
  },
};

/** 一元钱, 二元结构, 三元桥. */
const isWord = (figure: string, unit: string): boolean => figure.length === 1 && unit === '元';

function hanOf(
  printed: string,
  from: number,
  figure: string,
  write: (value: number) => string,
): Han {
  const value = fromHan(figure);
  const right = Number.isNaN(value) ? null : write(value);
  return { from, to: from + printed.length, printed, right };
}
