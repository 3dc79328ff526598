import { blank } from '../../../model/blanks.ts';
import { around } from '../../jurisdiction/around.ts';
import { fixOf, takenFrom } from '../../jurisdiction/fixes.ts';
import { groundsOf } from '../../jurisdiction/grounds.ts';
import { leftoversIn } from '../../jurisdiction/leftovers.ts';
import { lettersOfAbove } from '../../jurisdiction/own-number.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Context, Found, Rule } from '../../types.ts';

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
  name: '外地或上级发文字号残留',
  group: 'jurisdiction',
  severity: 'error',
  basis: '规定',
  citation:
    'GB/T 9704-2012 7.2.5（发文机关代字）；《党政机关公文处理工作条例》第二十条第四项（引文准确）',
  about: '本文件的发文字号用了其他地方或上级机关的代字，引用的发文字号是其他地方的。',
  scope: 'paragraph',
  // Behind 《…》 the document itself is the wrong one, not only its number.
  yieldsTo: ['superior-wrong-city'],
  find: (paragraph, context) => [
    ...numberedAbove(paragraph, context),
    ...leftoversIn(paragraph, context)
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
  ],
  examples: {
    pass: [
      { text: '按照沪府规〔2024〕3号和国知发运字〔2022〕47号文件要求，制定本措施。' },
      {
        text: '徐府办规〔2026〕8号\n徐汇区关于促进知识产权服务业发展的若干措施\n一、总体要求\n坚持市场导向。',
      },
      { text: '一、落实津政发〔2023〕5号文件。', profile: nankai },
      {
        text: '沪徐市监规〔2026〕3号\n徐汇区知识产权运营管理办法\n第一条 为规范运营，制定本办法。',
      },
      {
        text: '津政办规〔2026〕3号\n天津市知识产权运营管理办法\n第一条 为规范运营，制定本办法。',
        level: '市级',
        profile: { district: '', city: '天津市', selfDeixis: '本市', organs: [] },
      },
    ],
    fail: [
      {
        text: '津财规〔2026〕8号\n南开区知识产权资金管理办法\n第一条 为规范资金，制定本办法。',
        profile: nankai,
        finds: ['津财规'],
        fixed:
          '［待填：机关代字］〔2026〕8号\n南开区知识产权资金管理办法\n第一条 为规范资金，制定本办法。',
      },
      {
        text: '沪府办规〔2026〕12号\n徐汇区促进版权服务业发展若干措施\n一、总体要求\n坚持市场导向。',
        finds: ['沪府办规'],
        fixed:
          '［待填：机关代字］〔2026〕12号\n徐汇区促进版权服务业发展若干措施\n一、总体要求\n坚持市场导向。',
      },
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

/** The own number with the letters of the city's body: 沪知局 where the district issues. */
function numberedAbove({ text, role }: Paragraph, context: Context): readonly Found[] {
  const { own } = groundsOf(context);
  if (role !== 'doc-number' || context.level !== '区级' || own === null) return [];
  const span = lettersOfAbove(text, own);
  if (span === null) return [];
  const letters = text.slice(span.from, span.to);
  return [
    {
      span,
      message: `发文字号的“${letters}”是上级机关的代字，本文件由${own.own.district}的机关印发，请改为本机关的代字。`,
      fix: {
        title: `改为“${blank('机关代字')}”`,
        edits: [{ ...span, insert: blank('机关代字') }],
        safe: false,
      },
    },
  ];
}
