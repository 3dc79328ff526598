import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import type { Borrowed } from '../shared/model/borrowed.ts';
import { compared } from '../shared/model/walk.ts';
import { borrowedPlaces, followed } from '../shared/suggest/borrowed/places.ts';
import { sentencesOf } from '../shared/text/segment-sentences.ts';
import { timeWithin } from './timing.ts';

const record = (id: string, words: string, changes: Partial<Borrowed> = {}): Borrowed => ({
  id,
  doc: 'shanghai-2024',
  path: '二.9',
  name: '上海',
  title: '若干措施',
  heading: '培育品牌服务机构',
  original: words,
  inserted: words,
  at: '2026-11-25T08:00:00.000Z',
  ...changes,
});

/** The words each record is found on; null where it sleeps. */
const foundOn = (borrowed: readonly Borrowed[], text: string): readonly (string | null)[] => {
  const places = borrowedPlaces(borrowed, text);
  return borrowed.map(({ id }) => {
    const spans = places.get(id)?.spans;
    return spans === undefined ? null : spans.map(({ from, to }) => text.slice(from, to)).join('|');
  });
};

/** The records after the drafter's texts, one reading each. */
const read = (borrowed: readonly Borrowed[], ...texts: readonly string[]): readonly Borrowed[] =>
  texts.reduce((now, text) => followed(now, borrowedPlaces(now, text)), borrowed);

const brand =
  '支持专利、商标、版权等领域服务机构走专业化、品牌化发展道路，引导机构由单一代理向全链条服务转型。';
const cases = '定期发布可复制、可推广的服务案例，带动同行提升服务质量。';
const training = '组织首次执业专利代理师培训，为新设立的知识产权代理机构提供执业指导。';
const law = '在有需求的园区设立知识产权纠纷调解工作站，畅通咨询、调解、仲裁与诉讼的衔接渠道。';

const draftOf = (...sentences: readonly string[]): string =>
  [
    '徐汇区若干措施',
    '一、提升专业服务供给水平',
    `（一）培育品牌服务机构。${sentences.join('')}（责任单位：区市场监管局）`,
    '（二）拓展法律服务领域。推动律师参与知识产权诉讼代理、维权援助、调解等工作。',
  ].join('\n');

describe('a borrowed sentence keeps its source', () => {
  const own = record('a', brand);

  test('where it was put, and wherever it is moved', () => {
    expect(foundOn([own], draftOf(brand, cases))).toEqual([brand]);
    expect(foundOn([own], `${draftOf(cases)}\n（三）新条。${brand}`)).toEqual([brand]);
  });

  test('as the heading of a clause, with or without the mark behind it', () => {
    const heading = record('h', '培育品牌服务机构');
    expect(foundOn([heading], draftOf(brand))).toEqual(['培育品牌服务机构。']);
    expect(foundOn([heading], '一、培育品牌服务机构\n支持机构发展。')).toEqual([
      '培育品牌服务机构',
    ]);
  });

  test('rewritten bit by bit until little is left of it', () => {
    const steps = [
      '支持专利、商标等领域服务机构走品牌化发展道路，引导机构由单一代理向全链条服务转型。',
      '支持专利、商标服务机构走品牌化道路，引导机构向全链条服务转型。',
      '支持专利、商标服务机构打造品牌，引导向全链条转型。',
      '对打造品牌的专利、商标机构给予奖励，引导向全链条转型。',
      '对打造品牌的专利、商标机构给予最高10万元奖励。',
    ];
    const last = steps.at(-1) ?? '';
    const records = read([own], ...[brand, ...steps].map((words) => draftOf(words, cases)));
    expect(foundOn(records, draftOf(last, cases))).toEqual([last]);
    expect(foundOn([own], `${training}\n${last}`)).toEqual([null]);
  });

  test('not when another sentence takes its place at once', () => {
    const before = read([own], draftOf(brand, cases));
    expect(foundOn(before, draftOf(training, cases))).toEqual([null]);
  });

  test('sleeps while it is deleted, and comes back with an undo', () => {
    const seen = read([own], draftOf(brand, cases), draftOf(cases));
    expect(foundOn(seen, draftOf(cases))).toEqual([null]);
    expect(foundOn(seen, draftOf(brand, cases))).toEqual([brand]);
  });

  test('comes back with its first words after it was rewritten', () => {
    const changed = brand.replace('走专业化、品牌化发展道路', '做优做强');
    const seen = read([own], draftOf(brand, cases), draftOf(changed, cases), draftOf(cases));
    expect(foundOn(seen, draftOf(brand, cases))).toEqual([brand]);
    expect(foundOn(seen, draftOf(changed, cases))).toEqual([changed]);
  });

  test('is not given to a neighbour that looks like it when it goes', () => {
    const [one, two] = ['国际标准每项不超过50万元；', '国家标准每项不超过30万元；'];
    const list = (...items: readonly string[]) =>
      items.map((item, at) => `${at + 1}.${item}`).join('\n');
    const seen = read([record('a', one)], list(one, two, '行业标准每项不超过10万元。'));
    expect(foundOn(seen, list(two, '行业标准每项不超过10万元。'))).toEqual([null]);
  });
});

