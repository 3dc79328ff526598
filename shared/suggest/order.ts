import type { Relations } from './relations.ts';

/**
 * What the order of the topics' own list counts, in documents of full weight: it follows how such
 * documents are built (goals, environment, services, institutions, order, people, safeguards) and
 * decides where the precedents do not.
 */
const LIST_ORDER = 1.5;

/**
 * Topics (numbers from 0, as the list has them) in the order the precedents usually have them: each
 * pair is decided by the weighted majority of the documents that have both; a topic comes the earlier
 * the more of the others it precedes (Copeland 1951), so that circles (a before b before c before a)
 * end in a tie. Ties go to the larger sum of majorities, then to the list.
 */
export function usualOrder(count: number, { lead }: Relations): readonly number[] {
  const topics = Array.from({ length: count }, (_, topic) => topic);
  const scored = topics.map((topic) => {
    let wins = 0;
    let margin = 0;
    for (const other of topics) {
      const ahead = lead(topic, other) + LIST_ORDER * Math.sign(other - topic);
      wins += Math.sign(ahead);
      margin += ahead;
    }
    return { topic, wins, margin };
  });
  return scored
    .sort((a, b) => b.wins - a.wins || b.margin - a.margin || a.topic - b.topic)
    .map(({ topic }) => topic);
}
