import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CheckWish, openChecking } from '../renderer/check/checking.ts';
import type { Answer } from '../renderer/reading/protocol.ts';
import { createWork } from '../renderer/reading/work.ts';
import { analyze } from '../shared/analyze.ts';
import { usualChecks } from '../shared/check/settings.ts';
import { align } from '../shared/compare/align.ts';
import { anchorOf } from '../shared/compare/decisions.ts';
import type { LinkDecision } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { findClause } from '../shared/model/walk.ts';
import { exampleProfile } from './check-builders.ts';

const source = readFileSync('tests/fixtures/drafts/draft-clean.txt', 'utf8');
const policy = analyze(source);

/** Precedents not read before, as a library that was just opened. */
const fresh = () => builtInPrecedents.map((precedent) => ({ ...precedent }));

const none = (path: string): LinkDecision => {
  const clause = findClause(policy.clauses, path);
  if (!clause) throw new Error(path);
  return { kind: 'none', draft: anchorOf(clause), doc: 'tianjin-2023' };
};

/** The work on a clock by which every step takes 30 ms; `between` is called at every pause. */
function desk(between: (pauses: number) => void = () => {}) {
  const answers: Answer[] = [];
  let [time, pauses] = [0, 0];
  const take = createWork({
    answer: (message) => answers.push(message),
    pause: async () => {
      pauses += 1;
      between(pauses);
    },
    now: () => {
      time += 15;
      return time;
    },
  });
  const until = async (kind: Answer['kind'], times = 1): Promise<void> => {
    while (answers.filter((one) => one.kind === kind).length < times)
      await new Promise((resolve) => setTimeout(resolve));
  };
  return { answers, take, until };
}

