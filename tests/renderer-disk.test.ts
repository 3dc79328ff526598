import { describe, expect, test } from 'vitest';
import { isUnsaved } from '../renderer/draft/state.ts';
import { onDisk } from '../renderer/save/on-disk.ts';
import { inDanger } from '../renderer/save/use-danger.ts';
import { type Event, firstSession, reduce } from '../renderer/session.ts';
import type { Draft } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { draftAfter, sessionAfter } from './session-builders.ts';

const draft: Draft = {
  id: 'd1',
  name: '若干措施',
  text: '一、总则\n正文。',
  ...nothingBeside,
  revision: 3,
  savedAt: '2026-11-22T06:03:00.000Z',
};
const opened: Event = { type: 'draftOpened', draft, unsaved: null, caret: 0 };
const theirs = {
  text: '一、总则\r\n别处写的。',
  ...nothingBeside,
  label: '送审稿',
  revision: 4,
  savedAt: '2026-11-22T07:00:00.000Z',
};
const elsewhere: Event = { type: 'changedElsewhere', theirs };
const edited: Event = { type: 'edited', text: '一、总则\n这里写的。' };
const removed: Event = { type: 'foundRemoved' };

describe('the file was changed elsewhere', () => {
  test('with nothing unsaved it is taken over as one edit, and the keys stay where they are', () => {
    const taken = draftAfter(opened, elsewhere);
    expect(taken.imposed).toEqual({ turn: 1, texts: ['一、总则\n别处写的。'], unasked: true });
    expect(taken).toMatchObject({ text: '一、总则\n别处写的。', label: '送审稿' });
    expect(isUnsaved(taken)).toBe(false);
  });

  test('with unsaved words the drafter is asked and nothing is changed', () => {
    const asked = draftAfter(opened, edited, elsewhere);
    expect(asked.text).toBe('一、总则\n这里写的。');
    expect(asked.saving.kind).toBe('conflict');
    expect(asked.imposed.turn).toBe(0);
  });

  test('while a save is under way the save finds out', () => {
    const sending = sessionAfter(opened, edited, { type: 'saveStarted' });
    expect(reduce(sending, elsewhere)).toBe(sending);
  });

  test('the same words under another name are no question', () => {
    const named = draftAfter(opened, {
      type: 'changedElsewhere',
      theirs: { ...theirs, text: draft.text },
    });
    expect(named).toMatchObject({ label: '送审稿', saving: { kind: 'idle' } });
    expect(named.imposed.turn).toBe(0);
  });
});

describe('the file is gone', () => {
  test('the words stay, nothing is saved, and leaving asks', () => {
    const gone = draftAfter(opened, edited, removed);
    expect(gone).toMatchObject({ text: '一、总则\n这里写的。', saving: { kind: 'removed' } });
    expect(inDanger(gone)).toBe(true);
  });

  test('it comes back as it was', () => {
    const back = draftAfter(opened, removed, {
      type: 'changedElsewhere',
      theirs: { ...theirs, ...nothingBeside, text: draft.text, revision: 3 },
    });
    expect(back.saving).toEqual({ kind: 'idle' });
  });
});

describe('what the stamp of a file means', () => {
  const at = (revision: number) => ({ kind: 'stored', revision, savedAt: '' }) as const;
  test.each([
    ['the revision the window knows', at(3), [opened], 'same'],
    ['another one', at(4), [opened], 'changed'],
    ['another one during a save', at(4), [opened, edited, { type: 'saveStarted' }], 'same'],
    ['no file', { kind: 'missing' }, [opened], 'removed'],
    ['no file, as was said already', { kind: 'missing' }, [opened, removed], 'same'],
    ['a file again', at(3), [opened, removed], 'changed'],
    ['a damaged file', { kind: 'damaged' }, [opened], 'damaged'],
    [
      'no file of the example as it came',
      { kind: 'missing' },
      [{ ...opened, draft: { ...draft, savedAt: null } }],
      'same',
    ],
  ] as const)('%s', (_what, stamp, events, meaning) => {
    expect(onDisk(stamp, draftAfter(...events))).toBe(meaning);
  });
});

describe('leaving the page', () => {
  test('asks only while words are in danger', () => {
    const failed: Event = { type: 'saveFailed', message: '磁盘已满。' };
    expect(inDanger(draftAfter(opened, edited))).toBe(false);
    expect(inDanger(draftAfter(opened, edited, failed))).toBe(true);
    expect(inDanger(draftAfter(opened, failed))).toBe(false);
  });
});

describe('drafts in tabs', () => {
  const other: Event = {
    type: 'draftOpened',
    draft: { ...draft, id: 'd2', name: '行动计划' },
    unsaved: null,
    caret: 0,
  };

  test('each draft that comes into the window has a tab', () => {
    const { drafts } = sessionAfter(opened, other, opened);
    expect(drafts.tabs).toEqual([
      { id: 'd1', name: '若干措施' },
      { id: 'd2', name: '行动计划' },
    ]);
  });

  test('a draft is found as it was left; one opened for the first time begins on its page', () => {
    const shown = sessionAfter(
      opened,
      { type: 'tabShown', tab: 'check' },
      { type: 'fullTabShown', tab: 'coverage' },
      { type: 'fullShown' },
      other,
    );
    expect(shown.desk.full.open).toBe(false);
    const back = reduce(reduce(shown, { type: 'tabShown', tab: 'suggest' }), opened);
    expect(back.desk).toMatchObject({ tab: 'check', full: { open: true, tab: 'coverage' } });
    expect(reduce(back, other).desk).toMatchObject({ tab: 'suggest', full: { open: false } });
  });

  test('closing a tab forgets what lay around the draft', () => {
    const closed = reduce(sessionAfter(opened, other), { type: 'tabClosed', id: 'd1' });
    expect(closed.drafts.tabs.map(({ id }) => id)).toEqual(['d2']);
    expect(closed.left).toEqual({});
  });

  test('a draft put into the bin loses its tab and can be taken out again', () => {
    const binned = reduce(sessionAfter(opened, other), {
      type: 'draftBinned',
      id: 'd1',
      removed: { id: '20261126T020000000Z-d1', name: '若干措施' },
    });
    expect(binned.drafts).toMatchObject({
      tabs: [{ id: 'd2', name: '行动计划' }],
      removed: { id: '20261126T020000000Z-d1', name: '若干措施' },
    });
    expect(reduce(binned, { type: 'draftsLeft' })).toEqual(binned);
  });

  test('草稿 lies over the page alone', () => {
    const shown = reduce(reduce(firstSession(), { type: 'newDraftShown' }), {
      type: 'draftsShown',
      shelf: 'drafts',
    });
    expect([shown.newDraft.open, shown.drafts.open]).toEqual([false, true]);
    expect(reduce(shown, { type: 'newDraftShown' }).drafts.open).toBe(false);
  });
});
