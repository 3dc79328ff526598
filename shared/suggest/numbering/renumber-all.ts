import type { Clause, Policy } from '../../model/policy.ts';
import { seriesOf } from '../../text/numbering/series.ts';
import { type Arranged, arranged } from './arranged.ts';
import { called, planOf, type Refused, refused } from './plan.ts';

/**
 * 重排序号: counts every series through from one, each in its own style and across parts where the
 * document counts so, and rewrites the references to the new numbers. Nothing else changes.
 * Refuses where a reference could not be kept right.
 */
export function renumberAll(policy: Policy): Arranged | Refused {
  const numbers = new Map<Clause, number>();
  for (const { items } of seriesOf(policy)) {
    const inserted = items.find(({ number }) => !Number.isInteger(number));
    if (inserted !== undefined) {
      return refused(`有${called(inserted)}这样插入的条，序号是有意保留的，不能自动重排。`);
    }
    items.forEach((clause, at) => {
      numbers.set(clause, at + 1);
    });
  }
  return arranged(policy, planOf(policy, numbers), null);
}