describe('the work beside the window', () => {
  test('takes the drafter’s word on what a clause is about', async () => {
    const clause = findClause(policy.clauses, '一.(五)');
    if (!clause) throw new Error('no clause');
    const topics = [{ draft: anchorOf(clause), topics: ['credit-system'] }];
    const { answers, take, until } = desk();
    take({ kind: 'library', precedents: fresh() });
    take({
      kind: 'draft',
      source,
      decisions: [],
      wish: { chosen: [], topics, own: [], genre: '' },
    });
    await until('aligned');
    expect(answers.find(({ kind }) => kind === 'aligned')).toEqual({
      kind: 'aligned',
      source,
      alignment: align(policy, builtInPrecedents, [], {
        '一.(五)': [{ id: 'credit-system', score: 1 }],
      }),
    });
  });

  test('reads a draft, tells how far it is, and aligns it', async () => {
    const { answers, take, until } = desk();
    take({ kind: 'library', precedents: fresh() });
    take({ kind: 'draft', source, decisions: [none('一.(五)')] });
    await until('aligned');
    const [first] = answers;
    expect(first).toEqual({ kind: 'read', policy });
    expect(answers.at(-1)).toEqual({
      kind: 'aligned',
      source,
      alignment: align(policy, builtInPrecedents, [none('一.(五)')]),
    });
    const progress = answers.flatMap((one) => (one.kind === 'progress' ? [one] : []));
    expect(progress.length).toBeGreaterThan(1);
    const done = progress.map((one) => one.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    for (const one of progress) expect(one.done).toBeLessThanOrEqual(one.total);
  });

  test('does not read the same words again for a new decision', async () => {
    const { answers, take, until } = desk();
    take({ kind: 'library', precedents: builtInPrecedents });
    take({ kind: 'draft', source, decisions: [] });
    await until('aligned');
    take({ kind: 'draft', source, decisions: [none('一.(五)')] });
    await until('aligned', 2);
    expect(answers.map(({ kind }) => kind).filter((kind) => kind !== 'progress')).toEqual([
      'read',
      'aligned',
      'aligned',
    ]);
  });

  test('lets a newer draft overtake the one in work', async () => {
    const newer = source.replace('标准', '规范');
    const { answers, take, until } = desk((pauses) => {
      if (pauses === 3) take({ kind: 'draft', source: newer, decisions: [] });
    });
    take({ kind: 'library', precedents: fresh() });
    take({ kind: 'draft', source, decisions: [] });
    await until('aligned');
    const aligned = answers.flatMap((one) => (one.kind === 'aligned' ? [one.source] : []));
    expect(aligned).toEqual([newer]);
  });

  test('reads only the latest of several drafts that lie waiting', async () => {
    const { answers, take, until } = desk();
    take({ kind: 'library', precedents: [] });
    take({ kind: 'draft', source: '', decisions: [] });
    take({ kind: 'draft', source, decisions: [] });
    await until('aligned');
    expect(answers.filter(({ kind }) => kind === 'read')).toHaveLength(1);
  });

  test('proposes for the whole draft where that is wished, from the chosen precedents', async () => {
    const { answers, take, until } = desk();
    take({ kind: 'library', precedents: builtInPrecedents });
    const chosen = ['shanghai-2024', 'tianjin-2023', 'beijing-2018'];
    take({
      kind: 'draft',
      source,
      decisions: [],
      wish: { chosen, topics: [], own: [], genre: '' },
    });
    await until('suggested');
    const [told] = answers.flatMap((one) => (one.kind === 'suggested' ? [one] : []));
    expect(told?.source).toBe(source);
    expect(told?.suggestion.outline.every(({ of }) => of === 3)).toBe(true);
    expect(told?.suggestion.missing).toContain('information-resources');
  });

  test('proposes by the 文种 the drafter says, whatever the title says', async () => {
    const { answers, take, until } = desk();
    take({ kind: 'library', precedents: builtInPrecedents });
    const proposed = async (genre: string) => {
      answers.length = 0;
      const wish = { chosen: ['shanghai-2024', 'beijing-2018'], topics: [], own: [], genre };
      take({ kind: 'draft', source, decisions: [], wish });
      await until('suggested');
      return answers.flatMap((one) => (one.kind === 'suggested' ? [one.suggestion] : []))[0];
    };
    const byTitle = await proposed('');
    expect(policy.genre).toBe('若干措施');
    expect(await proposed('若干措施')).toEqual(byTitle);
    const asPoints = await proposed('工作要点');
    expect(byTitle?.elements.map(({ id }) => id)).toContain('validity');
    expect(asPoints?.elements.map(({ id }) => id)).not.toContain('validity');
  });

  describe('checking', () => {
    const check: CheckWish = {
      profile: exampleProfile,
      genre: '',
      normative: 'auto',
      borrowed: [],
      checks: usualChecks,
      jurisdictions: [],
      today: '2026-11-26',
    };
    const raw = readFileSync('tests/fixtures/drafts/draft-raw.txt', 'utf8');
    const kinds = (answers: readonly Answer[]) =>
      answers.map(({ kind }) => kind).filter((kind) => kind !== 'progress');
    const foundIn = (answers: readonly Answer[]) =>
      answers.flatMap((one) => (one.kind === 'checked' ? [one] : []));

    test('comes behind the reading and before the library, which may take long', async () => {
      const { answers, take, until } = desk();
      take({ kind: 'library', precedents: fresh() });
      take({ kind: 'draft', source: raw, decisions: [], check });
      await until('aligned');
      expect(kinds(answers)).toEqual(['read', 'checked', 'aligned']);
      const [told] = foundIn(answers);
      expect(told?.source).toBe(raw);
      expect(told?.findings.map(({ rule }) => rule)).toContain('number-duplicate');
    });

    test('does not wait for the library to be opened', async () => {
      const { answers, take, until } = desk();
      take({ kind: 'draft', source, decisions: [], check });
      await until('checked');
      expect(kinds(answers)).toEqual(['read', 'checked']);
      take({ kind: 'library', precedents: fresh() });
      take({ kind: 'draft', source, decisions: [], check });
      await until('aligned');
      expect(kinds(answers)).toEqual(['read', 'checked', 'checked', 'aligned']);
    });

    test('is not done again for a decision, but for what the rules ask of', async () => {
      const { answers, take, until } = desk();
      take({ kind: 'library', precedents: fresh() });
      take({ kind: 'draft', source: raw, decisions: [], check });
      await until('aligned');
      take({ kind: 'draft', source: raw, decisions: [none('一.(五)')], check });
      await until('aligned', 2);
      expect(foundIn(answers)).toHaveLength(1);
      const off = { ...check, checks: { ...usualChecks, off: ['number-duplicate'] } };
      take({ kind: 'draft', source: raw, decisions: [], check: off });
      await until('aligned', 3);
      const [before, after] = foundIn(answers).map(({ findings }) =>
        findings.map(({ rule }) => rule),
      );
      expect(before?.filter((rule) => !after?.includes(rule))).toEqual(['number-duplicate']);
    });

    test('finds after an edit what a first check of the edited text finds', async () => {
      const edited = raw.replace('（二）培育', '（三）培育').replace('。。', '。');
      const { answers, take, until } = desk();
      take({ kind: 'draft', source: raw, decisions: [], check });
      await until('checked');
      take({ kind: 'draft', source: edited, decisions: [], check });
      await until('checked', 2);
      expect(foundIn(answers).at(-1)?.findings).toEqual(openChecking()(analyze(edited), check, []));
    });
  });
});
