import type { Policy } from '../model/policy.ts';
import { compared } from '../model/walk.ts';
import type { DraftEntry, Suggestion } from './types.ts';

/**
 * Where a clause the draft lacks usually stands. Its part of the draft is that of the clause on the
 * matter that comes before it in the usual order (of its own part of the outline if the draft has
 * any of that); in that part it stands where the fewest clauses come out of the usual order.
 *
 * @returns path of the draft's clause it goes behind; null where the draft has nothing of the outline.
 */
export function usualPlace(
  { parts }: Pick<Suggestion, 'parts'>,
  topic: string,
  draft: Policy,
): string | null {
  const own = parts.find(({ entries }) => entries.some((entry) => entry.topic === topic));
  const all = parts.flatMap(({ entries }) => entries);
  const neighbour = (own && neighbourIn(own.entries, topic)) ?? neighbourIn(all, topic);
  if (neighbour === null) return null;
  const rank = all.findIndex((entry) => entry.topic === topic);
  const row = compared(draft.clauses)
    .filter(({ path }) => partOf(path) === partOf(neighbour))
    .map(({ path }) => ({ path, rank: all.findIndex(({ inDraft }) => inDraft === path) }));
  const outOfOrder = (at: number): number =>
    row.filter((one, place) => one.rank >= 0 && (place <= at ? one.rank > rank : one.rank < rank))
      .length;
  let [best, least] = [neighbour, Number.POSITIVE_INFINITY];
  for (const [at, { path }] of row.entries()) {
    const count = outOfOrder(at);
    if (count < least || (count === least && path === neighbour)) [best, least] = [path, count];
  }
  return best;
}

/** The draft's clause on what comes before a topic in the usual order, else on what comes next. */
function neighbourIn(entries: readonly DraftEntry[], topic: string): string | null {
  const at = entries.findIndex((entry) => entry.topic === topic);
  const isThere = ({ inDraft }: DraftEntry): boolean => inDraft !== null;
  const before = entries.slice(0, at).findLast(isThere);
  return (before ?? entries.slice(at + 1).find(isThere))?.inDraft ?? null;
}

/** 二.(三) stands in 二. */
const partOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
