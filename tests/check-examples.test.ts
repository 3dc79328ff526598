import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { openChecker } from '../shared/check/checker.ts';
import { rules } from '../shared/check/rules.ts';
import { usualChecks } from '../shared/check/settings.ts';
import type { Context, Example, Finding, Rule } from '../shared/check/types.ts';
import { edited } from '../shared/model/edit.ts';
import { exampleProfile } from './check-builders.ts';

/** Every rule is held to the examples that stand in its file. */

const contextOf = ({ profile, level, today, precedents, settings }: Example): Context => ({
  profile: { ...exampleProfile, ...profile },
  level: level ?? '区级',
  today: today ?? '2026-11-26',
  precedents: precedents ?? [],
  settings: { ...usualChecks, ...settings },
});

const findingsOf = (rule: Rule, example: Example): readonly Finding[] => {
  const { text, origin } = example;
  const sourced = origin === undefined ? [] : [{ from: 0, to: text.length, origin }];
  return openChecker(contextOf(example), [rule])(analyze(text), sourced);
};

const ids = rules.map(({ id }) => id);

describe('the rules', () => {
  it('have ids of their own', () => {
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('yield only to rules there are', () => {
    const unknown = rules
      .flatMap(({ yieldsTo = [] }) => yieldsTo)
      .filter((id) => !ids.includes(id));
    expect(unknown).toEqual([]);
  });

  for (const rule of rules) {
    describe(`${rule.id} ${rule.name}`, () => {
      it('has examples of both kinds, a source and a sentence', () => {
        const { pass, fail } = rule.examples;
        expect(pass.length).toBeGreaterThan(0);
        expect(fail.length).toBeGreaterThan(0);
        expect(rule.citation).not.toBe('');
        expect(rule.about).toMatch(/[。]$/u);
      });

      for (const example of rule.examples.pass) {
        it(`leaves: ${firstLine(example.text)}`, () => {
          expect(findingsOf(rule, example).map(({ message }) => message)).toEqual([]);
        });
      }

      for (const example of rule.examples.fail) {
        it(`finds ${example.finds.join('、')}: ${firstLine(example.text)}`, () => {
          const findings = findingsOf(rule, example);
          const quotes = findings.map(({ span }) => example.text.slice(span.from, span.to));
          expect(quotes).toEqual(example.finds);
          // What a finding says is one sentence; its basis already says 实务.
          expect(
            findings.map(({ message }) => message).filter((one) => !/[^。]。$/.test(one)),
          ).toEqual([]);
          expect(findings.filter(({ citation }) => citation.includes('实务'))).toEqual([]);
          const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
          const fixed = edits.length === 0 ? undefined : edited(example.text, edits);
          expect(fixed).toBe(example.fixed);
          if (fixed !== undefined) {
            expect(findingsOf(rule, { ...example, text: fixed }).filter(({ fix }) => fix)).toEqual(
              [],
            );
          }
        });
      }
    });
  }
});

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, 30);
