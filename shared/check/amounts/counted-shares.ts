import type { Span } from '../../model/span.ts';
import { isBody } from '../body.ts';
import { type Paragraph, perParagraph } from '../paragraph.ts';
import { readableOf } from '../readable.ts';

/** A number of things and the kinds it is made up of: 20家，其中代理类10家、法律类6家. */
export type CountedShares = {
  readonly unit: string;
  readonly total: Counted;
  readonly parts: readonly Counted[];
  /** The kinds exclude each other, as all are called by one class: 代理类、法律类; 国家级、市级. */
  readonly apart: boolean;
};

export type Counted = { readonly span: Span; readonly count: number };

const UNIT = '[家个名人项件户所场次篇]';
const WHOLE = new RegExp(
  `(?<!\\d)(?<count>\\d{1,6})(?<unit>${UNIT})[，（]其中：?(?<parts>[^。；：）]{4,200})`,
  'gu',
);
/** 代理类10家 and nothing else: no 不少于10家, no 10家以上. */
const PART = new RegExp(
  `^(?<name>[^\\d每各约超]{1,16}?)(?<count>\\d{1,6})(?<unit>${UNIT})(?<rest>.*)$`,
  'u',
);
const BOUNDED = /少于|低于|高于|以上|以下|至少|最多|达到?|力争|新增|提高|左右|平均/;
const CLASS = /[类型级]$/;

/** The numbers of a paragraph that it divides itself. */
export const countedShares: (paragraph: Paragraph) => readonly CountedShares[] = perParagraph(
  (paragraph) => {
    const text = readableOf(paragraph);
    if (!text.includes('其中') || !isBody(paragraph)) return [];
    return [...text.matchAll(WHOLE)].flatMap(({ 0: words, index, groups }) => {
      const { count = '', unit = '', parts: listed = '' } = groups ?? {};
      const parts = partsOf(listed, index + words.length - listed.length, unit);
      if (parts.length < 2) return [];
      const whole = { span: { from: index, to: index + count.length + 1 }, count: Number(count) };
      const classes = new Set(parts.map(({ name }) => CLASS.exec(name)?.[0] ?? name));
      return [{ unit, total: whole, parts, apart: classes.size === 1 && !classes.has('') }];
    });
  },
);

/** The parts up to the first words that are none; none at all where one is bounded or left open. */
function partsOf(
  listed: string,
  start: number,
  unit: string,
): readonly (Counted & { readonly name: string })[] {
  const parts: (Counted & { readonly name: string })[] = [];
  for (const { 0: words, index } of listed.matchAll(/[^、，和]+/g)) {
    const { name, count = '', unit: own, rest = '' } = PART.exec(words)?.groups ?? {};
    if (name === undefined || own !== unit) break;
    if (rest !== '' || BOUNDED.test(words)) return [];
    const to = start + index + words.length;
    parts.push({ name, count: Number(count), span: { from: to - count.length - 1, to } });
  }
  return parts;
}
