import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Naming, proposed, refreshed, regrouped } from '../renderer/new-draft/arrangement.ts';
import { added, moved, stepped, withEntry, withoutEntry } from '../renderer/new-draft/entries.ts';
import type { PlanPart } from '../renderer/new-draft/plan.ts';
import type { Outline, OutlineEntry, OutlinePart } from '../shared/suggest/types.ts';

const part = (heading: string, ...keys: readonly string[]): PlanPart => ({
  heading,
  entries: keys.map((key) => ({
    key,
    topic: key.startsWith('own:') ? null : key,
    kind: 'measure',
    heading: key,
    chosen: true,
  })),
});
const keysOf = (parts: readonly PlanPart[]): readonly (readonly string[])[] =>
  parts.map(({ entries }) => entries.map(({ key }) => key));

const two = [part('供给', 'brand', 'agency'), part('人才', 'training', 'attraction')];

describe('moving entries of the outline', () => {
  test('Alt+↓ at the end of a part leads into the next, Alt+↑ back', () => {
    const down = stepped(two, 'agency', 1);
    expect(keysOf(down)).toEqual([['brand'], ['agency', 'training', 'attraction']]);
    expect(keysOf(stepped(down, 'agency', -1))).toEqual(keysOf(two));
  });

  test('at either end of the outline nothing happens', () => {
    expect(stepped(two, 'brand', -1)).toBe(two);
    expect(stepped(two, 'attraction', 1)).toBe(two);
  });

  test('an entry dropped on another comes before it', () => {
    expect(keysOf(moved(two, 'attraction', { part: 0, at: 1 }))).toEqual([
      ['brand', 'attraction', 'agency'],
      ['training'],
    ]);
  });

  test('own entries get names of their own and can be taken out again', () => {
    const once = added(two, 0);
    const twice = added(once.parts, 1);
    expect([once.key, twice.key]).toEqual(['own:1', 'own:2']);
    expect(keysOf(withoutEntry(twice.parts, 'own:1'))).toEqual([
      ['brand', 'agency'],
      ['training', 'attraction', 'own:2'],
    ]);
  });

  test('whatever is moved, no entry goes and none comes', () => {
    const keys = two.flatMap(({ entries }) => entries.map(({ key }) => key));
    const move = fc.record({
      key: fc.constantFrom(...keys, 'unknown'),
      by: fc.constantFrom(1 as const, -1 as const),
      to: fc.record({ part: fc.integer({ min: -1, max: 3 }), at: fc.nat(5) }),
      drops: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const end = moves.reduce<readonly PlanPart[]>(
          (parts, { key, by, to, drops }) =>
            drops ? moved(parts, key, to) : stepped(parts, key, by),
          two,
        );
        expect(keysOf(end).flat().toSorted()).toEqual(keys.toSorted());
      }),
    );
  });
});

describe('an outline the drafter changed, when the proposal changes', () => {
  const proposal = [part('供给', 'brand', 'digital'), part('人才', 'training', 'school')];

  test('what is there stays as it is, what is new comes in where it is proposed', () => {
    const edited = withEntry(stepped(two, 'agency', 1), 'brand', { heading: '壮大品牌机构' });
    const after = refreshed(edited, proposal);
    expect(keysOf(after)).toEqual([
      ['brand', 'digital'],
      ['agency', 'training', 'attraction', 'school'],
    ]);
    expect(after[0]?.entries[0]?.heading).toBe('壮大品牌机构');
  });

  test('what no precedent bears out any more goes only where it is not ticked', () => {
    const edited = withEntry(two, 'attraction', { chosen: false });
    expect(keysOf(refreshed(edited, proposal)).flat()).not.toContain('attraction');
    expect(keysOf(refreshed(edited, proposal)).flat()).toContain('agency');
  });

  test('nothing happens where the proposal is the same', () => {
    expect(refreshed(two, two)).toEqual(two);
  });

  test('another number of parts keeps ticks, headings and own entries', () => {
    const own = added(withEntry(two, 'training', { chosen: false }), 1);
    const edited = withEntry(own.parts, own.key, { heading: '设立专项资金' });
    const three = [part('甲', 'brand'), part('乙', 'agency'), part('丙', 'training', 'attraction')];
    const after = regrouped(edited, three);
    expect(keysOf(after)).toEqual([['brand'], ['agency', 'own:1'], ['training', 'attraction']]);
    expect(after[2]?.entries[0]?.chosen).toBe(false);
    expect(after[1]?.entries[1]?.heading).toBe('设立专项资金');
  });
});

describe('the frame of a genre', () => {
  const entry = (topic: string): OutlineEntry => ({
    topic,
    name: topic,
    definition: '',
    heading: topic,
    headings: [],
    support: [],
    docs: 1,
    of: 1,
    weight: 1,
    kind: 'core',
    suggested: true,
  });
  const part = (heading: string, ...topics: readonly string[]): OutlinePart => ({
    heading,
    headings: [
      { text: '工作保障', sources: [] },
      { text: heading, sources: [] },
    ],
    entries: topics.map(entry),
  });
  const outline: Outline = {
    of: 1,
    parts: [
      part('指导思想', 'general-goals'),
      part('发展法律服务', 'legal-services'),
      part('发展法律服务', 'credit-system', 'publicity-culture', 'digitalisation'),
    ],
  };
  const naming: Naming = {
    entry: ({ heading }) => heading,
    parts: ({ headings }) => headings.map(({ text }) => text),
  };

  test('行动计划 begin with 总体要求 and end with 保障措施, and say nothing twice', () => {
    const parts = proposed(outline, '行动计划', naming);
    expect(parts.map(({ heading }) => heading)).toEqual([
      '总体要求',
      '发展法律服务',
      'credit-system、publicity-culture',
      '保障措施',
    ]);
    expect(parts[0]?.entries.map(({ heading }) => heading)).toEqual(['指导思想', '工作目标']);
  });

  test('in 若干措施 and 工作要点 frame stands only where precedents have it', () => {
    const parts = proposed(outline, '若干措施', naming);
    expect(parts.map(({ heading }) => heading)).toEqual([
      '工作保障',
      '发展法律服务',
      'credit-system、publicity-culture',
    ]);
  });
});
