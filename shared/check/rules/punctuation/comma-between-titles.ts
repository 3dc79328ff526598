import type { Span } from '../../../model/span.ts';
import { type Quoted, quotedIn } from '../../quoted.ts';
import type { Found, Rule } from '../../types.ts';

export const commaBetweenTitles: Rule = {
  id: 'comma-between-titles',
  name: '书名号、引号之间的顿号',
  group: 'punctuation',
  severity: 'info',
  basis: '推荐',
  citation: 'GB/T 15834-2011 4.5.3.5',
  about: '并列的书名号之间、引号之间通常不用顿号；其后有括注等其他成分的，宜用顿号。',
  scope: 'paragraph',
  find: (paragraph) => {
    const { text } = paragraph;
    const marked = quotedIn(paragraph).filter(({ kind, open }) => kind === 'title' || open === '“');
    return seriesIn(text, marked).map((commas): Found => {
      const [first, ...others] = commas;
      const title = text[(first?.from ?? 0) - 1] === '》';
      const around = ({ from, to }: Span): Span => ({ from: from - 1, to: to + 1 });
      return {
        span: around(first ?? { from: 0, to: 0 }),
        related: others.map(around),
        message: `相邻的${title ? '书名号' : '引号'}之间通常不用顿号，可删去。`,
        fix: {
          title: '删去顿号',
          edits: commas.map(({ from, to }) => ({ from, to, insert: '' })),
          safe: true,
        },
      };
    });
  },
  examples: {
    pass: [
      {
        text: '为落实《专利法》《商标法》，以及《关于加强保护的意见》（国办发〔2019〕56号）、《条例》，制定本办法。',
      },
      { text: '一、提升“一网通办”“一网统管”水平，深化“双随机、一公开”监管。' },
      {
        text: '（一）支持“专精特新”、独角兽、“小巨人”企业，按照《专利法》第二十条、《商标法》规定执行。',
      },
      { text: '第一条　依据《专利法》（2020年修正）、《商标法》、《著作权法》制定本办法。' },
    ],
    fail: [
      {
        text: '第一条　根据《专利法》、《商标法》、《著作权法》，制定本办法。',
        finds: ['》、《'],
        fixed: '第一条　根据《专利法》《商标法》《著作权法》，制定本办法。',
      },
      {
        text: '一、对获得“专精特新”、“上海品牌”认证的机构给予支持。',
        finds: ['”、“'],
        fixed: '一、对获得“专精特新”“上海品牌”认证的机构给予支持。',
      },
    ],
  },
};

/**
 * Series of titles or quotations with nothing but a 、 between each and the next. A series that goes on
 * with other words (“专精特新”、独角兽) or has a bracket behind a title is left as it is.
 */
function seriesIn(text: string, marked: readonly Quoted[]): readonly (readonly Span[])[] {
  const series: Span[][] = [];
  let open: { readonly commas: Span[]; end: number; readonly mark: string } | null = null;
  const close = (): void => {
    if (open !== null && open.commas.length > 0 && text[open.end] !== '、')
      series.push(open.commas);
    open = null;
  };
  for (const { from, to, open: mark, depth } of marked) {
    if (open !== null && depth === 0 && mark === open.mark && from - open.end <= 1) {
      if (from > open.end && text[open.end] === '、')
        open.commas.push({ from: from - 1, to: from });
      else if (from > open.end) close();
      if (open !== null) {
        open.end = to;
        continue;
      }
    }
    if (open !== null && from < open.end) continue;
    close();
    if (text[from - 1] !== '、') open = { commas: [], end: to, mark };
  }
  close();
  return series;
}
