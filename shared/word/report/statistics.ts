import type { Basis } from '../../check/types.ts';
import type { ReportFinding, Statistics } from './types.ts';

/** What a reviewer wants to know of the findings as a whole. */
export function statisticsOf(findings: readonly ReportFinding[]): Statistics {
  const of = (basis: Basis): number => findings.filter((one) => one.basis === basis).length;
  const names = new Map(findings.map(({ rule, name }) => [rule, name]));
  const inClauses = findings.flatMap(({ path }) => (path === null ? [] : [path]));
  return {
    byBasis: { 规定: of('规定'), 一般: of('一般'), 推荐: of('推荐'), 实务: of('实务') },
    byRule: counted(findings.map(({ rule }) => rule)).map(([rule, count]) => ({
      rule,
      name: names.get(rule) ?? rule,
      count,
    })),
    byPlace: counted(findings.map(({ place }) => place)).map(([place, count]) => ({
      place,
      count,
    })),
    clausesWithFindings: new Set(inClauses).size,
    fixable: findings.filter(({ fix }) => fix !== null).length,
    safe: findings.filter(({ fix }) => fix?.safe === true).length,
  };
}

/** How often each word comes, the most frequent first, as they come otherwise. */
function counted(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
