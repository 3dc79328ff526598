import { placeNames } from '../../../shared/check/place-names.ts';
import { groupNames, ruleOf } from '../../../shared/check/rules.ts';
import { bySeverity, severities, severityNames } from '../../../shared/check/severity.ts';
import type { Finding } from '../../../shared/check/types.ts';
import type { Policy } from '../../../shared/model/policy.ts';

/** As cli.md documents it. */
export const findingJson = ({
  span,
  rule,
  severity,
  basis,
  citation,
  path,
  message,
  fix,
}: Finding) => ({
  rule,
  severity,
  basis,
  citation,
  ...span,
  path,
  message,
  fix:
    fix === null
      ? null
      : {
          title: fix.title,
          edits: fix.edits.map(({ from, to, insert }) => ({ from, to, insert })),
        },
});

/** The findings for people: group by group, each with its clause, its words and its source. */
export function report(findings: readonly Finding[], policy: Policy): string {
  if (findings.length === 0) return '没有发现问题。\n';
  const placeOf = placeNames(policy);
  const groups = [...new Set(findings.map(({ group }) => group))];
  const parts = groups.map((group) => {
    const own = findings.filter((finding) => finding.group === group);
    return [`【${groupNames[group]}】${own.length} 处`, ...own.map(entry)].join('\n');
  });
  function entry({ severity, rule, path, span, message, basis, citation, fix }: Finding): string {
    const place = placeOf(span.from, path);
    const offer = fix === null ? '' : `\n      可${fix.title}${fix.safe ? '' : '（须逐处确认）'}`;
    return `  ${severityNames[severity]} ${place}：${message}${offer}\n      ${ruleOf(rule)?.name ?? rule} · ${basis} · ${citation}`;
  }
  return `${parts.join('\n\n')}\n\n${tally(findings)}\n`;
}

/** 共 10 处：错误 3，警告 5，提示 2。 */
export const tally = (findings: readonly Finding[]): string => {
  const counts = bySeverity(findings);
  const parts = severities.map((severity) => `${severityNames[severity]} ${counts[severity]}`);
  return `共 ${findings.length} 处：${parts.join('，')}。`;
};
