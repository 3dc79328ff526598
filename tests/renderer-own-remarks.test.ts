import { describe, expect, test } from 'vitest';
import { mergedBeside } from '../renderer/draft/beside.ts';
import { reduceRemarks } from '../renderer/draft/remarks.ts';
import { ownRemark, replyTo } from '../renderer/remarks/own-remark.ts';
import { nothingBeside } from '../shared/beside.ts';
import type { Remark } from '../shared/model/remark.ts';

const now = new Date(2026, 10, 25, 9, 5, 0);
const line = '（一）支持机构落户发展。给予不超过50万元奖励。';
const own = ownRemark({ quote: '50万元', line }, '请财政局核。', ' ', now);
const foreign: Remark = { ...own, id: 'r1', author: '法制科', source: '征求意见.docx' };

describe('a remark of the drafter', () => {
  test('hangs on its words and has the time of the clock on the wall', () => {
    expect(own).toEqual({
      id: expect.stringMatching(/^own-/),
      author: '本人',
      at: '2026-11-25T09:05:00',
      text: '请财政局核。',
      quote: '50万元',
      line,
      source: '',
      done: false,
    });
  });

  test('as an answer hangs where what it answers was last found', () => {
    const moved = { ...foreign, now: '（二）给予不超过50万元奖励。' };
    expect(replyTo(moved, '已核。', '张三', now)).toMatchObject({
      author: '张三',
      quote: '50万元',
      line,
      now: moved.now,
      source: '',
    });
  });

  test('stands behind what it answers; taken away and back it stands where it stood', () => {
    const last = { ...foreign, id: 'r2' };
    const all = [foreign, last];
    const written = reduceRemarks(all, { type: 'remarkWritten', remark: own, behind: 'r1' });
    expect(written).toEqual([foreign, own, last]);
    const removed = reduceRemarks(written, { type: 'remarkRemoved', id: own.id });
    expect(removed).toEqual(all);
    expect(reduceRemarks(removed, { type: 'remarkWritten', remark: own, behind: 'r1' })).toEqual(
      written,
    );
    expect(reduceRemarks([own], { type: 'remarkReworded', id: own.id, text: '改。' })).toEqual([
      { ...own, text: '改。' },
    ]);
  });
});

test('two windows: what either wrote, reworded or took away holds', () => {
  const base = { ...nothingBeside, remarks: [own, foreign] };
  const here = { ...base, remarks: [{ ...own, text: '改。' }] };
  const there = {
    ...base,
    remarks: [own, { ...foreign, done: true }, { ...own, id: 'own-2', text: '另一条' }],
  };
  const merged = [
    { ...own, text: '改。' },
    { ...own, id: 'own-2', text: '另一条' },
  ];
  expect(mergedBeside(base, here, there).remarks).toEqual(merged);
  expect(mergedBeside(base, there, here).remarks).toEqual(merged);
});
