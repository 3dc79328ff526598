import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { align } from '../shared/compare/align.ts';
import { anchored, anchorOf, decide, undecide } from '../shared/compare/decisions.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import type { Policy } from '../shared/model/policy.ts';
import { findClause } from '../shared/model/walk.ts';
import { precedent } from './bench/alignment.ts';

const source = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const draft = analyze(source);
const tianjin = precedent('tianjin-2023');

const anchor = (policy: Policy, path: string) => {
  const clause = findClause(policy.clauses, path);
  if (!clause) throw new Error(path);
  return anchorOf(clause);
};

const decision = (
  kind: 'confirmed' | 'rejected',
  path: string,
  other: string,
  policy = draft,
): LinkDecision => ({
  kind,
  draft: anchor(policy, path),
  doc: 'tianjin-2023',
  path: other,
  heading: findClause(tianjin.policy.clauses, other)?.heading ?? null,
});

const none = (path: string): LinkDecision => ({
  kind: 'none',
  draft: anchor(draft, path),
  doc: 'tianjin-2023',
});

const described = (decisions: readonly LinkDecision[]): readonly string[] =>
  decisions.map((one) =>
    `${one.kind} ${one.draft.path} ${one.kind === 'none' ? '' : one.path}`.trimEnd(),
  );

const linksOf = (path: string, decisions: readonly LinkDecision[], policy = draft) =>
  align(policy, [tianjin], decisions)
    .links.filter((link) => link.draft === path)
    .map((link) => `${link.by === 'drafter' ? '✓ ' : ''}${link.path}`);

describe('what the drafter decides', () => {
  test('a new decision replaces what contradicts it', () => {
    const steps = [
      decision('rejected', '一.(一)', '二'),
      none('一.(一)'),
      decision('confirmed', '一.(一)', '二'),
      decision('confirmed', '一.(一)', '三'),
      decision('rejected', '一.(一)', '三'),
      none('二.(一)'),
    ];
    expect(described(steps.reduce<readonly LinkDecision[]>(decide, []))).toEqual([
      'confirmed 一.(一) 二',
      'rejected 一.(一) 三',
      'none 二.(一)',
    ]);
  });

  test('can be taken back', () => {
    const decisions = [decision('confirmed', '一.(一)', '二'), none('二.(一)')];
    const left = undecide(decisions, { draft: '二.(一)', doc: 'tianjin-2023', path: null });
    expect(described(left)).toEqual(['confirmed 一.(一) 二']);
    expect(undecide(left, { draft: '一.(一)', doc: 'tianjin-2023', path: '二' })).toEqual([]);
  });

  test('goes before the words: confirmed first, rejected never', () => {
    const byWords = linksOf('一.(五)', []);
    expect(byWords.length).toBeGreaterThan(0);
    const [first = ''] = byWords;
    expect(linksOf('一.(五)', [decision('confirmed', '一.(五)', '十五')])[0]).toBe('✓ 十五');
    expect(linksOf('一.(五)', [decision('rejected', '一.(五)', first)])).not.toContain(first);
    const alignment = align(draft, [tianjin], [none('一.(五)')]);
    expect(alignment.links.filter((link) => link.draft === '一.(五)')).toEqual([]);
    expect(alignment.novel).toContain('一.(五)');
  });
});

describe('a decision finds its clause again', () => {
  const decisions = anchored([decision('confirmed', '三.(四)', '十五')], draft);
  const paths = (text: string) => described(anchored(decisions, analyze(text)));

  test('nothing changed: the very same decisions', () => {
    expect(anchored(decisions, draft)).toBe(decisions);
  });

  test('when parts are renumbered', () => {
    const renumbered = source.replace('\n三、', '\n七、');
    expect(paths(renumbered)).toEqual(['confirmed 七.(四) 十五']);
  });

  test('not in an empty text, and it wakes when the text is back', () => {
    const asleep = anchored(decisions, analyze(''));
    expect(asleep).toBe(decisions);
    expect(align(analyze(''), [tianjin], asleep).links).toEqual([]);
    expect(anchored(asleep, draft)).toEqual(decisions);
  });
});
