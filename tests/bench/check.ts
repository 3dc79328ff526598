import { readdirSync } from 'node:fs';
import { builtInPrecedents } from '../../shared/library/precedents.ts';
import {
  type CheckSet,
  checkSet,
  findingsIn,
  findingsInPrecedent,
  hits,
  named,
  onTraps,
} from '../check-set.ts';
import { checkSpeed } from './check/speed.ts';
import { type Effort, some } from './effort.ts';
import { atLeast, atMost, detail, type Figure, informs } from './figure.ts';

/** What the check finds of what was planted, what it says of what is right, and time. */
export function checkFigures(effort: Effort): readonly Figure[] {
  const others = readdirSync('tests/fixtures/checks', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `checks/${name}`);
  const read = some(effort, ['drafts', ...others]).map(readingOf);
  return [
    ...together(read),
    ...read.flatMap(quality),
    ...precedents(effort),
    ...checkSpeed(effort),
  ];
}

/** A set of the fixtures with what the check says of it. */
function readingOf(name: string) {
  const { raw, clean, profile }: CheckSet = checkSet(name);
  const findings = findingsIn(raw.text, profile);
  const found = raw.issues.filter((issue) => hits(issue, findings).length > 0);
  const unplanned = findings.filter(
    (finding) => !raw.issues.some((issue) => hits(issue, [finding]).length > 0),
  );
  const inClean = findingsIn(clean.text, profile);
  const trapped = [...onTraps(raw.traps, findings), ...onTraps(clean.traps, inClean)];
  const traps = raw.traps.length + clean.traps.length;
  const place = profile.district;
  return { place, issues: raw.issues, findings, found, unplanned, inClean, trapped, traps };
}

type Reading = ReturnType<typeof readingOf>;

/** All sets as one: how much of what was planted is told, how much of what is told was planted. */
function together(read: readonly Reading[]): readonly Figure[] {
  const sum = (count: (one: Reading) => number): number =>
    read.reduce((total, one) => total + count(one), 0);
  const [planted, found] = [sum(({ issues }) => issues.length), sum((one) => one.found.length)];
  const [told, more] = [sum((one) => one.findings.length), sum((one) => one.unplanned.length)];
  const traps = sum((one) => one.traps);
  const trapped = sum((one) => one.trapped.length);
  return [
    atLeast(
      `${read.length} 份草稿合计：查全（埋设 ${planted} 处，找到 ${found} 处）`,
      0.9,
      found / planted,
      3,
    ),
    atLeast(
      `${read.length} 份草稿合计：查准（报出 ${told} 处，${more} 处不在埋设之中）`,
      0.9,
      (told - more) / told,
      3,
    ),
    atMost(`${read.length} 份草稿合计：${traps} 处陷阱上误报`, 0, trapped, 0),
    atMost(
      `${read.length} 份干净稿上误报`,
      0,
      sum((one) => one.inClean.length),
      0,
    ),
  ];
}

function quality(one: Reading): readonly Figure[] {
  const { place, issues, findings, found, unplanned, inClean, trapped } = one;
  const errors = issues.filter(({ severity }) => severity === 'error');
  const foundErrors = found.filter(({ severity }) => severity === 'error');
  const missed = issues.filter((issue) => !found.includes(issue));
  const otherwise = found.filter((issue) => named(issue, findings).length === 0);
  const alike = found.filter((issue) =>
    hits(issue, findings).some(({ severity }) => severity === issue.severity),
  );
  return [
    atLeast(`${place} 埋设的问题，找到`, 0.9, found.length / issues.length),
    atLeast(`${place} 其中错误，找到`, 0.95, foundErrors.length / errors.length),
    atMost(`${place} 陷阱上误报`, 0, trapped.length, 0),
    atMost(`${place} 干净稿上误报`, 0, inClean.length, 0),
    informs(
      `　${place}`,
      `${found.length}/${issues.length}，同类规则 ${found.length - otherwise.length}，同级别 ${alike.length}；共报 ${findings.length}，计划外 ${unplanned.length}`,
    ),
    ...missed.map(({ id, kind, quote }) =>
      detail(`　　未找到 ${id}`, `${kind} ${quote.slice(0, 30)}`),
    ),
    ...otherwise.map((issue) =>
      detail(
        `　　他类规则 ${issue.id}`,
        `${issue.kind} ${issue.quote.slice(0, 16)} <- ${hits(issue, findings)
          .map(({ rule }) => rule)
          .slice(0, 4)
          .join(' ')}`,
      ),
    ),
    ...trapped.map(({ trap, finding }) =>
      detail(
        `　　陷阱 ${trap.id}`,
        `${trap.quote.slice(0, 20)} <- ${finding.rule} ${finding.message}`,
      ),
    ),
    ...inClean.map(({ rule, message }) => detail('　　干净稿', `${rule} ${message}`)),
    ...unplanned.map(({ rule, severity, message }) =>
      detail('　　计划外', `${severity} ${rule} ${message}`),
    ),
  ];
}

function precedents(effort: Effort): readonly Figure[] {
  return some(effort, builtInPrecedents).flatMap(({ name, policy }) => {
    const findings = findingsInPrecedent(policy);
    return [
      informs(`先例 ${name}`, `${findings.length} 处`),
      ...findings.map(({ rule, severity, message }) =>
        detail('　　', `${severity} ${rule} ${message}`),
      ),
    ];
  });
}
