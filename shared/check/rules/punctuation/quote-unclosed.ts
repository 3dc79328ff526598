import { quoteEdits } from '../../../text/quotes.ts';
import { lostMarks } from '../../marks/lost.ts';
import { perParagraph } from '../../paragraph.ts';
import type { Found, Rule } from '../../types.ts';

/** In words: a mark in marks is hard to read. */
const NAMES: Readonly<Record<string, string>> = {
  '“': '前双引号',
  '”': '后双引号',
  '‘': '前单引号',
  '’': '后单引号',
};

const PARTNER: Readonly<Record<string, string>> = { '“': '”', '”': '“', '‘': '’', '’': '‘' };

const repairsOf = perParagraph(({ text }) => quoteEdits(text));

export const quoteUnclosed: Rule = {
  id: 'quote-unclosed',
  name: '引号不成对',
  group: 'punctuation',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 15834-2011 4.8、5.1.3（GB/T 9704-2012 9）',
  about: '引号“”‘’成对出现；跨段的引文在后面的段落关闭的，算成对。',
  scope: 'document',
  find: (draft) =>
    lostMarks(draft, 'quotation').map(({ placed, stray, span, turned }): Found => {
      const { text } = placed.paragraph;
      const name = NAMES[stray.mark] ?? '引号';
      if (turned !== null) {
        return {
          span,
          message: `此处应为${NAMES[turned] ?? turned}，误用了${name}。`,
          fix: {
            title: `改为${NAMES[turned] ?? turned}`,
            edits: [{ from: placed.at + stray.from, to: placed.at + stray.to, insert: turned }],
            safe: false,
          },
        };
      }
      const repair = repairsOf(placed.paragraph).find(
        ({ span: at }) => at.from > stray.from && at.from - stray.from < 16,
      );
      return {
        span,
        message:
          stray.mark === '"'
            ? '引号没有成对，请补上另一半或删去。'
            : `${name}没有对应的${NAMES[PARTNER[stray.mark] ?? ''] ?? '引号'}，请补上或删去。`,
        ...(repair !== undefined && {
          fix: {
            title: `补为“${text.slice(stray.from + 1, repair.span.from)}${repair.reading}`,
            edits: [
              {
                from: placed.at + repair.span.from,
                to: placed.at + repair.span.to,
                insert: repair.reading,
              },
            ],
            safe: false,
          },
        }),
      };
    }),
  examples: {
    pass: [
      { text: '一、深化“放管服”改革，推行“互联网+政务服务”，做到“‘一门’‘一次’”办结。' },
      { text: '第二条　第三条修改为：“对获评机构给予奖励。\n同一机构不重复奖励。”' },
      { text: '1.引进标普、Moody’s等评级机构。' },
    ],
    fail: [
      {
        text: '一、发展新业态\n1.推进“一带一路沿线布局，支持“走出去”。',
        finds: ['“一带一路沿线布局'],
        fixed: '一、发展新业态\n1.推进“一带一路”沿线布局，支持“走出去”。',
      },
      {
        text: '第四条　支持“专精特新“企业发展。\n第五条　落实双随机、一公开”监管。',
        finds: ['“企业发展', '落实双随机、一公开”'],
        fixed: '第四条　支持“专精特新”企业发展。\n第五条　落实双随机、一公开”监管。',
      },
    ],
  },
};
