import { readFileSync } from 'node:fs';
import { analyze } from '../shared/analyze.ts';
import { check } from '../shared/check/checker.ts';
import { homeOf } from '../shared/check/home.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Context, Finding, Severity } from '../shared/check/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Policy } from '../shared/model/policy.ts';
import { type Profile, profileSchema } from '../shared/model/profile.ts';
import type { Span } from '../shared/model/span.ts';
import { certain, corrected } from '../shared/text/corrected.ts';

/** Drafts with every fault listed and what only looks like one, as the fixtures have them. */

type Planted = Span & {
  readonly id: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly quote: string;
  readonly anchor: 'span' | 'clause' | 'document';
  readonly related?: readonly Span[];
  readonly clause: Span;
};

export type Trap = Span & {
  readonly id: string;
  readonly quote: string;
  readonly looks_like: string;
};

export type CheckSet = {
  readonly name: string;
  readonly profile: Profile;
  readonly raw: {
    readonly text: string;
    readonly issues: readonly Planted[];
    readonly traps: readonly Trap[];
  };
  readonly clean: { readonly text: string; readonly traps: readonly Trap[] };
};

const folder = new URL('./fixtures/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
const readJson = <T>(path: string): T => JSON.parse(read(path)) as T;

/** A set of the fixtures: drafts is 徐汇区's, the others stand in checks/. */
export function checkSet(name: string): CheckSet {
  const at = (file: string): string => `${name}/${file}`;
  const issues = readJson<{ issues: readonly Planted[]; traps: readonly Trap[] }>(
    at('issues.json'),
  );
  return {
    name,
    profile: profileSchema.parse(readJson(at('profile.json'))),
    raw: { text: read(at('draft-raw.txt')), ...issues },
    clean: {
      text: read(at('draft-clean.txt')),
      traps: readJson<{ traps: readonly Trap[] }>(at('clean-traps.json')).traps,
    },
  };
}

/** The day all fixtures are read on. */
export const FIXTURE_DAY = '2026-11-26';

export const contextOf = (policy: Policy, profile: Profile | null): Context => ({
  ...homeOf(policy, profile),
  today: FIXTURE_DAY,
  precedents: builtInPrecedents,
  settings: usualChecks,
});

export function findingsIn(text: string, profile: Profile | null): readonly Finding[] {
  const policy = analyze(text);
  return check(policy, contextOf(policy, profile));
}

/** A precedent as the library reads it, with its corrections, on its own ground. */
export const findingsInPrecedent = ({ source, corrections }: Policy): readonly Finding[] =>
  findingsIn(corrected(source, certain(corrections)), null);

const overlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

const WHOLE_CLAUSE = /^(?:fair|amount|missing)-/;

/**
 * The findings that name a planted fault, as the fixtures define it: they overlap its place or a
 * further place of it; for what concerns a clause the clause is enough.
 */
export const hits = (issue: Planted, findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ span }) => {
    if (issue.anchor === 'document') return true;
    if ([issue, ...(issue.related ?? [])].some((place) => overlap(place, span))) return true;
    const wide = issue.anchor === 'clause' || WHOLE_CLAUSE.test(issue.kind);
    return wide && overlap(issue.clause, span);
  });

/**
 * Stricter: by a rule of the same kind. A wide finding may overlap a fault it knows nothing of; what
 * the rules call otherwise than the fixtures is listed here.
 */
export const named = (issue: Planted, findings: readonly Finding[]): readonly Finding[] =>
  hits(issue, findings).filter(({ rule }) => familyOf(rule) === familyOf(issue.kind));

/** leftover-place and leftover-level are one family, number-jump and number-duplicate another. */
const familyOf = (kind: string): string => kind.split('-')[0] ?? kind;

export const onTraps = (traps: readonly Trap[], findings: readonly Finding[]) =>
  traps.flatMap((trap) =>
    findings.filter(({ span }) => overlap(trap, span)).map((finding) => ({ trap, finding })),
  );