describe('sentences that are cut and joined', () => {
  test('both parts keep the source', () => {
    const own = read([record('a', brand)], draftOf(brand, cases));
    const cut = brand.replace('道路，', '道路。');
    const [first, second] = sentencesOf(cut);
    expect(foundOn(own, draftOf(cut, cases))).toEqual([`${first}|${second}`]);
    const apart = read(own, draftOf(cut, cases));
    const other = `${draftOf(first ?? '', cases)}\n（三）引导转型。${second}`;
    expect(foundOn(apart, other)).toEqual([`${first}|${second}`]);
  });

  test('a sentence made of two has both sources, and each its own when they part again', () => {
    const both = [record('a', brand), record('b', cases)];
    const one = `${brand.slice(0, -1)}，${cases}`;
    const seen = read(both, draftOf(brand, cases), draftOf(one));
    expect(foundOn(seen, draftOf(one))).toEqual([one, one]);
    expect(foundOn(read(seen, draftOf(brand, cases)), draftOf(brand, cases))).toEqual([
      brand,
      cases,
    ]);
  });

  test('joined with a sentence of the drafter it is still borrowed', () => {
    const one = `${brand.slice(0, -1)}，${cases}`;
    const seen = read([record('a', brand)], draftOf(brand, cases));
    expect(foundOn(seen, draftOf(one))).toEqual([one]);
  });
});

describe('two borrowed sentences never exchange their sources', () => {
  test('when one becomes as the other is', () => {
    const [fifty, hundred] = ['给予最高50万元奖励。', '给予最高100万元奖励。'];
    const seen = read([record('a', fifty), record('b', hundred)], draftOf(fifty, hundred, cases));
    const same = draftOf(hundred, hundred, cases);
    const places = borrowedPlaces(seen, same);
    expect([places.get('a')?.spans[0]?.from, places.get('b')?.spans[0]?.from]).toEqual([
      same.indexOf(hundred),
      same.lastIndexOf(hundred),
    ]);
  });

  test('when both are the same words from two precedents', () => {
    const seen = read([record('a', law), record('b', law)], draftOf(law, cases, law));
    const changed = law.replace('园区', '产业园区');
    expect(foundOn(seen, draftOf(changed, cases, law))).toEqual([changed, law]);
    expect(foundOn(seen, draftOf(law, cases, changed))).toEqual([law, changed]);
  });
});

