import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mergedReviews, reduceReviews } from '../renderer/draft/reviews.ts';
import { piecesOf, whereTo } from '../renderer/review/change-words.ts';
import { nextOpen } from '../renderer/review/judging.ts';
import { daysOf, sizeWords } from '../renderer/versions/days.ts';
import { analyze } from '../shared/analyze.ts';
import type { Snapshot } from '../shared/api.ts';
import { withinText } from '../shared/compare/review/at-end.ts';
import { bylinesOf } from '../shared/compare/review/bylines.ts';
import { changesBetween } from '../shared/compare/review/changes.ts';
import { figuresIn } from '../shared/compare/review/figures.ts';
import { ended } from '../shared/compare/review/rendered.ts';
import { standingOf } from '../shared/compare/review/standing.ts';
import { plainIssuance } from '../shared/model/issuance.ts';
import { soundReviewed, soundReviews } from '../shared/model/review.ts';
import { originWords, soundOrigin } from '../shared/model/version-origin.ts';
import { readDocx } from '../shared/word/read.ts';
import { redlineOf } from '../shared/word/redline.ts';

const before =
  '徐汇区若干措施\n（一）培育品牌。奖励50万元，三年内兑现。\n（二）拓展法律服务。支持律师事务所办案。\n';
const after =
  '徐汇区若干措施\n（一）培育品牌。奖励80万元，三年内兑现完毕。\n（二）拓展法律服务。鼓励律师事务所办案。\n';
const changes = changesBetween(analyze(before), analyze(after));
const idOf = (words: string): string => {
  const number = changes.edits.findIndex((edit) => edit.words === words);
  return changes.changes.find(({ edits }) => edits.includes(number))?.id ?? '';
};

test('changes of figures are told from those of words', () => {
  expect([...figuresIn(changes)]).toEqual([idOf('80万元')]);
});

describe('whose a change is', () => {
  test('is what the file says of its place, on either side', () => {
    const at = (text: string, words: string) => {
      const from = text.indexOf(words);
      return { from, to: from + words.length };
    };
    const bylines = bylinesOf(changes, [
      { side: 'deleted', ...at(before, '50万元'), author: '法制科', at: '2026-11-20T09:30:00' },
      { side: 'inserted', ...at(after, '鼓励'), author: '', at: null },
    ]);
    expect(bylines.get(idOf('80万元'))).toEqual({ author: '法制科', at: '2026-11-20T09:30:00' });
    expect(bylines.get(idOf('鼓励'))).toEqual({ author: '', at: null });
    expect(bylines.has(idOf('完毕'))).toBe(false);
  });

  test('is read from a redline: the words put in and those taken out', async () => {
    const { bytes } = await redlineOf({
      draft: analyze(after),
      base: { kind: 'text', policy: analyze(before) },
      issuance: plainIssuance,
      author: '法制科',
      time: new Date(2026, 10, 20, 9, 30),
    });
    const words = (side: 'accepted' | 'rejected') => {
      const read = readDocx(bytes, side);
      if (!read.ok) throw new Error(read.message);
      return read.revisions.map(({ from, to, ...by }) => [read.text.slice(from, to), by]);
    };
    const by = { author: '法制科', at: '2026-11-20T09:30:00' };
    expect(words('accepted')).toEqual(
      ['80万元', '完毕', '鼓励'].map((word) => [word, { side: 'inserted', ...by }]),
    );
    expect(words('rejected')).toEqual(
      ['50万元', '支持'].map((word) => [word, { side: 'deleted', ...by }]),
    );
  });

  test('of the working draft every tracked word has an author', () => {
    const bytes = new Uint8Array(readFileSync('tests/fixtures/drafts/draft-raw.docx'));
    const read = readDocx(bytes);
    if (!read.ok) throw new Error(read.message);
    const authors = new Set(read.revisions.map(({ author }) => author));
    expect([...authors]).toEqual(read.tracked.authors);
  });
});

test('a change is shown with the words around it, a break as ¶', () => {
  const { changes: standings } = standingOf(changes, {}, before, analyze);
  const [amount] = standings;
  expect(amount && piecesOf(changes, amount)).toEqual([
    { op: 'equal', text: '（一）培育品牌。奖励' },
    { op: 'delete', text: '50万元' },
    { op: 'insert', text: '80万元' },
    { op: 'equal', text: '，三年内兑现。' },
  ]);
  const split = changesBetween(
    analyze(
      '甲区若干措施\n（一）培育服务品牌。支持机构创建品牌。拓展法律服务。支持律师事务所办理涉外案件。\n',
    ),
    analyze(
      '甲区若干措施\n（一）培育服务品牌。支持机构创建品牌。\n（二）拓展法律服务。支持律师事务所办理涉外案件。\n',
    ),
  );
  const [one] = standingOf(split, {}, split.before, analyze).changes;
  expect(
    one &&
      piecesOf(split, one)
        .map(({ text }) => text)
        .join(''),
  ).toContain('¶（二）');
});

