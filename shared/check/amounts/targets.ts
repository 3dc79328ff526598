import type { Span } from '../../model/span.ts';
import { isBody } from '../body.ts';
import { perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** 指标: what is to be reached by a year: 到2029年，品牌机构达到30家. */
export type Target = Span & {
  readonly year: string;
  /** What is counted, without words that make no other thing of it: 品牌机构. */
  readonly thing: string;
  readonly unit: string;
  readonly value: string;
  /** 达到 for how many there are then; else what is done until then: 开展, 培训. */
  readonly way: string;
};

/** A phrase between two marks with what stands before it in its sentence. */
type Phrase = { readonly words: string; readonly at: number; readonly before: string };

const YEAR = /(?<![\d—～-])(?<year>20\d\d)年(?![—～-])(?:年?[底末])?(?:[以之]?前)?/g;
/** Part of the whole, or so many each time: another measure than that of the whole. */
const PART =
  /其中|分别|[每逐][年家个月]|年均|各[区镇街园]|[园片]区|街道|新城|开发区|增长|增幅|同比|比\d|较\d/;

/** The targets a paragraph sets for a year, in order. */
export const targetsIn = perParagraph((paragraph): readonly Target[] => {
  const text = readableOf(paragraph);
  if (!isBody(paragraph) || !/20\d\d年/.test(text)) return [];
  return phrasesOf(text, paragraph.marker?.to ?? 0).flatMap((phrase): readonly Target[] => {
    const { words, at, before } = phrase;
    const year = [...`${before}${words}`.matchAll(YEAR)].at(-1)?.groups?.['year'];
    // 专利、商标代理机构达到300家: the phrase begins in the middle of what is counted.
    const isCut = /[^\d，。；：]{2}、$/.test(before) && !/\d[^、]*、$/.test(before);
    if (year === undefined || isCut || PART.test(`${before}${words}`)) return [];
    const target = targetOf(words);
    return target === null ? [] : [{ ...target, year, from: at + target.from, to: at + target.to }];
  });
});

/** No sentence of a measure is longer. */
const LONGEST = 300;

function phrasesOf(text: string, start: number): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const { 0: words, index } of text.matchAll(/[^，。；：、（）\n\t—]+/g)) {
    if (!/\d/.test(words)) continue;
    const before = text.slice(Math.max(start, index - LONGEST), Math.max(start, index));
    found.push({ words, at: index, before: before.slice(before.lastIndexOf('。') + 1) });
  }
  return found;
}

const FIGURE =
  '(?<figure>(?<value>\\d{1,8}(?:[.]\\d{1,3})?)余?(?<unit>[万亿]?(?:家|人次|名|人|件|项|个|场|元)|[万亿]|[%％]))';
const NAME = '(?<name>[\\p{Script=Han}A-Za-z“”]{2,24}?)';
/** 品牌机构达到50家 */
const REACHED = new RegExp(
  `${NAME}(?:将|要|均|也)?(?:达到?|突破|增至|增加到|增长到|提高到|扩大到)约?${FIGURE}`,
  'u',
);
/** 累计开展专利导航项目60项 */
const DONE = new RegExp(
  `(?<verb>开展|实施|完成|组织|举办|培育|培养|培训|引进|引育|建设|建成|新增|设立|(?<!知识产权)服务|办理|促成|发布|编制)${NAME}${FIGURE}`,
  'u',
);
/** Verbs that say the same of a thing. */
const SAME: Readonly<Record<string, string>> = {
  实施: '开展',
  完成: '开展',
  组织: '开展',
  建成: '建设',
};

function targetOf(words: string): Omit<Target, 'year'> | null {
  const begin =
    [...words.matchAll(YEAR)].map(({ 0: year, index }) => index + year.length).at(-1) ?? 0;
  const said = words.slice(begin);
  const reached = REACHED.exec(said);
  const match = reached ?? DONE.exec(said);
  const { name = '', figure = '', value = '', unit = '', verb = '' } = match?.groups ?? {};
  const thing = thingOf(name);
  if (match === null || thing.length < 2) return null;
  const to = begin + match.index + match[0].length;
  const way = reached === null ? (SAME[verb] ?? verb) : '达到';
  return { thing, unit, value, way, from: to - (reached === null ? figure : match[0]).length, to };
}

const LEADING =
  /^(?:力争|努力|确保|预计|使|实现|推动|全[区市省县]|[本我][区市省县]|区内|累计|共)+/u;
const EMPTY = /知识产权|服务业?(?=.)|(?:总)?数量|总[数量额]|规模/gu;

const thingOf = (name: string): string => name.replace(LEADING, '').replace(EMPTY, '');
