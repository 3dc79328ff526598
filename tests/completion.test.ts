import { describe, expect, test } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Precedent } from '../shared/model/document.ts';
import { completionsOf, phrasesOf, writingAt } from '../shared/suggest/completion.ts';
import { leastTime, timeWithin } from './timing.ts';

const document = (name: string, text: string): Precedent => ({
  id: name,
  name,
  jurisdiction: `${name}市`,
  level: '市级',
  year: 2024,
  builtIn: false,
  policy: analyze(text),
  topics: {},
});

describe('what is being written', () => {
  test.each([
    ['（一）培育', '', { kind: 'heading', typed: '培育' }],
    ['　　二、加强组', '', { kind: 'heading', typed: '加强组' }],
    ['（一）', '', { kind: 'heading', typed: '' }],
    ['（一）培育品牌。支持', '', { kind: 'sentence', typed: '支持' }],
    ['（一）培育品牌。支持', '（责任单位：区财政局）', { kind: 'sentence', typed: '支持' }],
    ['鼓励机构', '', { kind: 'sentence', typed: '鼓励机构' }],
  ])('%s|%s', (before, after, writing) => {
    expect(writingAt(before, after)).toEqual(writing);
  });

  test.each([
    ['（一）培育品牌。支', '持机构发展。'],
    ['（一）培育品牌。支持机构，鼓励', ''],
    ['（责任单位：区', ''],
    ['支持符合条件的知识产权服务机构面向重点产业', ''],
  ])('nothing can be offered at %s|%s', (before, after) => {
    expect(writingAt(before, after)).toBeNull();
  });
});

describe('completions', () => {
  const library = [
    document('杭州', '一、培育机构\n支持符合条件的机构参评。对获评的机构，给予奖励。'),
    document('宁波', '一、培养人才\n支持符合条件的人员参评。支持机构培训人员。'),
    document('温州', '一、培养人才\n支持符合条件的学校开课。'),
  ];
  const phrases = phrasesOf(library);
  const offered = (kind: 'heading' | 'sentence', typed: string, lacking: readonly string[] = []) =>
    completionsOf(phrases, { kind, typed }, lacking).map(({ text, precedents }) => [
      text,
      precedents.map(({ name }) => name).join('、'),
    ]);

  test('are what sentences begin with, the most widespread first', () => {
    expect(offered('sentence', '支持')).toEqual([
      ['支持符合条件的', '杭州、宁波、温州'],
      ['支持机构培训人员', '宁波'],
      ['支持符合条件的人员参评', '宁波'],
      ['支持符合条件的学校开课', '温州'],
      ['支持符合条件的机构参评', '杭州'],
    ]);
    expect(offered('sentence', '对获')).toEqual([['对获评的机构', '杭州']]);
    expect(offered('sentence', '完善')).toEqual([]);
  });

  test('of a heading are headings, those of topics the draft lacks first', () => {
    expect(offered('heading', '培')).toEqual([
      ['培养人才', '宁波、温州'],
      ['培育机构', '杭州'],
    ]);
    const topic = phrases.headings.find(({ text }) => text === '培育机构')?.topics[0];
    expect(offered('heading', '培', topic === undefined ? [] : [topic])[0]?.[0]).toBe(
      topic === undefined ? '培养人才' : '培育机构',
    );
  });

  test('are gathered from ten thousand clauses in moments, and found at once', () => {
    const many = Array.from({ length: 480 }, (_, at) => {
      const built = builtInPrecedents[at % builtInPrecedents.length];
      if (built === undefined) throw new Error('no precedents');
      return { ...built, id: `${built.id}-${at}` };
    });
    expect(timeWithin(10_000, () => phrasesOf(many))).toBeLessThan(10_000);
    const large = phrasesOf(many);
    const asking = () => completionsOf(large, { kind: 'sentence', typed: '支持' });
    expect(leastTime(asking, 20)).toBeLessThan(50);
  });
});
