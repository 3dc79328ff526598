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
import { atLeast, atMost, type Figure, informs } from './figure.ts';

/** What the check finds of what was planted, what it says of what is right, and time. */
export function checkFigures(): readonly Figure[] {
  const others = readdirSync('tests/fixtures/checks', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `checks/${name}`);
  return [...['drafts', ...others].flatMap(quality), ...precedents(), ...checkSpeed()];
}

function quality(name: string): readonly Figure[] {
  const set: CheckSet = checkSet(name);
  const { raw, clean, profile } = set;
  const findings = findingsIn(raw.text, profile);
  const found = raw.issues.filter((issue) => hits(issue, findings).length > 0);
  const errors = raw.issues.filter(({ severity }) => severity === 'error');
  const foundErrors = found.filter(({ severity }) => severity === 'error');
  const missed = raw.issues.filter((issue) => !found.includes(issue));
  const otherwise = found.filter((issue) => named(issue, findings).length === 0);
  const alike = found.filter((issue) =>
    hits(issue, findings).some(({ severity }) => severity === issue.severity),
  );
  const unplanned = findings.filter(
    (finding) => !raw.issues.some((issue) => hits(issue, [finding]).length > 0),
  );
  const inClean = findingsIn(clean.text, profile);
  const trapped = [...onTraps(raw.traps, findings), ...onTraps(clean.traps, inClean)];
  const place = set.profile.district;
  return [
    atLeast(`${place} 埋设的问题，找到`, 0.9, found.length / raw.issues.length),
    atLeast(`${place} 其中错误，找到`, 0.95, foundErrors.length / errors.length),
    atMost(`${place} 陷阱上误报`, 0, trapped.length, 0),
    atMost(`${place} 干净稿上误报`, 0, inClean.length, 0),
    informs(
      `　${place}`,
      `${found.length}/${raw.issues.length}，同类规则 ${found.length - otherwise.length}，同级别 ${alike.length}；共报 ${findings.length}，计划外 ${unplanned.length}`,
    ),
    ...missed.map(({ id, kind, quote }) =>
      informs(`　　未找到 ${id}`, `${kind} ${quote.slice(0, 30)}`),
    ),
    ...otherwise.map((issue) =>
      informs(
        `　　他类规则 ${issue.id}`,
        `${issue.kind} ${issue.quote.slice(0, 16)} <- ${hits(issue, findings)
          .map(({ rule }) => rule)
          .slice(0, 4)
          .join(' ')}`,
      ),
    ),
    ...trapped.map(({ trap, finding }) =>
      informs(
        `　　陷阱 ${trap.id}`,
        `${trap.quote.slice(0, 20)} <- ${finding.rule} ${finding.message}`,
      ),
    ),
    ...inClean.map(({ rule, message }) => informs('　　干净稿', `${rule} ${message}`)),
    ...unplanned.map(({ rule, severity, message }) =>
      informs('　　计划外', `${severity} ${rule} ${message}`),
    ),
  ];
}

function precedents(): readonly Figure[] {
  return builtInPrecedents.flatMap(({ name, policy }) => {
    const findings = findingsInPrecedent(policy);
    return [
      informs(`先例 ${name}`, `${findings.length} 处`),
      ...findings.map(({ rule, severity, message }) =>
        informs('　　', `${severity} ${rule} ${message}`),
      ),
    ];
  });
}
