import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { check } from '../shared/check/checker.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { CorrectionKind } from '../shared/model/policy.ts';
import { noProfile } from '../shared/model/profile.ts';

/** Whatever the reading repairs or doubts in a text, the check tells the drafter of it. */

const textOf = (path: string): string =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

const TEXTS = [
  'seeds/shanghai-2024.txt',
  'seeds/tianjin-2023.txt',
  'seeds/beijing-2018.txt',
  'seeds/shanghai-cnipa-2023.txt',
  'seeds/pudong-2018.txt',
  'tests/fixtures/drafts/draft-raw.txt',
];

const KINDS: readonly CorrectionKind[] = [
  'half-width-punctuation',
  'stray-space',
  'wrong-character',
  'inserted-spam-word',
  'unclosed-quote',
  'marker-inconsistent',
  'missing-signature',
  'hyphen-for-dash',
  'other',
];

const policies = TEXTS.map((path) => analyze(textOf(path)));

describe('a correction of the reading', () => {
  it('of every kind is in one of the texts', () => {
    const kinds = new Set(
      policies.flatMap(({ corrections }) => corrections.map(({ kind }) => kind)),
    );
    expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it.each(TEXTS.map((path, at) => [path, at] as const))('leads to a finding: %s', (_, at) => {
    const policy = policies[at] ?? analyze('');
    const findings = check(policy, {
      profile: noProfile,
      level: '市级',
      today: '2026-11-26',
      precedents: [],
      settings: usualChecks,
    });
    const places = findings.flatMap(({ span, related }) => [span, ...related]);
    const silent = policy.corrections.filter(
      ({ span }) => !places.some(({ from, to }) => from <= span.to && span.from <= to),
    );
    expect(silent.map(({ kind, printed, reason }) => `${kind} ${printed}: ${reason}`)).toEqual([]);
  });
});
