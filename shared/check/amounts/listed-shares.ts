import { readableOf } from '../readable.ts';
import { type FigureAt, figuresOf, isLimit, sumOf } from './figures.ts';
import type { List } from './lists.ts';
import { isPart, type Shares } from './shares.ts';

const SUMS_UP = /(?:其中|分配|安排|构成|组成|包括|如下|分项|用于)[^。；]{0,10}：\s*$/;

/** A total in the words that introduce a list, and one sum in each of its items. */
export function sharesOver({ intro, items }: List): readonly Shares<FigureAt>[] {
  if (items.length < 2 || !SUMS_UP.test(readableOf(intro.paragraph))) return [];
  const total = figuresOf(intro.paragraph).findLast((figure) => sumOf(figure) !== null);
  if (total === undefined || isLimit(total)) return [];
  const parts = items.flatMap((placed): readonly FigureAt[] => {
    const [figure, ...more] = figuresOf(placed.paragraph);
    return figure !== undefined && more.length === 0 && isPart(figure) ? [{ placed, figure }] : [];
  });
  if (parts.length < items.length) return [];
  return [{ total: { placed: intro, figure: total }, parts, closed: true, open: false }];
}
