import { likeness } from '../compare/decisions/likeness.ts';
import type { Opinion } from '../model/opinion.ts';

/** Two opinions on one clause so much alike say the same. */
const SAME = 0.6;
/** More on one clause are not weighed one by one: a crafted file must not hold up the window. */
const MOST = 400;

/**
 * Opinions of several units that say the same of the same clause: each id with the ids of all of its
 * group, itself among them; an opinion that stands alone is not in the map.
 *
 * @param clauseOf what tells the clauses apart; '' for none
 */
export function alike(
  opinions: readonly Opinion[],
  clauseOf: (opinion: Opinion) => string,
): ReadonlyMap<string, readonly string[]> {
  const byClause = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const clause = clauseOf(opinion);
    if (clause === '') continue;
    const known = byClause.get(clause);
    if (known === undefined) byClause.set(clause, [opinion]);
    else known.push(opinion);
  }
  const groups = new Map<string, readonly string[]>();
  for (const own of byClause.values()) {
    for (const group of groupsIn(own.slice(0, MOST))) {
      if (new Set(group.map(({ unit }) => unit)).size < 2) continue;
      const ids = group.map(({ id }) => id);
      for (const id of ids) groups.set(id, ids);
    }
  }
  return groups;
}

/** Each opinion joins the first group it is like. */
function groupsIn(opinions: readonly Opinion[]): readonly (readonly Opinion[])[] {
  const groups: Opinion[][] = [];
  for (const opinion of opinions) {
    const group = groups.find((known) => known.some((one) => saysSame(one, opinion)));
    if (group === undefined) groups.push([opinion]);
    else group.push(opinion);
  }
  return groups.filter(({ length }) => length > 1);
}

const saysSame = (one: Opinion, other: Opinion): boolean =>
  asksSame(one, other) || likeness(bare(one.said), bare(other.said)) >= SAME;

const asksSame = (one: Opinion, other: Opinion): boolean =>
  one.proposal.length > 0 && JSON.stringify(one.proposal) === JSON.stringify(other.proposal);

/** Without the number a letter gives it and the marks. */
const bare = (said: string): string =>
  said.replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/u, '').replace(/[\p{P}\s]/gu, '');
