import { blanksIn } from '../../../model/blanks.ts';
import type { Span } from '../../../model/span.ts';
import type { Paragraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

/** ［待填：…］ and what else stands for words that are still to come. */
export const blankLeft: Rule = {
  id: 'blank-left',
  name: '未填空白',
  group: 'format',
  severity: 'warning',
  basis: '实务',
  citation: '定稿惯例：印发前填完空白',
  about: '“［待填：……］”、×××、XX年XX月、____等空白，定稿前应填写完整。',
  scope: 'paragraph',
  find: (paragraph) => [
    ...blanksIn(paragraph.text).map((span) => foundFor(paragraph, span)),
    ...placesLeft(paragraph).map((span) => foundFor(paragraph, span)),
  ],
  examples: {
    pass: [
      { text: '一、资助标准\n对3×5米以上的展位给予补贴，每个不超过2万元。' },
      { text: '第一条　支持引进XXL级实验装置和AXX型设备。\n第二条　本办法自发布之日起施行。' },
      {
        text: '一、培育机构\n支持落户。\n二、集聚人才\n加强培养。\n附件：申报表\n虎丘区人民政府\n2026年3月2日\n附件\n申报表\n单位名称：____\n申报日期：　　年　月　日',
      },
    ],
    fail: [
      {
        text: '一、资助标准\n每家给予［待填：资助金额］。\n二、施行日期\n本措施自2026年XX月XX日起施行，由××局负责解释。',
        finds: ['［待填：资助金额］', '2026年XX月XX日', '××'],
      },
      {
        text: '第一条　对获奖机构给予____万元奖励。\n第二条　本办法自    年  月  日起施行。',
        finds: ['____', '    年  月  日'],
      },
      {
        text: '虎丘区促进服务业发展若干措施\n虎市监规〔2026〕×号\n一、培育机构\n支持落户。\n二、集聚人才\n加强培养。',
        finds: ['〔2026〕×号'],
      },
    ],
  },
};

/** 2026年XX月XX日 and 2026年　月　日 as one place. */
const OPEN_DATE =
  /(?:\d{2,4}|[xX×＊*]{2,4}|[ \u3000]{2,8})年(?:[ \u3000]{1,6}|[xX×＊*○〇]{1,2}|\d{1,2})月(?:(?:[ \u3000]{1,6}|[xX×＊*○〇]{1,2})日)?/g;
const OPEN_NUMBER = /[〔［[（(]\d{4}[〕］\])）][ \u3000]{0,8}[xX×＊*]{0,4}[ \u3000]{0,8}号/g;
const CROSSES = /(?<![A-Za-z\dxX×])(?:[xX]{2,6}|×{2,6}|[＊*]{2,6})(?![A-Za-z\dxX×])/g;
const LINES = /_{2,40}|＿{2,40}/g;
const BRACKETS =
  /[（(【［[](?:待定|待补充|待填|待填写|待确定|此处填写[^（）()【】［］]{0,20})[）)】］\]]/g;

/** A form among the attachments is left blank on purpose; what is in （） is an 附注 of the document. */
const isForm = ({ text, role }: Paragraph): boolean =>
  role === 'attachment' || role === 'table' || (role === 'annotation' && !text.startsWith('（'));

function placesLeft(paragraph: Paragraph): readonly Span[] {
  const { text } = paragraph;
  if (isForm(paragraph)) return [];
  const found: Span[] = [];
  const taken = new Uint8Array(text.length);
  for (const pattern of [OPEN_DATE, OPEN_NUMBER, BRACKETS, LINES, CROSSES]) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const span = { from: index, to: index + words.length };
      const known = taken.subarray(span.from, span.to).includes(1);
      if (known || /^\d+年\d+月$/.test(words) || isWhole(words)) continue;
      found.push(span);
      taken.fill(1, span.from, span.to);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** 2026年3月 and 〔2026〕3号 leave nothing open. */
const isWhole = (words: string): boolean => !/[xX×＊*○〇_＿ \u3000（(【［[]/.test(words);

const foundFor = ({ text }: Paragraph, span: Span): Found => ({
  span,
  message: `“${text.slice(span.from, span.to).trim()}”还没有填写，定稿前请填写完整。`,
});
