import type { Precedent } from '../model/document.ts';
import type { DraftClause } from './draft-topics.ts';
import { topical } from './topical.ts';
import type { OrderRemark, Source } from './types.ts';

/** So many documents must have both matters before their order says anything. */
const LEAST_DOCS = 3;
/** And so large a share of them must agree. */
const AGREEMENT = 0.75;
/** A drafter looks at one or two such remarks. */
const MOST_REMARKS = 2;

/**
 * Pairs of clauses of one part that clearly most precedents have the other way round, those most agree on first;
 * no clause is named twice. A draft in the usual order gets none.
 */
export function orderRemarks(
  clauses: readonly DraftClause[],
  precedents: readonly Precedent[],
): readonly OrderRemark[] {
  const firsts = firstClauses(clauses);
  const found = firsts.flatMap((early, at) =>
    firsts
      .slice(at + 1)
      .filter((late) => partOf(late.path) === partOf(early.path))
      .flatMap((late) => remarkOn(early, late, precedents) ?? []),
  );
  const named = new Set<string>();
  return found
    .sort((a, b) => b.docs / b.of - a.docs / a.of || b.docs - a.docs)
    .filter(({ path, after }) => {
      if (named.has(path) || named.has(after)) return false;
      named.add(path).add(after);
      return true;
    })
    .slice(0, MOST_REMARKS);
}

/** 二.(三) stands in 二. Which matter belongs in which part is the drafter's own thought. */
const partOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

type First = { readonly topic: string; readonly path: string };

/** The first clause of every primary topic, in the draft's order. */
function firstClauses(clauses: readonly DraftClause[]): readonly First[] {
  const firsts = new Map<string, First>();
  for (const { path, topics } of clauses) {
    const topic = topics[0]?.id;
    if (topic !== undefined && !firsts.has(topic)) firsts.set(topic, { topic, path });
  }
  return [...firsts.values()];
}

/** Whether the precedents have `late` before `early`, throughout: its last clause before the other's first. */
function remarkOn(early: First, late: First, precedents: readonly Precedent[]): OrderRemark | null {
  const both = precedents.flatMap((precedent) => {
    const { clauses } = topical(precedent);
    const of = (topic: string) =>
      clauses
        .filter(({ topics }) => topics[0] === topic)
        .map(({ unit, place }) => ({ unit, place }));
    const [ones, others] = [of(late.topic), of(early.topic)];
    const [one, other] = [ones[0], others[0]];
    if (one === undefined || other === undefined) return [];
    const turned = Math.max(...ones.map(({ place }) => place)) < other.place;
    const source: Source = {
      doc: precedent.id,
      path: one.unit.path,
      heading: one.unit.clause.heading,
    };
    return [{ turned, source }];
  });
  const agreeing = both.filter(({ turned }) => turned);
  if (both.length < LEAST_DOCS || agreeing.length < AGREEMENT * both.length) return null;
  return {
    path: late.path,
    after: early.path,
    sources: agreeing.map(({ source }) => source),
    docs: agreeing.length,
    of: both.length,
  };
}
