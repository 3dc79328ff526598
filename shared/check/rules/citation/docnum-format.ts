import { docNumbersIn } from '../../cited/number.ts';
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
    const { text, role } = paragraph;
    return docNumbersIn(paragraph).flatMap(
      ({ bracket, to, right, year, serial }): readonly Found[] => {
        const printed = text.slice(bracket, to);
        if (printed === right) return [];
        const faults = [
          ...(/^〔.{1,6}〕/.test(printed) ? [] : ['年份应用六角括号“〔〕”括入']),
          ...(year.length === 4 ? [] : ['年份应写全']),
          ...(printed.includes('第') ? ['序号前不加“第”'] : []),
          ...(/^[0０]/.test(serial) ? ['序号不编虚位'] : []),
          ...(/\s/.test(printed) ? ['中间不空格'] : []),
        ];
        const what = role === 'doc-number' ? '发文字号' : '所引发文字号';
        return [
          {
            span: { from: bracket, to },
            message: `${what}“${printed}”的${faults.join('，') || '数字应用半角'}：${right}`,
            fix: {
              title: `改为“${right}”`,
              edits: [{ from: bracket, to, insert: right }],
              // A padded number or a short year is a number that changes: keepsFacts refuses it.
              safe: true,
            },
          },
        ];
      },
    );
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
        text: '深圳市南山区关于促进专利运用的若干措施\n深南府规【25】3号\n为加强专利运用，制定本措施。\n一、支持范围\n本区企业。',
        finds: ['【25】3号'],
        fixed:
          '深圳市南山区关于促进专利运用的若干措施\n深南府规〔2025〕3号\n为加强专利运用，制定本措施。\n一、支持范围\n本区企业。',
      },
    ],
  },
};
