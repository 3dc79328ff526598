import { around } from '../../jurisdiction/around.ts';
import { fixOf, takenFrom } from '../../jurisdiction/fixes.ts';
import { leftoversIn } from '../../jurisdiction/leftovers.ts';
import type { Rule } from '../../types.ts';

const nankai = {
  district: '南开区',
  districtFull: '天津市南开区',
  city: '天津市',
  cityAbbreviations: ['津'],
  organs: [],
};

/** 发文字号残留: 沪知局〔2024〕32号 as the number of a document of Tianjin. */
export const leftoverCode: Rule = {
  id: 'leftover-code',
  name: '外地发文字号残留',
  group: 'jurisdiction',
  severity: 'error',
  basis: '规定',
  citation:
    'GB/T 9704-2012 7.2.5（发文机关代字）；《党政机关公文处理工作条例》第二十条第四项（引文准确）',
  about: '本文件的发文字号或引用的发文字号用了其他地方的机关代字。',
  scope: 'paragraph',
  // Behind 《…》 the document itself is the wrong one, not only its number.
  yieldsTo: ['superior-wrong-city'],
  find: (paragraph, context) =>
    leftoversIn(paragraph, context)
      .filter(({ about }) => about === 'code')
      .filter(({ span }) => !LEARNS.test(around(paragraph.text, span).before))
      .map((leftover) => {
        const { from: words, span } = leftover;
        const isOwn = paragraph.role === 'doc-number';
        return {
          span,
          message: isOwn
            ? `发文字号“${words}”用的是其他地方机关的代字，请改为本机关的发文字号。`
            : `${takenFrom(leftover)}“${words}”是其他地方文件的发文字号，请改为本地文件的或删去。`,
          fix: fixOf(leftover),
        };
      }),
  examples: {
    pass: [
      { text: '按照沪府规〔2024〕3号和国知发运字〔2022〕47号文件要求，制定本措施。' },
      {
        text: '徐府办规〔2026〕8号\n徐汇区关于促进知识产权服务业发展的若干措施\n一、总体要求\n坚持市场导向。',
      },
      { text: '一、落实津政发〔2023〕5号文件。', profile: nankai },
    ],
    fail: [
      {
        text: '一、落实沪知局〔2024〕32号文件要求。',
        profile: nankai,
        finds: ['沪知局〔2024〕32号'],
        fixed: '一、落实［待填：发文字号］文件要求。',
      },
      {
        text: '京知局〔2018〕259号\n徐汇区知识产权服务业行动计划\n一、总体要求\n坚持市场导向。',
        finds: ['京知局〔2018〕259号'],
        fixed: '［待填：发文字号］\n徐汇区知识产权服务业行动计划\n一、总体要求\n坚持市场导向。',
      },
    ],
  },
};

const LEARNS = /借鉴|学习|参照|参考/;
