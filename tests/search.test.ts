import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../shared/library/fold.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { buildIndex, type Hit, search } from '../shared/library/search.ts';
import { substantive, walk } from '../shared/model/walk.ts';
import { topicIdsBy } from '../shared/topics/library.ts';

const index = buildIndex(builtInPrecedents);
const find = (words: string, filters = {}): readonly Hit[] => search(index, { words, ...filters });
const places = (hits: readonly Hit[]): string[] => hits.map(({ doc, path }) => `${doc} ${path}`);
const marked = ({ snippet, marks }: Hit): string[] =>
  marks.map(({ from, to }) => snippet.slice(from, to));

const clauses = builtInPrecedents.flatMap(({ id, policy }) =>
  [...walk(policy.clauses)].map((clause) => ({
    place: `${id} ${clause.path}`,
    words: [clause.heading ?? '', clause.text, clause.responsible?.text ?? ''],
  })),
);

test('a heading match comes first, with the words marked', () => {
  const [best] = find('数智化转型');
  expect(best).toMatchObject({
    doc: 'shanghai-2024',
    path: '二.13',
    heading: '推动知识产权服务机构数智化转型',
  });
  expect(best && marked(best)).toEqual(['数智化转型']);
});

test('all words must occur', () => {
  const both = find('质押 保险');
  expect(places(both)).toEqual(
    expect.arrayContaining(['tianjin-2023 六', 'pudong-2018 三.(三).3']),
  );
  expect(new Set(places(both))).toEqual(
    new Set(places(find('质押')).filter((place) => places(find('保险')).includes(place))),
  );
  for (const hit of both) expect(marked(hit).length).toBeGreaterThan(0);
});

test('width, case and the shape of brackets do not matter', () => {
  const hits = places(find('WIPO'));
  expect(hits.length).toBeGreaterThan(2);
  expect(places(find('ｗｉｐｏ'))).toEqual(hits);
  expect(places(find('(wipo)'))).toEqual(places(find('（WIPO）')));
});

test('responsible bodies are found', () => {
  expect(places(find('徐汇区政府'))).toEqual(['shanghai-cnipa-2023 四.19']);
});

test('the label of a note is found only where it is printed', () => {
  expect(new Set(find('责任单位').map(({ doc }) => doc))).toEqual(new Set(['shanghai-cnipa-2023']));
  expect(find('市金融局配合').map(({ snippet }) => snippet.slice(-7))).toEqual(['市金融局配合）']);
});

describe('filters', () => {
  test('by topic also where no one labelled the clauses', () => {
    const bare = builtInPrecedents.map((precedent) => ({ ...precedent, topics: {} }));
    const asked = { words: '质押融资', topic: 'operation-finance' };
    expect(search(buildIndex(bare), asked)).toEqual([]);
    const hits = search(buildIndex(bare, topicIdsBy()), asked);
    expect(places(hits)).toContain('pudong-2018 三.(三).3');
  });

  test('by year, issuer and topic', () => {
    expect(new Set(find('专利', { year: 2023 }).map(({ doc }) => doc))).toEqual(
      new Set(['tianjin-2023', 'shanghai-cnipa-2023']),
    );
    expect(new Set(find('专利', { issuer: '北京市知识产权局' }).map(({ doc }) => doc))).toEqual(
      new Set(['beijing-2018']),
    );
    expect(places(find('标准', { topic: 'standardisation' }))).toEqual(
      expect.arrayContaining(['shanghai-2024 一.3', 'tianjin-2023 十四']),
    );
  });

  test('alone, they list what they let through; nothing asked, nothing found', () => {
    const leaves = builtInPrecedents.flatMap(({ policy, topics }) =>
      substantive(policy.clauses).filter(({ path }) =>
        topics[path]?.some(({ id }) => id === 'talent-training'),
      ),
    );
    expect(find('', { topic: 'talent-training' })).toHaveLength(leaves.length);
    expect(find(' \u3000')).toEqual([]);
    expect(find('区块链元宇宙')).toEqual([]);
  });
});

test('more and rarer matches score higher, in a stable order', () => {
  const hits = find('知识产权');
  const scores = hits.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(find('知识产权')).toEqual(hits);
  const [common] = find('知识产权');
  const [rare] = find('尽职调查');
  expect((rare?.score ?? 0) > (common?.score ?? 0)).toBe(true);
});

test('every clause that contains the words is found', () => {
  const wordOf = fc.constantFrom(...clauses).chain(({ words }) => {
    const text = words.join('\n');
    return fc
      .tuple(fc.nat(Math.max(0, text.length - 1)), fc.integer({ min: 1, max: 6 }))
      .map(([from, length]) => text.slice(from, from + length).split(/\s/)[0] ?? '');
  });
  fc.assert(
    fc.property(wordOf, (word) => {
      fc.pre(word.trim() !== '');
      const containing = clauses.filter(({ words }) =>
        words.some((text) => fold(text).includes(fold(word))),
      );
      const hits = places(find(word));
      expect(hits).toEqual(expect.arrayContaining(containing.map(({ place }) => place)));
    }),
    { numRuns: 500 },
  );
});

test('marks show the word, whatever the query', () => {
  const single = fc.constantFrom(
    ...clauses.flatMap(({ words }) => [...words.join('').slice(0, 40)]),
  );
  fc.assert(
    fc.property(single, (char) => {
      for (const hit of find(char)) {
        expect(hit.marks.length).toBeGreaterThan(0);
        for (const mark of marked(hit)) expect(fold(mark)).toBe(fold(char));
        expect(hit.snippet.length).toBeLessThanOrEqual(82);
      }
    }),
  );
});

test('marks lie in the snippet, wherever it is cut', () => {
  const stretch = fc.constantFrom(...clauses.map(({ words }) => words.join(''))).chain((text) =>
    fc.tuple(fc.nat(text.length), fc.integer({ min: 1, max: 40 })).map(([from, length]) => {
      return text.slice(from, from + length);
    }),
  );
  fc.assert(
    fc.property(fc.array(stretch, { minLength: 1, maxLength: 3 }), (words) => {
      for (const { snippet, marks } of find(words.join(' ')))
        for (const { from, to } of marks) {
          expect(from).toBeGreaterThanOrEqual(snippet.startsWith('…') ? 1 : 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(snippet.length);
        }
    }),
    { numRuns: 300 },
  );
});

test('folding keeps places', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(text)).toHaveLength(text.length);
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
