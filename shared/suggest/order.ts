import type { Topical } from './topical.ts';

/**
 * What the order of the topics' own list counts, in documents of full weight: it follows how such
 * documents are built (goals, environment, services, institutions, order, people, safeguards) and
 * decides where the precedents do not.
 */
const LIST_ORDER = 1.5;

/**
 * Topics in the order the precedents usually have them: each pair is decided by the weighted majority
 * of the documents that have both; a topic comes the earlier the more of the others it precedes
 * (Copeland 1951), so that circles (a before b before c before a) end in a tie. Ties go to the larger
 * sum of majorities, then to the order given.
 */
export function usualOrder(
  topics: readonly string[],
  documents: readonly Topical[],
  weights: readonly number[],
): readonly string[] {
  const scored = topics.map((topic, at) => {
    let wins = 0;
    let margin = 0;
    topics.forEach((other, otherAt) => {
      if (other === topic) return;
      const lead =
        precedence(topic, other, documents, weights) + LIST_ORDER * Math.sign(otherAt - at);
      wins += Math.sign(lead);
      margin += lead;
    });
    return { topic, wins, margin, at };
  });
  return scored
    .sort((a, b) => b.wins - a.wins || b.margin - a.margin || a.at - b.at)
    .map(({ topic }) => topic);
}

/** Above 0 where documents of more weight have the first topic before the second. */
export function precedence(
  first: string,
  second: string,
  documents: readonly Topical[],
  weights: readonly number[],
): number {
  let lead = 0;
  documents.forEach(({ places }, at) => {
    const one = places.get(first);
    const other = places.get(second);
    if (one !== undefined && other !== undefined)
      lead += Math.sign(other - one) * (weights[at] ?? 0);
  });
  return lead;
}
