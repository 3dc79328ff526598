import type { Clause } from '../../model/policy.ts';
import { type Placed, type Targets, upwards } from './targets.ts';

/** Where a reference stands: in which clause, and in which of its 款. */
export type Place = {
  readonly placed: Placed | null;
  /** The article around it, or the clause itself where the text has no articles. */
  readonly whole: Clause | null;
  /** Which paragraph of `whole` it stands in or below, from 0; null where that is not known. */
  readonly paragraph: number | null;
  /** True where the reference names the document itself (本政策第3项), not only where it stands. */
  readonly own: boolean;
};

/** @param at offset in the source. */
export function placeIn(
  { byPath, hasArticles }: Targets,
  path: string | null,
  at: number,
  own: boolean,
): Place {
  const placed = path === null ? null : (byPath.get(path) ?? null);
  const around = [...upwards(placed)];
  const whole = hasArticles
    ? (around.find(({ style }) => style === 'article') ?? null)
    : (around[0] ?? null);
  return { placed, whole, paragraph: whole && paragraphAt(whole, at), own };
}

/** An item belongs to the paragraph that stands before it; null before the first. */
export function paragraphAt({ paragraphs }: Clause, at: number): number | null {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.from ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : low - 1;
}
