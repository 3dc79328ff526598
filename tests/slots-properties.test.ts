import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../shared/analyze.ts';
import { compareSlots, slotPairs, slotSpans, slotsOf } from '../shared/compare/slots.ts';
import type { Clause } from '../shared/model/policy.ts';
import { findClause, walk } from '../shared/model/walk.ts';
import { goldClauses } from './bench/slots.ts';

const [template] = analyze('一、完善支持措施\n支持机构发展。').clauses;
if (template === undefined) throw new Error('no clause');
const clauseOf = (text: string): Clause => ({ ...template, text });

/** What measures are made of, so that random texts come close to real ones. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '对',
      '的',
      '，',
      '。',
      '、',
      '；',
      '：',
      '\n',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '责任单位：',
    ],
    ...['给予', '最高', '不超过', '不低于', '至少', '每家', '每年', '累计', '分别', '奖励', '资助'],
    ...[
      '万元',
      '元',
      '%',
      '家',
      '件',
      '个工作日',
      '年',
      '月',
      '日',
      '底前',
      '至',
      '—',
      '～',
      '百分之',
    ],
    ...[
      '自',
      '起施行',
      '有效期',
      '由',
      '区财政局',
      '负责',
      '企业',
      '符合条件的',
      '经',
      '认定的',
      '第',
      '条',
    ],
  ),
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.constantFrom('三', '十', '二十', '百', '万', '亿', '1.5', '1,000', '２０２５', '2027年12月'),
  fc.string({ maxLength: 3 }),
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('slots of any text', () => {
  it('stand in it, word for word, with an ordered value', () => {
    fc.assert(
      fc.property(text, (words) => {
        for (const { text: said, value, place } of slotsOf(clauseOf(words))) {
          expect(place).not.toBeNull();
          if (place === null) continue;
          expect(words.slice(place.from, place.to)).toBe(said);
          expect(place.to).toBeGreaterThan(place.from);
          if (value.kind === 'number') {
            const [least, most] = [value.least ?? value.most, value.most ?? value.least];
            expect(Number.isFinite(least) && Number.isFinite(most)).toBe(true);
            expect(Number(least)).toBeLessThanOrEqual(Number(most));
          }
          if (value.kind === 'date') {
            for (const day of [value.from, value.to]) {
              if (day !== null) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
            }
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('are boxed without overlap, in order', () => {
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const { from, to } of slotSpans(words)) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(to).toBeGreaterThan(from);
          at = to;
        }
        expect(at).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('are compared without losing one: every slot stands in exactly one row', () => {
    fc.assert(
      fc.property(text, text, text, (draft, one, two) => {
        const [a, b, c] = [draft, one, two].map(clauseOf);
        if (a === undefined || b === undefined || c === undefined) return;
        const rows = compareSlots(a, [
          { doc: 'b', clause: b },
          { doc: 'c', clause: c },
        ]);
        const distinct = (clause: Clause): number =>
          new Set(
            slotsOf(clause).map(({ kind, about, value }) => JSON.stringify([kind, about, value])),
          ).size;
        const filled = (doc: string): number =>
          rows.filter(({ others }) => others.some((other) => other.doc === doc && other.slot))
            .length;
        expect(rows.filter((row) => row.draft !== null)).toHaveLength(distinct(a));
        expect([filled('b'), filled('c')]).toEqual([distinct(b), distinct(c)]);
      }),
      { numRuns: 300 },
    );
  });

  it('are equal to themselves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...goldClauses()), ({ clause }) => {
        for (const { standing } of compareSlots(clause, [{ doc: 'same', clause }])) {
          expect(standing).toBe('equal');
        }
        for (const { draft, other } of slotPairs(clause, clause)) expect(draft).toBe(other);
      }),
    );
  });
});

describe('hostile texts', () => {
  const size = 100_000;
  it.each([
    ['digits', '1'.repeat(size)],
    ['Chinese digits', '一'.repeat(size)],
    ['figures', '50万元'.repeat(size / 5)],
    ['ranges', '5—'.repeat(size / 2)],
    ['points', '1.'.repeat(size / 2)],
    ['opened titles', '《'.repeat(size)],
    ['opened notes', '（责任单位：'.repeat(size / 6)],
    ['conditions', '对'.repeat(size)],
    ['conditions without a grant', '对的'.repeat(size / 2)],
    ['eligible', '符合'.repeat(size / 2)],
    ['years', '2025年'.repeat(size / 5)],
    ['by whom', '由'.repeat(size)],
    ['one long sentence', '支持企业'.repeat(size / 4)],
    ['commas', '，'.repeat(size)],
    ['shares', '百分之'.repeat(size / 3)],
  ])('%s', (_, words) => {
    expect(() => slotsOf(clauseOf(words))).not.toThrow();
    expect(() => slotSpans(words)).not.toThrow();
  });

  it('many figures on both sides', () => {
    const many = clauseOf('每家企业给予50万元奖励，'.repeat(2000));
    expect(compareSlots(many, [{ doc: 'same', clause: many }]).length).toBeGreaterThan(0);
  });
});

it('the items of a list say in which item they stand', () => {
  const policy = analyze(
    '一、支持标准。按照以下标准给予资助：\n1.国际标准每项50万元；\n2.国家标准每项30万元。',
  );
  const clause = findClause(policy.clauses, '一');
  const paths = new Map([...walk(policy.clauses)].map((item) => [item.path, item.text]));
  expect(
    slotsOf(clause ?? template).map(({ text: said, place }) => [
      said,
      paths.get(place?.path ?? '')?.slice(place?.from, place?.to),
    ]),
  ).toEqual([
    ['50万元', '50万元'],
    ['30万元', '30万元'],
  ]);
});