describe('whatever the drafter does', () => {
  const all = [
    ...new Set(
      builtInPrecedents.flatMap(({ policy }) =>
        compared(policy.clauses).flatMap(({ text }) =>
          sentencesOf(text.replaceAll('\n', '')).filter(
            (one) => one.length >= 8 && one.endsWith('。'),
          ),
        ),
      ),
    ),
  ];
  // A copy of borrowed words would be as much the borrowed sentence as the other one.
  const [pool, added] = [all.slice(0, all.length / 2), all.slice(all.length / 2)];
  /** A sentence of the draft; `id` tells whether and which record it is. */
  type Own = { readonly id: string | null; readonly words: string };
  type Draft = readonly (readonly Own[])[];
  type Step = { readonly kind: string; readonly a: number; readonly b: number; readonly c: number };
  const KINDS = ['type', 'erase', 'replace', 'add', 'remove', 'cut', 'move', 'line'] as const;
  const step: fc.Arbitrary<Step> = fc.record({
    kind: fc.constantFrom(...KINDS),
    a: fc.nat(10_000),
    b: fc.nat(10_000),
    c: fc.nat(10_000),
  });
  const textOf = (draft: Draft): string =>
    draft
      .map(
        (line, at) =>
          `（${'一二三四五六七八九十'[at % 10]}）${line.map(({ words }) => words).join('')}`,
      )
      .join('\n');

  function edited(draft: Draft, { kind, a, b, c }: Step): Draft {
    const all = draft.flatMap((line, at) => line.map((own) => ({ own, at })));
    const chosen = all[a % Math.max(1, all.length)];
    if (chosen === undefined) return draft;
    const { own, at } = chosen;
    const become = (...fresh: readonly Own[]): Draft =>
      draft.map((line) => line.flatMap((one) => (one === own ? fresh : [one])));
    const body = own.words.slice(0, -1);
    const place = b % Math.max(1, body.length - 2);
    const into = (target: Draft, line: number, fresh: Own): Draft =>
      target.map((one, index) =>
        index === line
          ? [...one.slice(0, c % (one.length + 1)), fresh, ...one.slice(c % (one.length + 1))]
          : one,
      );
    switch (kind) {
      case 'type':
        return become({ ...own, words: `${body.slice(0, place)}切实${body.slice(place)}。` });
      case 'erase':
        return body.length < 8
          ? draft
          : become({ ...own, words: `${body.slice(0, place)}${body.slice(place + 2)}。` });
      case 'replace':
        return become({ ...own, words: `${body.slice(0, place)}事项${body.slice(place + 2)}。` });
      case 'add':
        return into(draft, b % draft.length, { id: null, words: added[a % added.length] ?? '' });
      case 'remove':
        return own.id === null ? become() : draft;
      case 'cut':
        return draft.map((line, index) => (index === at ? line.toReversed() : line));
      case 'move':
        return into(become(), b % draft.length, own);
      default:
        return draft.map((_, index) => draft[(index + 1) % draft.length] ?? []);
    }
  }

  const start = fc
    .uniqueArray(fc.nat(pool.length - 1), { minLength: 4, maxLength: 12 })
    .map((chosen): Draft => {
      const all = chosen.map(
        (index, at): Own => ({ id: at % 3 === 2 ? null : `r${at}`, words: pool[index] ?? '' }),
      );
      return [all.slice(0, 3), all.slice(3, 7), all.slice(7)].filter(({ length }) => length > 0);
    });

  test('small edits and moves lose no source and swap none', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 25 }), (draft, steps) => {
        const records = draft
          .flat()
          .flatMap(({ id, words }) => (id === null ? [] : [record(id, words)]));
        let [now, known] = [draft, read(records, textOf(draft))];
        for (const one of steps) {
          now = edited(now, one);
          const text = textOf(now);
          known = read(known, text);
          const wanted = known.map(
            ({ id }) => now.flat().find((own) => own.id === id)?.words ?? null,
          );
          expect(foundOn(known, text)).toEqual(wanted);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('nothing is taken down twice, and a record that sleeps stays as it is', () => {
    fc.assert(
      fc.property(start, fc.array(step, { maxLength: 8 }), (draft, steps) => {
        const records = draft
          .flat()
          .flatMap(({ id, words }) => (id === null ? [] : [record(id, words)]));
        const text = textOf(steps.reduce(edited, draft));
        const once = read(records, text);
        expect(read(once, text)).toBe(once);
        expect(read(once, '')).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  test('a long text with many records takes moments', () => {
    const long = Array.from(
      { length: 3000 },
      (_, at) => `（一）${(pool[at % pool.length] ?? '').replaceAll('知识产权', `第${at}类产权`)}`,
    ).join('\n');
    const records = Array.from({ length: 500 }, (_, at) =>
      record(`r${at}`, `${(pool[at % pool.length] ?? '').slice(0, -1)}等事项。`),
    );
    expect(timeWithin(5_000, () => borrowedPlaces(records, long))).toBeLessThan(5_000);
  });
});
