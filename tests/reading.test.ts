import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, compose, type Edit } from '../shared/text/edits.ts';
import { normalise } from '../shared/text/normalise.ts';
import { restore, sourceOffset, sourceSpan } from '../shared/text/reading.ts';
import { leastTime } from './timing.ts';

const read = (source: string): string => normalise(source).text;

describe('places', () => {
  test('of a replaced word, a dropped indent and an inserted mark', () => {
    const source = '\u3000落实中超直播等17部门《关于加快推动知识产权服务业高质量发展的意见》';
    const reading = normalise(source);
    const organ = reading.text.indexOf('国家知识产权局');
    const printedOf = (from: number, to: number): string => {
      const span = sourceSpan(reading, { from, to });
      return source.slice(span.from, span.to);
    };
    expect(sourceOffset(reading, 0)).toBe(1);
    expect(printedOf(0, 2)).toBe('落实');
    expect(printedOf(organ, organ + 7)).toBe('中超直播');
    expect(printedOf(organ + 2, organ + 3)).toBe('中超直播');
    expect(printedOf(organ, reading.text.length)).toBe(source.slice(3));
  });
});

const TROUBLE = [
  ...' \t\u00a0\u3000\n\r\u2028\u0085\u200b\ufeff?？,，:：;；!！()（）“”《》、。.·-—%+@&=/19中国采釆⽀一年月日万元互联网网直播等',
  '\ud83d',
  '\udc00',
  '😀',
  '“互联网',
  '“一带一路',
  '中超直播',
  '等17部门《关于加快推动知识产权服务业高质量发展的意见》',
  '2023 年',
  '\n1.',
  '\n2、',
  '\n3. ',
  'PCT',
  'PCT 国',
  'PCT国',
  'http://a.cn/',
  '(021) 68868336',
  '&nbsp;',
];
const anyText = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .array(fc.constantFrom(...TROUBLE), { maxLength: 40 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);
const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

describe('for any text', () => {
  test('undoing the changes gives the source back', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { text, changes } = normalise(source);
        expect(restore(text, changes)).toBe(source);
      }),
      { numRuns: 3000 },
    );
  });

  test('one line of the source is one line of the reading', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(read(source).split('\n').length).toBe(source.split(BREAK).length);
      }),
      { numRuns: 2000 },
    );
  });

  test('what has been normalised stays as it is', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        expect(normalise(read(source)).changes).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test('places are in order and lie in the source', () => {
    fc.assert(
      fc.property(anyText, fc.nat(200), fc.nat(200), (source, a, b) => {
        const reading = normalise(source);
        const from = Math.min(a, b, reading.text.length);
        const to = Math.min(Math.max(a, b), reading.text.length);
        const span = sourceSpan(reading, { from, to });
        expect(span.from).toBeGreaterThanOrEqual(0);
        expect(span.to).toBeGreaterThanOrEqual(span.from);
        expect(span.to).toBeLessThanOrEqual(source.length);
        const untouched = reading.changes.every((change, index) => {
          const start = reading.starts[index] ?? 0;
          return start + change.reading.length <= from || start >= to;
        });
        if (untouched && from < to)
          expect(source.slice(span.from, span.to)).toBe(reading.text.slice(from, to));
      }),
      { numRuns: 3000 },
    );
  });
});

/** Edits of a text of the given length, in order and without overlaps. */
const edits = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(3), fc.constantFrom('', '甲', '乙丙', '丁')), {
      maxLength: 8,
    })
    .map((drawn) => {
      let done = 0;
      return drawn
        .sort(([a], [b]) => a - b)
        .flatMap(([start, size, reading]): Edit[] => {
          const from = Math.max(start, done);
          const to = Math.min(from + size, length);
          if (from > length || (from === done && done > 0)) return [];
          done = to;
          return [{ span: { from, to }, reading, kind: 'other', reason: '' }];
        });
    });

test('two steps as one: composing edits and applying them is applying both', () => {
  const cases = edits(12).chain((first) => {
    const middle = apply('abcdefghijkl', first);
    return edits(middle.length).map((second) => ({ first, middle, second }));
  });
  fc.assert(
    fc.property(cases, ({ first, middle, second }) => {
      const both = compose(first, middle, second);
      expect(apply('abcdefghijkl', both)).toBe(apply(middle, second));
    }),
    { numRuns: 3000 },
  );
});

/** Counted by hand-made reading of the printed files. */
test.each([
  // (上海) in line 25 and (WIPO) in line 27; the hand-made reading counted one pair.
  ['shanghai-2024', { ',': 93, ':': 3, '(': 2, ')': 2 }],
  ['tianjin-2023', { ',': 78, ':': 2, '(': 7, ')': 7 }],
  ['beijing-2018', { ',': 204, ':': 1, '(': 37, ')': 37 }],
  // One comma, two colons and one pair belong to the time of posting and the site's telephone.
  ['shanghai-cnipa-2023', { ',': 76, ':': 57, ';': 51, '(': 30, ')': 30 }],
  ['pudong-2018', { ',': 139, ':': 2, ';': 2, '(': 22, ')': 22 }],
])('half-width marks of %s', (id, counts) => {
  const { changes } = normalise(readFileSync(`seeds/${id}.txt`, 'utf8'));
  const found: Record<string, number> = {};
  for (const { kind, printed } of changes)
    if (kind === 'half-width-punctuation') found[printed] = (found[printed] ?? 0) + 1;
  expect(found).toEqual(counts);
});

test.each([
  ',',
  '中,',
  ' ',
  '? ',
  '(',
  '(中',
  '“',
  '“互联网',
  '直播',
  'a',
  'a.',
  'http://((',
  '1',
  '1. ',
  '1、\n',
  'PCT 国',
  '2023 年',
  '收入',
])('no text takes more than its time: %j', (part) => {
  const source = `${part.repeat(300_000 / part.length)}中`;
  const { text, changes } = normalise(source);
  expect(restore(text, changes)).toBe(source);
});

test('a text of two million characters takes about as long a character as a short one', () => {
  const seed = readFileSync('seeds/tianjin-2023.txt', 'utf8');
  const time = (length: number): number => {
    const text = seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    return leastTime(() => normalise(text));
  };
  // Ten times the text: a hundred would be the square.
  expect(time(2_000_000) / time(200_000)).toBeLessThan(40);
});
