import { parentPath } from '../model/paths.ts';
import type { Consensus } from './consensus.ts';
import type { DraftClause } from './draft-topics.ts';
import { clearOrder, firstClauses } from './order-remarks.ts';
import type { ClausePlace, DraftEntry } from './types.ts';

type Entry = Pick<DraftEntry, 'topic' | 'inDraft'>;
type Part = { readonly entries: readonly Entry[] };

/**
 * Where clauses the draft lacks usually stand. The part of the draft is that of the clause on the
 * matter that comes before in the usual order (of its own part of the outline if the draft has any of
 * that). In it a clause stands where no remark about the order comes of it, if there is such a place,
 * and where the fewest clauses come out of the usual order; of such places at its neighbour.
 *
 * @returns by topic; null where the draft has nothing of the outline.
 */
export function usualPlaces(
  parts: readonly Part[],
  clauses: readonly DraftClause[],
  consensus: Consensus,
): (topic: string) => ClausePlace | null {
  const all = parts.flatMap(({ entries }) => entries);
  const ranks = new Map(all.map(({ topic }, rank) => [topic, rank]));
  const firsts = new Set(firstClauses(clauses).map(({ path }) => path));
  return (topic) => {
    const own = parts.find(({ entries }) => entries.some((entry) => entry.topic === topic));
    const neighbour = (own && neighbourIn(own.entries, topic)) ?? neighbourIn(all, topic);
    if (neighbour === null) return null;
    const row = clauses.filter(({ path }) => parentPath(path) === parentPath(neighbour.path));
    // A pair most precedents clearly have the other way round is worse than any number of others.
    const clear = row.length + 1;
    const out = (before: boolean, { path, topics }: DraftClause): number => {
      const other = topics[0]?.id;
      const rank = other === undefined ? undefined : ranks.get(other);
      if (other === undefined || rank === undefined) return 0;
      const isOut = rank < (ranks.get(topic) ?? 0) !== before;
      const [first, next] = before ? [topic, other] : [other, topic];
      const isClear = firsts.has(path) && clearOrder(first, next, consensus) !== null;
      return (isOut ? 1 : 0) + (isClear ? clear : 0);
    };
    return placeIn(row, neighbour, out);
  };
}

/**
 * @param out how wrong it is that a clause of the row stands before the new one (true) or behind it
 */
function placeIn(
  row: readonly DraftClause[],
  neighbour: ClausePlace,
  out: (before: boolean, clause: DraftClause) => number,
): ClausePlace {
  const near = row.findIndex(({ path }) => path === neighbour.path);
  const beside = neighbour.side === 'before' ? near : near + 1;
  let sum = row.reduce((all, clause) => all + out(false, clause), 0);
  let [best, least] = [0, sum];
  for (const [at, clause] of row.entries()) {
    sum += out(true, clause) - out(false, clause);
    if (sum < least || (sum === least && at + 1 === beside)) [best, least] = [at + 1, sum];
  }
  if (best === beside) return neighbour;
  const behind = row[best - 1];
  return behind === undefined
    ? { side: 'before', path: row[0]?.path ?? neighbour.path }
    : { side: 'behind', path: behind.path };
}

/** Behind the draft's clause on what comes before a topic in the usual order, else before what comes next. */
function neighbourIn(entries: readonly Entry[], topic: string): ClausePlace | null {
  const at = entries.findIndex((entry) => entry.topic === topic);
  const before = entries
    .slice(0, at)
    .flatMap(({ inDraft }) => inDraft ?? [])
    .at(-1);
  if (before !== undefined) return { side: 'behind', path: before };
  const next = entries
    .slice(at + 1)
    .flatMap(({ inDraft }) => inDraft ?? [])
    .at(0);
  return next === undefined ? null : { side: 'before', path: next };
}
