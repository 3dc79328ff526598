import type { Sorted } from '../../check/ignored.ts';
import { placeNames } from '../../check/place-names.ts';
import { rules as allRules, groupNames, groups } from '../../check/rules.ts';
import { bySeverity } from '../../check/severity.ts';
import { thresholdIds, thresholds } from '../../check/thresholds.ts';
import type { Context, Finding, Group, Rule } from '../../check/types.ts';
import type { Policy } from '../../model/policy.ts';
import type { Profile } from '../../model/profile.ts';
import type { Span } from '../../model/span.ts';
import { clauseAt } from '../../model/walk.ts';
import { countsOf } from '../../text/counts.ts';
import { statisticsOf } from './statistics.ts';
import type {
  CheckReport,
  DocumentFacts,
  Quote,
  ReportFinding,
  RuleFacts,
  Summary,
} from './types.ts';

/** A text with what the check found in it, and what it was checked with. */
export type Checked = {
  /** The findings stand in its source. */
  readonly policy: Policy;
  readonly context: Context;
  readonly findings: Sorted;
};

/** All that stands in a 检查报告. */
export function checkReport(
  { policy, context, findings: { open, ignored } }: Checked,
  rules: readonly Rule[] = allRules,
): CheckReport {
  const written = writer(policy, rules);
  const findings = open.map(written);
  return {
    format: 1,
    kind: '检查报告',
    document: factsOf(policy, context.profile),
    checkedOn: context.today,
    summary: summaryOf(
      open,
      ignored.map(({ finding }) => finding),
    ),
    findings,
    ignored: ignored.map(({ finding, by: { scope, reason, at } }, place) => ({
      ...written(finding, place),
      ignored: { scope, reason, at },
    })),
    rules: rulesOf(context, rules),
    statistics: statisticsOf(findings),
  };
}

const factsOf = (policy: Policy, { district, districtFull }: Profile): DocumentFacts => {
  const { title, notice, docNumber, issuers, genre } = policy;
  const place = districtFull === '' ? district : districtFull;
  return {
    title: title ?? notice?.title ?? null,
    docNumber,
    issuers,
    genre,
    district: place === '' ? null : place,
    ...countsOf(policy),
  };
};

function writer(policy: Policy, rules: readonly Rule[]) {
  const names = new Map(rules.map(({ id, name }) => [id, name]));
  const placeOf = placeNames(policy);
  const quoted = ({ from, to }: Span): Quote => ({
    from,
    to,
    quote: policy.source.slice(from, to),
  });
  return (finding: Finding, at: number): ReportFinding => {
    const { rule, group, severity, basis, citation, span, path, message, fix } = finding;
    return {
      number: at + 1,
      rule,
      name: names.get(rule) ?? rule,
      group,
      severity,
      basis,
      citation,
      path,
      place: placeOf(span.from, path),
      ...quoted(span),
      related: finding.related.map((other) => ({
        ...quoted(other),
        place: placeOf(other.from, clauseAt(policy.clauses, other.from)?.path ?? null),
      })),
      message,
      fix: fix && {
        title: fix.title,
        safe: fix.safe,
        edits: fix.edits.map(({ from, to, insert }) => ({ from, to, insert })),
      },
    };
  };
}

function summaryOf(open: readonly Finding[], ignored: readonly Finding[]): Summary {
  const inGroup = (group: Group) => (finding: Finding) => finding.group === group;
  const counts = groups.map((group) => {
    const own = open.filter(inGroup(group));
    return {
      group,
      name: groupNames[group],
      ...bySeverity(own),
      total: own.length,
      ignored: ignored.filter(inGroup(group)).length,
    };
  });
  return {
    total: open.length,
    ...bySeverity(open),
    ignored: ignored.length,
    groups: counts.filter(({ total, ignored: answered }) => total + answered > 0),
  };
}

const rulesOf = ({ settings }: Context, rules: readonly Rule[]): RuleFacts => ({
  total: rules.length,
  off: rules
    .filter(({ id }) => settings.off.includes(id))
    .map(({ id, name, group, basis, citation }) => ({ rule: id, name, group, basis, citation })),
  thresholds: thresholdIds.flatMap((id) => {
    const { name, unit, usual } = thresholds[id];
    const value = settings.thresholds[id] ?? usual;
    return value === usual ? [] : [{ id, name, unit, value, usual }];
  }),
  words: {
    avoid: settings.words.filter(({ kind }) => kind === 'avoid').length,
    allow: settings.words.filter(({ kind }) => kind === 'allow').length,
  },
});
