import type { Span } from '../../../model/span.ts';
import { type DocNumber, docNumbersIn } from '../../cited/number.ts';
import type { Found, Rule } from '../../types.ts';

export const docnumFormat: Rule = {
  id: 'docnum-format',
  name: '发文字号格式',
  group: 'citation',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 9704-2012 7.2.5',
  about: '发文字号的年份用全称并以六角括号“〔〕”括入，序号不加“第”、不编虚位，后加“号”。',
  scope: 'paragraph',
  find: (paragraph) => {
    const { text } = paragraph;
    const own = OWN_LINE.exec(text);
    if (own !== null) return ownWithout(own);
    return docNumbersIn(paragraph).flatMap((number): readonly Found[] => {
      const { bracket, to, right } = number;
      const printed = text.slice(bracket, to);
      if (printed === right) return [];
      const name = text.trim() === text.slice(number.from, to) ? '发文字号' : '所引发文字号';
      return [found({ from: bracket, to }, name, printed, right, faultsOf(printed, number))];
    });
  },
  examples: {
    pass: [
      {
        text: '深圳市南山区关于促进专利运用的若干措施\n深南府规〔2025〕3号\n为加强专利运用，制定本措施。\n一、支持范围\n本区企业。',
      },
      { text: '一、落实《关于强化保护的意见》（国办发〔2019〕56号）和国务院令第706号。' },
      { text: '第五条　参照（2023）最高法知民终12号判决（2024年第5号公告）办理。' },
    ],
    fail: [
      {
        text: '一、依据《保护规划》（国发[2021]020号）和《通知》（苏知发（2023）第7号），加强保护。',
        finds: ['[2021]020号', '（2023）第7号'],
        fixed:
          '一、依据《保护规划》（国发〔2021〕20号）和《通知》（苏知发〔2023〕7号），加强保护。',
      },
      {
        text: '苏州市虎丘区专利奖励办法\n虎府规〔2026〕12\n为鼓励创新，制定本办法。\n第一条　奖励专利。',
        finds: ['〔2026〕12'],
        fixed:
          '苏州市虎丘区专利奖励办法\n虎府规〔2026〕12号\n为鼓励创新，制定本办法。\n第一条　奖励专利。',
      },
      {
        text: '深圳市南山区关于促进专利运用的若干措施\n深南府规【25】3号\n为加强专利运用，制定本措施。\n一、支持范围\n本区企业。',
        finds: ['【25】3号'],
        fixed:
          '深圳市南山区关于促进专利运用的若干措施\n深南府规〔2025〕3号\n为加强专利运用，制定本措施。\n一、支持范围\n本区企业。',
      },
    ],
  },
};

const faultsOf = (printed: string, { year, serial }: DocNumber): readonly string[] => [
  ...(/^〔.{1,6}〕/.test(printed) ? [] : ['年份应用六角括号“〔〕”括入']),
  ...(year.length === 4 ? [] : ['年份应写全']),
  ...(printed.includes('第') ? ['序号前不加“第”'] : []),
  ...(/^[0０]/.test(serial) ? ['序号不编虚位'] : []),
  ...(/\s/.test(printed) ? ['中间不空格'] : []),
  ...(/[０-９]/.test(printed) ? ['数字用半角'] : []),
];

/** 徐市监规〔2026〕12 without its 号, and 徐市监规2026年12号 without brackets, on a line of its own. */
const OWN_LINE =
  /^(?<code>\s{0,8}[\p{Script=Han}]{2,12}(?<!令|公告|通告))(?:[〔［[（(【](?<year>20\d{2})[〕］\]）)】]第?(?<serial>\d{1,5})|(?<bare>20\d{2})年?第?(?<number>\d{1,5})号)\s{0,8}$/u;

function ownWithout({ 0: line, groups = {} }: RegExpExecArray): readonly Found[] {
  const { code = '', year, serial, bare, number } = groups;
  const right = `〔${year ?? bare}〕${Number(serial ?? number)}号`;
  const printed = line.slice(code.length).trimEnd();
  const span = { from: code.length, to: code.length + printed.length };
  const fault = bare === undefined ? '序号后应加“号”' : '年份应用六角括号“〔〕”括入';
  return [found(span, '发文字号', printed, right, [fault])];
}

const found = (
  span: Span,
  name: string,
  printed: string,
  right: string,
  faults: readonly string[],
): Found => ({
  span,
  message: `${name}“${printed}”的${faults.join('，')}：${right}。`,
  // A padded number or a short year is a number that changes: keepsFacts refuses it.
  fix: { title: `改为“${right}”`, edits: [{ ...span, insert: right }], safe: true },
});
