import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, counterparts, gaps, overviewRows } from '../renderer/compare/counterparts.ts';
import { nextHunk, runsOf } from '../renderer/compare/hunks.ts';
import { quantitiesIn } from '../renderer/compare/quantities.ts';
import { analyze } from '../shared/analyze.ts';
import { difference } from '../shared/compare/difference.ts';
import type { Alignment, Link } from '../shared/compare/types.ts';
import { builtInPrecedents } from '../shared/library/precedents.ts';
import { clauseName } from '../shared/model/names.ts';
import { substantive } from '../shared/model/walk.ts';

const [shanghai, tianjin] = builtInPrecedents;
if (shanghai === undefined || tianjin === undefined) throw new Error('the library is empty');

const link = (path: string, score: number): Link => ({
  draft: '一',
  doc: shanghai.id,
  path,
  score,
  relation: score > 0.5 ? 'same' : 'related',
  shared: [],
  topic: null,
  by: 'words',
});
const alignment: Alignment = {
  links: [link('二.10', 0.4), link('二.9', 0.8), link('九.99', 0.9)],
  missing: [{ doc: tianjin.id, path: '十' }],
  novel: [],
};
const draft = analyze('一、培育品牌机构。支持品牌机构发展壮大。\n二、加强监管。开展专项整治行动。');

describe('counterparts', () => {
  test('best first; a precedent without one is listed all the same', () => {
    const found = counterparts(alignment, '一', [shanghai, tianjin]);
    expect(
      found.map(({ precedent, candidates }) => [
        precedent.id,
        candidates.map(({ clause }) => clause.path),
      ]),
    ).toEqual([
      ['shanghai-2024', ['二.9', '二.10']],
      ['tianjin-2023', []],
    ]);
  });

  test('the overview has a row a clause and a cell a precedent', () => {
    const rows = overviewRows(alignment, substantive(draft.clauses), [shanghai, tianjin]);
    expect(
      rows.map(({ clause, best }) => [
        clause.path,
        ...best.map(({ candidate }) => candidate?.clause.path ?? null),
      ]),
    ).toEqual([
      ['一', '二.9', null],
      ['二', null, null],
    ]);
  });

  test('gaps name the clause the draft has nothing about', () => {
    expect(gaps(alignment, [shanghai, tianjin]).map(({ clause }) => clauseName(clause))).toEqual([
      '十 强化知识产权服务业社会监督',
    ]);
    expect(gaps(alignment, [shanghai])).toEqual([]);
  });

  test('the bar shows at least one block and at most five', () => {
    expect([0.01, 0.2, 0.5, 0.82, 1].map(blocksOf)).toEqual([1, 1, 3, 4, 5]);
  });

  test('a doubled number is told apart in words', () => {
    const [clause] = draft.clauses;
    expect(clause && clauseName({ ...clause, path: '二.(二)#2' })).toBe(
      '二.(二)（第2处） 培育品牌机构',
    );
  });
});

describe('differences', () => {
  test('neighbouring insertions and deletions are one', () => {
    expect(
      runsOf([
        { op: 'equal', text: '不超过' },
        { op: 'delete', text: '50万元' },
        { op: 'insert', text: '30万元' },
        { op: 'equal', text: '。' },
      ]),
    ).toEqual([
      { kind: 'equal', text: '不超过' },
      {
        kind: 'hunk',
        pieces: [
          { op: 'delete', text: '50万元' },
          { op: 'insert', text: '30万元' },
        ],
      },
      { kind: 'equal', text: '。' },
    ]);
  });

  test('going on and on visits every difference and begins again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom<1 | -1>(1, -1),
        (total, step) => {
          const seen = new Set<number | null>();
          let at: number | null = null;
          for (let turn = 0; turn < total; turn++) {
            at = nextHunk(at, total, step);
            seen.add(at);
          }
          return seen.size === total && nextHunk(at, total, step) === (step === 1 ? 0 : total - 1);
        },
      ),
    );
    expect(nextHunk(null, 0, 1)).toBeNull();
  });
});

describe('a changed figure or date is boxed', () => {
  /** What is boxed, piece by piece. */
  const boxed = (other: string, own: string): readonly string[] =>
    [...quantitiesIn(difference(other, own))].flatMap(([{ op, text }, spans]) =>
      spans.map(({ from, to }) => `${op === 'delete' ? '-' : '+'}${text.slice(from, to)}`),
    );

  test.each([
    ['每家奖励50万元。', '每家奖励80万元。', ['-50万元', '+80万元']],
    // What makes it a time stands in both.
    ['在三年内完成建设。', '在五年内完成建设。', ['-三年', '+五年']],
    ['有效期五年。', '有效期至2030年12月31日。', ['-五年', '+2030年12月31日']],
    ['奖励3万至5万元。', '奖励3万至8万元。', ['-5万元', '+8万元']],
    ['支持机构落户。', '支持机构发展。', []],
  ])('%s -> %s', (other, own, expected) => {
    expect(boxed(other, own)).toEqual(expected);
  });

  test('what stayed is not, and every box lies in its piece', () => {
    const words = fc.array(
      fc.constantFrom('50万元', '三年', '内', '2025年', '12月底前', '支持', '，', '。', '每家'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, words, (a, b) => {
        for (const [{ op, text }, spans] of quantitiesIn(difference(a.join(''), b.join('')))) {
          expect(op).not.toBe('equal');
          for (const { from, to } of spans)
            expect(0 <= from && from < to && to <= text.length).toBe(true);
        }
      }),
    );
  });
});
