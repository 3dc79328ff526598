import { numberOf } from '../../compare/slots/figures.ts';
import type { Span } from '../../model/span.ts';
import { isBody } from '../body.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** A number of items said before a list: 以下三项. */
export type Said = { readonly number: Span; readonly words: string; readonly count: number };

const NUMBER = '(?<number>[二两三四五六七八九十]{1,3}|\\d{1,2})';
const BEFORE_LIST = new RegExp(
  `(?:以下|下列|如下)${NUMBER}(?:个|项|类|条|种|方面|款|点|大类|个方面)(?!以上|以内|之一)[^。；：，]{0,12}：\\s*$`,
);

/** 申报材料包括以下三项：; null where the words name no number or one of the items is enough. */
export const introducedCount = perParagraph((paragraph): Said | null => {
  const text = readableOf(paragraph);
  const match = BEFORE_LIST.exec(text.slice(-60));
  const count = numberOf(match?.groups?.['number'] ?? '');
  if (match === null || Number.isNaN(count)) return null;
  const from = Math.max(0, text.length - 60) + match.index;
  const words = /^(?:以下|下列|如下)[^。；：，]{1,4}?(?=[^个项类条种方面款点大]|$)/.exec(
    match[0],
  )?.[0];
  const said = words ?? match[0];
  return { number: { from, to: from + said.length }, words: said, count };
});

type Miscounted = {
  readonly number: Span;
  readonly words: string;
  readonly listed: number;
};

/** A flat item of a list: 行政保护, 汽车及新能源汽车, no clause of its own; before the first stands a verb. */
const ITEM = '[^，。；：、的等在对将“”（）《》\\s]{2,12}';
const FIRST = '[^，。；：、“”（）《》\\s]{2,40}';
const LISTED = new RegExp(
  `(?<=^|[，。；：\\s）])(?<list>${FIRST}(?:、${ITEM}){2,30}?)(?:等(?<counted>${NUMBER}(?:大|个|条|项|类|种|家|方面))|(?<quoted>“(?<wheels>[三四五六七八九])(?:轮|位|端|维|环|链|柱|化|圈)[^“”]{1,6}”))`,
  'gu',
);

/** Lists that name more or other items than the number behind them says. */
export const listedCounts = perParagraph((paragraph: Paragraph): readonly Miscounted[] => {
  const text = readableOf(paragraph);
  if (!isBody(paragraph) || !text.includes('、')) return [];
  return [...text.matchAll(LISTED)].flatMap(({ 0: whole, index, groups }) => {
    const { list = '', counted, quoted, wheels, number = '' } = groups ?? {};
    const words = counted ?? quoted ?? '';
    const count = numberOf(number || wheels || '');
    const items = list.split('、').length;
    // 人工智能和集成电路 may be one item or two.
    const most = items + (list.match(/和|及|与/g)?.length ?? 0);
    const fits = counted === undefined ? count >= items && count <= most : count >= items;
    if (Number.isNaN(count) || fits) return [];
    const from = index + whole.length - words.length;
    return [{ number: { from, to: from + words.length }, words, listed: items }];
  });
});
