import { groupNames, rules } from '../../shared/check/rules.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { countsOf } from '../../shared/text/counts.ts';
import type { CheckWish } from './checking.ts';
import type { CheckFacts } from './view.ts';

/** What was checked, by which rules, of what day and for whom. */
export function factsOf(
  policy: Policy | null,
  { checks, today }: Pick<CheckWish, 'checks' | 'today'>,
  district: string | null,
): CheckFacts {
  const counts = policy === null ? { clauses: 0, characters: 0 } : countsOf(policy);
  const on = rules.filter(({ id }) => !checks.off.includes(id));
  const groups = [...new Set(on.map(({ group }) => group))].map((group) => ({
    name: groupNames[group],
    rules: on.filter((rule) => rule.group === group).length,
  }));
  return { ...counts, groups, off: rules.length - on.length, district, today };
}
