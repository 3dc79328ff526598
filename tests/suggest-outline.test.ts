import { describe, expect, it } from 'vitest';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { consensusOutline, type OutlineOptions } from '../shared/suggest/outline.ts';
import type { OutlineEntry } from '../shared/suggest/types.ts';

const mainThree = builtInPrecedents.slice(0, 3);
const district: OutlineOptions = { genre: '若干措施', level: '区级', parts: null };
const outline = consensusOutline(mainThree, district);
const entries = outline.parts.flatMap((part) => part.entries);

function entryOf(name: string, among: readonly OutlineEntry[] = entries): OutlineEntry {
  const found = among.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}

describe('the outline of a district 若干措施 after Shanghai, Tianjin and Beijing', () => {
  it('counts documents plainly and names the clauses, those of their own on it first', () => {
    const law = entryOf('法律服务');
    expect([law.docs, law.of, law.kind, law.suggested]).toEqual([3, 3, 'core', true]);
    expect(law.support.map(({ doc, path }) => `${doc} ${path}`)).toEqual([
      'shanghai-2024 二.12',
      'tianjin-2023 五',
      'beijing-2018 三.(一).4',
    ]);
  });

  it('proposes headings that begin with a verb', () => {
    expect(entryOf('人才培养').headings.map(({ text }) => text)).toEqual([
      '加强知识产权服务人才培养',
      '加强知识产权服务业人才队伍建设',
      '加强知识产权人才培育和引进',
    ]);
  });

  it('a plan has goals and safeguards, measures do without', () => {
    const plan = consensusOutline(mainThree, { ...district, genre: '行动计划' });
    const planned = plan.parts.flatMap((part) => part.entries);
    expect(entryOf('总体要求与目标').suggested).toBe(false);
    expect(entryOf('总体要求与目标', planned).suggested).toBe(true);
    expect(planned[0]?.name).toBe('总体要求与目标');
    expect(entryOf('组织、政策与经费保障', planned).suggested).toBe(true);
  });

  it.each([3, 4, 5, 6])('is cut into %i parts, no topic lost or twice, in one order', (parts) => {
    const cut = consensusOutline(builtInPrecedents, { ...district, parts });
    const usual = consensusOutline(builtInPrecedents, district);
    expect(cut.parts).toHaveLength(parts);
    expect(new Set(cut.parts.map(({ heading }) => heading)).size).toBe(parts);
    expect(cut.parts.flatMap((part) => part.entries.map(({ topic }) => topic))).toEqual(
      usual.parts.flatMap((part) => part.entries.map(({ topic }) => topic)),
    );
  });

  it('has nothing to say without precedents', () => {
    expect(consensusOutline([], district)).toEqual({ parts: [], of: 0 });
  });
});
