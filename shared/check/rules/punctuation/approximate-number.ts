import { toHan } from '../../../model/numerals.ts';
import type { Span } from '../../../model/span.ts';
import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/**
 * What is counted by the piece; 月, 日, 条, 类, 级, 期, 号 also come in series (3、4月, 一、二类), and
 * 项 does where it is referred to (5、6项规定的情形).
 */
const COUNTED =
  '(?:个(?!月份)|家|名|人|位|件|天|次|户|所|座|支|批(?!次)|倍|万|百|千|场(?![馆地所])|起|宗|笔|份(?!额)|种|套|处(?!室|长)|门(?!店|诊)|轮|亿|小时|分钟|项(?!下|[^，。；]{0,8}(?:规定|所列|情形|条件|要求|除外|执行))|年(?!级|[^，。；]{0,2}月))';
/** 第5、6条, 附件1、2: members of a series. */
const SERIES = '(?<![第表图附件条款项之\\d.、/])';

const ARABIC = new RegExp(`${SERIES}([1-9])、([1-9])(?=${COUNTED})`, 'g');
const HAN = new RegExp(
  `${SERIES}([两二三四五六七八])、([三四五六七八九])(?=(?:十|百|千|万)?${COUNTED})`,
  'g',
);
const SOME =
  /(?:1\d?0?)几|(?<!\d)[2-9]0几|几1?0+(?=[\u4e00-\u9fff])|数1?0{1,3}(?=[\u4e00-\u9fff])/g;

const ONES = '一二三四五六七八九';

export const approximateNumber: Rule = {
  id: 'approximate-number',
  name: '概数写法',
  group: 'punctuation',
  severity: 'warning',
  basis: '规定',
  citation: 'GB/T 15835-2011 4.2.2、5.2；GB/T 15834-2011 4.5.3.4（GB/T 9704-2012 9）',
  about: '概数用汉字，相邻两数之间不用顿号：五六家、十几项。',
  scope: 'paragraph',
  find: (paragraph) => {
    const { text, marker } = paragraph;
    const two = [ARABIC, HAN].flatMap((form) =>
      [...text.matchAll(form)].flatMap(({ 0: printed, 1: first = '', 2: second = '', index }) => {
        const [low, high] = [digitOf(first), digitOf(second)];
        if (high !== low + 1 || index < (marker?.to ?? 0)) return [];
        return [
          { index, printed, right: `${han(low, text[index + printed.length])}${toHan(high)}` },
        ];
      }),
    );
    const some = [...text.matchAll(SOME)].map(({ 0: printed, index }) => ({
      index,
      printed,
      right: printed.replace(/\d+/, (digits) => tens(Number(digits))),
    }));
    return [...two, ...some]
      .filter(({ index }) => !isCited(paragraph, index))
      .sort((a, b) => a.index - b.index)
      .map(({ index, printed, right }): Found => {
        const span: Span = { from: index, to: index + printed.length };
        return {
          span,
          message: `“${printed}”是概数，应用汉字写作“${right}”。`,
          fix: { title: `改为“${right}”`, edits: [{ ...span, insert: right }], safe: false },
        };
      });
  },
  examples: {
    pass: [
      { text: '一、每年遴选五六家机构，十几个项目，3—5年内完成，第5、6条除外。' },
      { text: '第二条　3、4月集中受理，一、二类机构和1、2号楼优先，附件3、4同时印发。' },
      { text: '（三）符合本办法3、4项规定的情形，3、4号场馆，第3、4场活动改期。' },
      { text: '五、六家机构联合申报的，按10%、20%递减，支持1、3家，小学三、四年级除外。' },
    ],
    fail: [
      {
        text: '1.每年举办2、3场对接会，组织7、8项导航，两、三家园区参加。',
        finds: ['2、3', '7、8', '两、三'],
        fixed: '1.每年举办两三场对接会，组织七八项导航，两三家园区参加。',
      },
      {
        text: '一、每年遴选5、6家机构，培育10几个项目。',
        finds: ['5、6', '10几'],
        fixed: '一、每年遴选五六家机构，培育十几个项目。',
      },
      {
        text: '第二条　用两三年时间，引进三、四家机构，带动几10家企业，数100名人才，建设2、3年。',
        finds: ['三、四', '几10', '数100', '2、3'],
        fixed: '第二条　用两三年时间，引进三四家机构，带动几十家企业，数百名人才，建设两三年。',
      },
    ],
  },
};

const digitOf = (digit: string): number =>
  digit === '两' ? 2 : ONES.includes(digit) ? ONES.indexOf(digit) + 1 : Number(digit);

/** 两三年, but 二三十家. */
const han = (value: number, next: string | undefined): string =>
  value === 2 && next !== '十' ? '两' : toHan(value);

const tens = (value: number): string =>
  value === 1000 ? '千' : value === 100 ? '百' : toHan(value);
