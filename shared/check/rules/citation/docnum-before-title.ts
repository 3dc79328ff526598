import { docNumbersIn } from '../../cited/number.ts';
import { quotedIn } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

export const docnumBeforeTitle: Rule = {
  id: 'docnum-before-title',
  name: '文号在标题之前',
  group: 'citation',
  severity: 'warning',
  basis: '实务',
  citation: '公文惯例（见已废止的《国家行政机关公文处理办法》第二十五条第五项）',
  about: '引用公文先引标题，后引发文字号，发文字号用圆括号括在标题之后。',
  scope: 'paragraph',
  find: (paragraph) => {
    const { text } = paragraph;
    const titles = quotedIn(paragraph).filter(({ open }) => open === '《');
    return docNumbersIn(paragraph).flatMap((number): readonly Found[] => {
      const between = /^(?:文件|文)?(?=《)/.exec(text.slice(number.to, number.to + 4))?.[0];
      const title = titles.find(({ from }) => from === number.to + (between?.length ?? 0));
      if (between === undefined || title === undefined) return [];
      const span = { from: number.from, to: title.to };
      const right = `${text.slice(title.from, title.to)}（${text.slice(number.from, number.to)}）`;
      return [
        {
          span,
          message: `引用公文应先引标题、后引发文字号：${right}。`,
          // Where a bracket follows already, the two would have to be made one.
          ...(!/^[（(]/.test(text.slice(title.to)) && {
            fix: { title: '文号移到标题之后', edits: [{ ...span, insert: right }], safe: false },
          }),
        },
      ];
    });
  },
  examples: {
    pass: [
      { text: '一、根据《关于强化知识产权保护的意见》（国办发〔2019〕56号），加强保护。' },
      { text: '第一条　原浦府〔2018〕151号文件同时废止，《奖励办法》另行制定。' },
      { text: '（一）国办发〔2019〕56号文明确的任务，由各部门落实。' },
    ],
    fail: [
      {
        text: '一、根据国办发〔2019〕56号《关于强化知识产权保护的意见》要求，加强保护。',
        finds: ['国办发〔2019〕56号《关于强化知识产权保护的意见》'],
        fixed: '一、根据《关于强化知识产权保护的意见》（国办发〔2019〕56号）要求，加强保护。',
      },
      {
        text: '第二条　落实省政府苏政发〔2020〕1号文件《若干政策》。',
        finds: ['苏政发〔2020〕1号文件《若干政策》'],
        fixed: '第二条　落实省政府《若干政策》（苏政发〔2020〕1号）。',
      },
    ],
  },
};
