import { rules as allRules, groupNames, groups } from '../../shared/check/rules.ts';
import { severityNames } from '../../shared/check/severity.ts';
import type { Group, Rule } from '../../shared/check/types.ts';

/** Rules under the head of their group. */
export type RuleGroup = {
  readonly group: Group;
  readonly name: string;
  readonly rules: readonly Rule[];
};

/** The rules in which all the words typed stand, group by group; all of them where none are. */
export function foundRules(query: string, rules: readonly Rule[] = allRules): readonly RuleGroup[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups.flatMap((group) => {
    const own = rules.filter(
      (rule) => rule.group === group && words.every((word) => wordsOf(rule).includes(word)),
    );
    return own.length === 0 ? [] : [{ group, name: groupNames[group], rules: own }];
  });
}

const wordsOf = ({ id, name, about, citation, basis, severity, group }: Rule): string =>
  [id, name, about, citation, basis, severityNames[severity], groupNames[group]]
    .join('\n')
    .toLowerCase();