test('a moved clause says where it goes', () => {
  const clause = (at: number, text: string) => `（${'一二三'[at]}）${text}`;
  const texts = [
    '培育服务品牌。支持机构创建。',
    '拓展法律服务。支持律所办案。',
    '完善金融服务。给予贷款贴息。',
  ];
  const written = (order: readonly number[]) =>
    ended(['徐汇区若干措施', ...order.map((one, at) => clause(at, texts[one] ?? ''))].join('\n'));
  const moved = changesBetween(analyze(written([0, 1, 2])), analyze(written([2, 0, 1])));
  expect(whereTo(moved, 0)).toBe('移到“（一）培育服务品牌。支持机构…”之前');
});

test('edits at the end of a draft without a line break keep it without one', () => {
  const edits = [{ from: 4, to: 4, insert: '（二）\n', order: 0 }];
  expect(withinText(edits, '（一）')).toEqual([{ from: 3, to: 3, insert: '\n（二）', order: 0 }]);
  const gone = [{ from: 4, to: 8, insert: '', order: 0 }];
  expect(withinText(gone, '（一）\n（二）')).toEqual([{ from: 3, to: 7, insert: '', order: 0 }]);
  expect(withinText(edits, '（一）\n')).toBe(edits);
});

test('the next one to be decided, round at the end', () => {
  const said = { [idOf('完毕')]: 'rejected' } as const;
  const { changes: standings } = standingOf(changes, said, before, analyze);
  expect(nextOpen(standings, idOf('80万元'), 1)).toBe(idOf('鼓励'));
  expect(nextOpen(standings, idOf('鼓励'), 1)).toBe(idOf('80万元'));
  expect(nextOpen(standings, idOf('鼓励'), -1, () => true)).toBe(idOf('完毕'));
  expect(nextOpen(standings, null, 1)).toBe(idOf('80万元'));
  expect(nextOpen([], null, 1)).toBe(null);
});

describe('what is kept of the work on a reviewer’s file', () => {
  const work = (snapshot: string, verdicts = {}) => ({ snapshot, verdicts });

  test('follows what the drafter says', () => {
    const taken = reduceReviews([work('甲')], { type: 'reviewTaken', snapshot: '乙' });
    expect(taken).toEqual([work('甲'), work('乙')]);
    const judged = reduceReviews(taken, {
      type: 'changesJudged',
      snapshot: '甲',
      verdicts: { a: 'accepted', b: 'rejected' },
    });
    const back = reduceReviews(judged, {
      type: 'changesJudged',
      snapshot: '甲',
      verdicts: { a: null },
    });
    expect(back).toEqual([work('甲', { b: 'rejected' }), work('乙')]);
    expect(reduceReviews(back, { type: 'reviewTaken', snapshot: '甲' })).toEqual([
      work('乙'),
      work('甲', { b: 'rejected' }),
    ]);
    expect(reduceReviews(back, { type: 'reviewDropped', snapshot: '甲' })).toEqual([work('乙')]);
  });

  test('of two windows is put together change by change', () => {
    const base = [work('甲', { a: 'accepted', c: 'rejected' }), work('乙')];
    const own = [work('甲', { a: 'accepted', b: 'rejected' }), work('乙')];
    const theirs = [work('甲', { a: 'rejected', c: 'rejected' }), work('丙')];
    expect(mergedReviews(base, own, theirs)).toEqual([
      work('丙'),
      work('甲', { a: 'rejected', b: 'rejected' }),
    ]);
  });

  test('is read as far as it can be used', () => {
    const good = work('甲', { a: 'accepted' });
    expect(soundReviews([good, { snapshot: 3 }, work('乙', { a: 'whatever' }), null])).toEqual([
      good,
    ]);
    expect(soundReviews('无')).toEqual([]);
    expect(soundReviewed({ base: '文字', by: 'tracked', revisions: [1] })).toEqual({
      base: '文字',
      by: 'tracked',
      revisions: [],
    });
    expect(soundReviewed({ by: 'tracked' })).toBe(null);
  });
});

test('what versions were kept for: also those of before origins were kept', () => {
  expect(soundOrigin(undefined, null)).toEqual({ kind: 'auto' });
  expect(soundOrigin(undefined, '送审稿')).toEqual({ kind: 'named' });
  expect(soundOrigin('坏了', '打开“初稿.docx”之前')).toEqual({
    kind: 'opening',
    file: '初稿.docx',
  });
  expect(originWords({ kind: 'restoring', version: '送审稿' })).toBe('恢复“送审稿”之前');
});

test('the time line: days by the calendar, and how much changed', () => {
  const version = (day: number, month = 10, year = 2026): Snapshot => ({
    id: `${year}${month}${day}`,
    name: null,
    savedAt: new Date(year, month, day, 9, 5).toISOString(),
    words: 1,
    origin: { kind: 'auto' },
  });
  const all = [version(22), version(22), version(21), version(3), version(31, 11, 2025)];
  expect(
    daysOf(all, new Date(2026, 10, 22, 18)).map(({ name, versions }) => [name, versions.length]),
  ).toEqual([
    ['今天', 2],
    ['昨天', 1],
    ['11月3日', 1],
    ['2025年12月31日', 1],
  ]);
  expect(sizeWords({ added: 1200, deleted: 35 })).toBe('+1,200 −35');
  expect(sizeWords({ added: 0, deleted: 0 })).toBe('文字相同');
});
