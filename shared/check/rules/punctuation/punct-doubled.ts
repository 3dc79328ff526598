import { isCited } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

/** Two point marks in a row, also across a blank; …… and —— are whole, ？！ may be doubled. */
const DOUBLED = /[。，、；：][ \u3000]?(?:[。，、；：][ \u3000]?)*[。，、；：]/g;

/** Of two different marks the one that ends more. */
const STRENGTH = '、，；：。';

export const punctDoubled: Rule = {
  id: 'punct-doubled',
  name: '标点重复',
  group: 'punctuation',
  severity: 'error',
  basis: '规定',
  citation: 'GB/T 15834-2011 4（GB/T 9704-2012 9）',
  about: '一处停顿只用一个点号；省略号“……”、破折号“——”不算。',
  scope: 'paragraph',
  find: (paragraph) =>
    [...paragraph.text.matchAll(DOUBLED)].flatMap(({ 0: printed, index }): readonly Found[] => {
      const marks = [...printed.replace(/[ \u3000]/g, '')];
      // 。。。 stands for an omission.
      if (marks.length > 2 && marks.every((mark) => mark === '。')) return [];
      const same = new Set(marks).size === 1;
      const [right = ''] = marks.toSorted((a, b) => STRENGTH.indexOf(b) - STRENGTH.indexOf(a));
      return [
        {
          span: { from: index, to: index + printed.length },
          message: same
            ? `“${printed}”重复，应只留一个“${right}”。`
            : `“${printed}”两个标点连用，应只留一个。`,
          fix: {
            title: `改为“${right}”`,
            edits: [{ from: index, to: index + printed.length, insert: right }],
            safe: same && !isCited(paragraph, index),
          },
        },
      ];
    }),
  examples: {
    pass: [
      { text: '一、建立专利导航、预警分析……等服务体系——面向中小企业。' },
      { text: '（一）推行“双随机、一公开”监管。“一件事”。' },
      { text: '第三条　对“专精特新”企业（含“小巨人”企业），给予支持。' },
    ],
    fail: [
      {
        text: '一、加强监管\n（一）严格执法。依法查处侵权行为。。建立长效机制，，',
        finds: ['。。', '，，'],
        fixed: '一、加强监管\n（一）严格执法。依法查处侵权行为。建立长效机制，',
      },
      {
        text: '第二条　对首次通过认证的企业。，给予奖励；；每家不超过10万元。',
        finds: ['。，', '；；'],
        fixed: '第二条　对首次通过认证的企业。给予奖励；每家不超过10万元。',
      },
    ],
  },
};
