import fc from 'fast-check';
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

describe('whatever is chosen', () => {
  const chosen = fc.shuffledSubarray([...builtInPrecedents], { minLength: 1 });
  const asked = fc.record({
    genre: fc.constantFrom(
      '若干措施',
      '行动计划',
      '实施方案',
      '工作要点',
      '管理办法',
      '诗歌',
      null,
    ),
    level: fc.constantFrom('区级' as const, '市级' as const, '省级' as const, '国家' as const),
    parts: fc.constantFrom(3, 4, 5, 6, null),
  });

  it('every topic stands once, with the documents that have it', () => {
    fc.assert(
      fc.property(chosen, asked, (precedents, options) => {
        const { parts, of } = consensusOutline(precedents, options);
        const all = parts.flatMap((part) => part.entries);
        expect(of).toBe(precedents.length);
        expect(new Set(all.map(({ topic }) => topic)).size).toBe(all.length);
        for (const { support, docs, weight, heading } of all) {
          expect(docs).toBe(new Set(support.map(({ doc }) => doc)).size);
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
          expect(heading).not.toBe('');
        }
        expect(parts.length).toBeLessThanOrEqual(options.parts ?? 6);
        expect(parts.every((part) => part.entries.length > 0)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which precedents are chosen changes neither clause types nor parts', () => {
    const shape = (precedents: typeof builtInPrecedents, options: OutlineOptions) =>
      consensusOutline(precedents, options).parts.map((part) =>
        part.entries.map(({ topic, docs, suggested }) => [topic, docs, suggested]),
      );
    fc.assert(
      fc.property(chosen, asked, (precedents, options) => {
        const inOrder = builtInPrecedents.filter((one) => precedents.includes(one));
        expect(shape(precedents, options)).toEqual(shape(inOrder, options));
      }),
      { numRuns: 60 },
    );
  });
});

describe('parts', () => {
  it('keep together what the precedents keep together', () => {
    const { parts } = consensusOutline(builtInPrecedents, { ...district, parts: 5 });
    const partOf = (topic: string) =>
      parts.findIndex((part) => part.entries.some((entry) => entry.topic === topic));
    expect(partOf('talent-training')).toBe(partOf('academic-education'));
    expect(partOf('brand-institutions')).toBe(partOf('agency-quality'));
    expect(partOf('industry-supervision')).toBe(partOf('credit-system'));
    expect(partOf('talent-training')).toBeGreaterThan(partOf('industry-integration'));
  });

  it('have headings of the precedents with their sources', () => {
    const { parts } = consensusOutline(builtInPrecedents, { ...district, parts: 5 });
    expect(parts.at(-1)?.headings[0]).toEqual({
      text: '打造高素质知识产权服务人才队伍',
      sources: [{ doc: 'shanghai-2024', path: '三', heading: '打造高素质知识产权服务人才队伍' }],
    });
  });

  it('of flat documents are named after their topics', () => {
    const flat = builtInPrecedents.filter(({ id }) => id === 'tianjin-2023');
    const { parts } = consensusOutline(flat, { ...district, parts: 3 });
    expect(parts.map(({ headings }) => headings)).toEqual([[], [], []]);
    expect(parts[0]?.heading).toContain('产业融合与创新主体服务');
  });
});
