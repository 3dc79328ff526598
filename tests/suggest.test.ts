import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { anchorOf } from '../shared/compare/decisions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { findClause } from '../shared/model/walk.ts';
import { suggest } from '../shared/suggest/suggest.ts';

const read = (name: string) => analyze(readFileSync(`tests/fixtures/drafts/${name}`, 'utf8'));
const clean = read('draft-clean.txt');
const options = { genre: '若干措施', level: '区级', parts: null } as const;

describe('what the precedents say of a draft', () => {
  const { outline, missing, orders, elements } = suggest(clean, builtInPrecedents, options);

  it('finds the clause of each topic', () => {
    const own = new Map(outline.map(({ name, inDraft }) => [name, inDraft]));
    expect(own.get('品牌与骨干机构培育')).toBe('一.(一)');
    expect(own.get('人才引进')).toBe('三.(二)');
    expect(own.get('机构内部管理与经营模式')).toBe(null);
  });

  it('lacks what most have, the most widespread first', () => {
    expect(missing).toContain('industry-agglomeration');
    expect(missing).not.toContain('internal-management');
    const docs = missing.map((topic) => outline.find((entry) => entry.topic === topic)?.docs ?? 0);
    expect(docs).toEqual(docs.toSorted((a, b) => b - a));
  });

  it('lets a draft in good order be', () => {
    expect(orders).toEqual([]);
  });

  it('a complete 若干措施 has all its elements', () => {
    expect(elements.filter(({ present }) => !present)).toEqual([]);
  });

  it('a copy of a precedent is no evidence for itself', () => {
    const [precedent, ...others] = builtInPrecedents;
    if (precedent === undefined) throw new Error('no precedents');
    const copy = analyze(precedent.policy.source);
    expect(suggest(copy, builtInPrecedents, options)).toEqual(suggest(copy, others, options));
  });

  it('what the drafter says of a clause goes before its words', () => {
    const clause = findClause(clean.clauses, '四.(四)');
    if (clause === null) throw new Error('四.(四)');
    const decisions = [{ draft: anchorOf(clause), topics: ['industry-agglomeration'] }];
    const said = suggest(clean, builtInPrecedents, { ...options, decisions });
    expect(said.missing).not.toContain('industry-agglomeration');
    expect(said.outline.find(({ topic }) => topic === 'industry-agglomeration')?.inDraft).toBe(
      '四.(四)',
    );
  });

  it('a document of the library is no evidence for itself', () => {
    const [shanghai] = builtInPrecedents;
    if (shanghai === undefined) throw new Error('no precedents');
    const found = suggest(shanghai.policy, builtInPrecedents, { ...options, self: shanghai.id });
    expect(found.outline.every(({ of }) => of === 4)).toBe(true);
    expect(found.outline.flatMap(({ support }) => support).map(({ doc }) => doc)).not.toContain(
      shanghai.id,
    );
  });
});
