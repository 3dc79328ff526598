import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileFor } from '../shared/library/jurisdictions.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { noProfile } from '../shared/model/profile.ts';
import { substantive } from '../shared/model/walk.ts';
import { type From, leftovers, localise } from '../shared/suggest/localise.ts';
import { leastTime } from './timing.ts';

/** Half-sentences of the precedents and their notes, to be put together in any order. */
const pieces = builtInPrecedents.flatMap(({ policy }) =>
  substantive(policy.clauses).flatMap(({ text, responsible }) => [
    ...text.split(/(?<=[，。；、])/),
    responsible === null ? '' : `（${responsible.text}）`,
  ]),
);
/** What localising puts in, and marks that open without closing. */
const odd = [
  '［待填：园区］',
  '［待填：',
  '］',
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '市',
  '区',
  '\uE000',
  '\n',
  '😀',
  '〔2024〕1号',
];

const texts = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, fc.constantFrom(...odd)), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

const sources: readonly From[] = [
  { jurisdiction: '上海市', level: '市级' },
  { jurisdiction: '北京市', level: '市级' },
  { jurisdiction: '上海市浦东新区', level: '区级' },
  { jurisdiction: '湖北省', level: '省级' },
  { jurisdiction: '', level: '国家' },
  { jurisdiction: '不知道的地方', level: '市级' },
];
const profiles = [
  profileFor('上海市', '徐汇区'),
  profileFor('天津市', '南开区'),
  profileFor('浙江省湖州市', '安吉县'),
  noProfile,
];
const cases = fc.record({
  text: texts,
  from: fc.constantFrom(...sources),
  profile: fc.constantFrom(...profiles),
});

describe('any text from anywhere to anywhere', () => {
  test('the changes stand in order, apart, and taking them back gives the text', () => {
    fc.assert(
      fc.property(cases, ({ text, from, profile }) => {
        const local = localise(text, from, profile);
        let end = 0;
        let rebuilt = '';
        let at = 0;
        for (const { span, from: was, to } of local.changes) {
          expect(span.from).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.from, span.to)).toBe(was);
          const same = text.slice(end, span.from);
          expect(local.text.slice(at, at + same.length + to.length)).toBe(same + to);
          rebuilt += same + was;
          at += same.length + to.length;
          end = span.to;
        }
        expect(rebuilt + local.text.slice(at)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('a second time changes nothing', () => {
    fc.assert(
      fc.property(cases, ({ text, from, profile }) => {
        const once = localise(text, from, profile).text;
        expect(localise(once, from, profile).text).toBe(once);
        expect(leftovers(once, from, profile)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('no figure is added or changed', () => {
    const figures = (text: string): string => text.replace(/[^\d%‰]/g, '');
    fc.assert(
      fc.property(cases, ({ text, from, profile }) => {
        const { changes } = localise(text, from, profile);
        // Only a document number and “3+6” go, whole, into a blank.
        for (const change of changes)
          if (!/^［待填：(?:发文字号|产业体系)］$/.test(change.to))
            expect(figures(change.from)).toBe(figures(change.to));
      }),
      { numRuns: 100 },
    );
  });
});

test.each(['上海市知识产权局、', '“上海', '《上海》', '（市科委牵头，', '各区、', '沪〔2024〕32'])(
  'a long text of nothing but %s takes time in proportion to its length',
  (piece) => {
    const from: From = { jurisdiction: '上海市', level: '市级' };
    const profile = profileFor('天津市', '南开区');
    const time = (length: number): number => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return leastTime(() => localise(text, from, profile));
    };
    time(2_000);
    // Eight times the text: about 8 in proportion, 64 and more if it grew with the square.
    expect(time(40_000) / Math.max(10, time(5_000))).toBeLessThan(30);
  },
);
