import { expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { toHan } from '../shared/model/numerals.ts';
import { walk } from '../shared/model/walk.ts';
import { demote, promote } from '../shared/suggest/structure/levels.ts';
import { mergeWithPrevious } from '../shared/suggest/structure/merge.ts';
import { placeClauses } from '../shared/suggest/structure/place.ts';
import { changeScheme } from '../shared/suggest/structure/restyle.ts';
import { schemes } from '../shared/suggest/structure/schemes.ts';
import { leastTime } from './timing.ts';

it('takes a small multiple of the time of one reading in a draft of 300 clauses', () => {
  const lines = Array.from({ length: 20 }, (_, part) => [
    `${toHan(part + 1)}、提升能力`,
    ...Array.from(
      { length: 15 },
      (_, item) => `（${toHan(item + 1)}）支持事项。支持机构发展，按照第一部分第（二）项执行。`,
    ),
  ]).flat();
  const text = ['某区若干措施', ...lines].join('\n');
  const long = analyze(text);
  expect([...walk(long.clauses)]).toHaveLength(320);
  const work = [
    () => placeClauses(long, ['三.(四)'], '九.(二)', 'after'),
    () => promote(long, '五.(三)'),
    () => demote(long, '五'),
    () => mergeWithPrevious(long, '五.(三)'),
    () => changeScheme(long, schemes[4] ?? schemes[0]),
  ];
  for (const one of work) {
    expect(one().kind).toBe('arranged');
    // One time right after the other, so that what else the machine does slows both.
    const times = Array.from({ length: 6 }, () => [
      leastTime(() => void analyze(text), 1),
      leastTime(() => void one(), 1),
    ]);
    const least = (which: 0 | 1): number => Math.min(...times.map((pair) => pair[which] ?? 0));
    expect(least(1) / least(0)).toBeLessThan(12);
  }
});
