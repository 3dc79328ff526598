import { type Ignored, sortIgnored } from '../../shared/check/ignored.ts';
import { placeNames } from '../../shared/check/place-names.ts';
import { groupNames, ruleOf } from '../../shared/check/rules.ts';
import { bySeverity } from '../../shared/check/severity.ts';
import type { Severity } from '../../shared/check/types.ts';
import type { Policy } from '../../shared/model/policy.ts';
import { sliceOf } from '../../shared/model/span.ts';
import type { Checked, Identified } from './checked.ts';

/** A finding with what a list says of it. */
export type ListedFinding = {
  readonly id: string;
  readonly finding: Identified;
  /** The words in question, shortened; '' for what is missing. */
  readonly quote: string;
  /** 序号跳号 */
  readonly rule: string;
  /** 结构与序号 */
  readonly group: string;
  /** 二.(三) 扩大服务对外开放, or 标题, 导语, 附件. */
  readonly clause: string;
};

/** Whether a list says the same of both: where in the text it stands is not to be seen there. */
export function looksSame(one: ListedFinding, other: ListedFinding): boolean {
  const [a, b] = [one.finding, other.finding];
  return (
    one.id === other.id &&
    one.quote === other.quote &&
    one.rule === other.rule &&
    one.clause === other.clause &&
    a.severity === b.severity &&
    a.message === b.message &&
    a.basis === b.basis &&
    a.citation === b.citation &&
    (a.fix?.title ?? null) === (b.fix?.title ?? null)
  );
}

/** What the drafter has answered, with how many findings it keeps still now. */
export type ListedIgnored = {
  readonly entry: Ignored;
  readonly rule: string;
  readonly count: number;
};

/** What the pane lists of one check. */
export type ListedFindings = {
  readonly source: string;
  /** In order of the text. */
  readonly open: readonly ListedFinding[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly ignored: readonly ListedIgnored[];
};

/** @param policy a reading of the text that was checked, or of one a few letters older. */
export function listFindings(
  { source, findings }: Checked,
  ignored: readonly Ignored[],
  policy: Policy,
): ListedFindings {
  const placeOf = placeNames(policy);
  const { open, ignored: answered } = sortIgnored(findings, ignored, source);
  return {
    source,
    open: open.map((finding) => ({
      id: finding.id,
      finding,
      quote: shortened(sliceOf(source, finding.span)),
      rule: ruleNameOf(finding.rule),
      group: groupNames[finding.group],
      clause: placeOf(finding.span.from, finding.path),
    })),
    counts: bySeverity(open),
    ignored: ignored.map((entry) => ({
      entry,
      rule: ruleNameOf(entry.rule),
      count: answered.filter(({ by }) => by === entry).length,
    })),
  };
}

const ruleNameOf = (id: string): string => ruleOf(id)?.name ?? id;

const LONGEST_QUOTE = 60;

/** 为深入实施……结合实际制定如下措施 */
function shortened(words: string): string {
  const plain = words.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST_QUOTE) return plain;
  return `${plain.slice(0, LONGEST_QUOTE - 16)}……${plain.slice(-12)}`;
}

/** A list under its headings. */
export type FindingGroup = {
  readonly title: string;
  readonly about: string;
  readonly items: readonly ListedFinding[];
};

export type GroupBy = 'rule' | 'clause';

/** By rule in the order of the rules, or by clause in the order of the text. */
export function groupsOf(
  items: readonly ListedFinding[],
  by: GroupBy,
  ruleIds: readonly string[],
): readonly FindingGroup[] {
  const groups = new Map<string, ListedFinding[]>();
  for (const item of items) {
    const key = by === 'rule' ? item.finding.rule : item.clause;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [item]);
    else own.push(item);
  }
  const listed = [...groups].map(([key, own]): FindingGroup & { readonly key: string } => ({
    key,
    title: by === 'rule' ? (own[0]?.rule ?? key) : key,
    about: by === 'rule' ? (own[0]?.group ?? '') : '',
    items: own,
  }));
  return by === 'clause'
    ? listed
    : listed.toSorted((a, b) => ruleIds.indexOf(a.key) - ruleIds.indexOf(b.key));
}
