import { describe, expect, test } from 'vitest';
import { borrow } from '../renderer/borrow/borrow.ts';
import type { Stored } from '../renderer/draft/state.ts';
import type { Event } from '../renderer/session.ts';
import { analyze } from '../shared/analyze.ts';
import { nothingBeside } from '../shared/beside.ts';
import type { Borrowed } from '../shared/model/borrowed.ts';
import type { Borrowing, Taken } from '../shared/suggest/borrowed/types.ts';
import { draftAfter } from './session-builders.ts';

const text = '某区若干措施\n一、培育机构\n引导机构做强。';
const stored: Stored = { text, ...nothingBeside, revision: 3, savedAt: null };
const opened = (changes: Partial<Stored> = {}): Event => ({
  type: 'draftOpened',
  draft: { ...stored, ...changes, id: 'd1', name: '若干措施' },
  unsaved: null,
  caret: 0,
});

const taken: Taken = {
  doc: 'shanghai-2024',
  path: '二.9',
  name: '上海',
  title: '若干措施',
  heading: '培育品牌服务机构',
  original: '支持本市机构打造服务品牌。',
  inserted: '支持本区机构打造服务品牌。',
  lead: '',
};
const source = (id: string, changes: Partial<Borrowed> = {}): Borrowed => {
  const { lead: _, ...words } = taken;
  return { id, ...words, at: '2026-11-25T08:00:00.000Z', ...changes };
};
const read = (words: string): Event => ({ type: 'read', policy: analyze(words) });
const added = (...sentences: readonly Borrowed[]): Event => ({ type: 'borrowed', sentences });

describe('borrowing', () => {
  test('edits the words as they are when the page takes them, and takes the source down', () => {
    const events: Event[] = [];
    let done: unknown = null;
    const borrowing: Borrowing = { place: 'clauseEnd', heading: null, sentences: [taken] };
    borrow(
      {
        editor: {
          insert: (make) => {
            done = make(text, text.length);
          },
        },
        dispatch: (event) => events.push(event),
        now: () => new Date('2026-11-25T08:00:00.000Z'),
      },
      borrowing,
    );
    const end = text.length + taken.inserted.length;
    expect(done).toEqual({
      edits: [{ from: text.length, to: text.length, insert: taken.inserted }],
      select: { from: end, to: end },
      told: null,
    });
    const id = expect.any(String);
    expect(events).toEqual([
      { type: 'borrowed', sentences: [{ ...source(''), id }] },
      {
        type: 'noticed',
        notice: { tone: 'good', text: '已借用上海，插入1句。按 Ctrl+Z 可撤销。' },
      },
    ]);
  });
});

describe('the source of a sentence', () => {
  const withIt = `${text}支持本区机构打造服务品牌。`;
  const changed = `${text}支持本区专业机构打造服务品牌。`;

  test('goes with it through edits, and is kept when it is deleted', () => {
    const near = { before: '引导机构做强', after: '' };
    const draft = draftAfter(opened(), added(source('a')), read(withIt), read(changed));
    expect(draft.borrowed).toEqual([source('a', { now: '支持本区专业机构打造服务品牌', near })]);
    const deleted = [opened({ borrowed: draft.borrowed }), read(text)];
    expect(draftAfter(...deleted).borrowed).toBe(draft.borrowed);
    expect(draftAfter(...deleted, read(withIt)).borrowed).toEqual([source('a', { near })]);
  });

  test('is dropped when the drafter says so, also where another window still has it', () => {
    const both = opened({ borrowed: [source('a'), source('b')] });
    const dropped: Event = { type: 'sourceDropped', id: 'a' };
    expect(draftAfter(both, dropped).borrowed).toEqual([source('b')]);
    const theirs: Stored = {
      ...stored,
      revision: 4,
      borrowed: [source('a'), source('b'), source('c')],
    };
    expect(draftAfter(both, dropped, { type: 'conflicted', theirs }).borrowed).toEqual([
      source('b'),
      source('c'),
    ]);
  });
});
