import { describe, expect, test } from 'vitest';
import { isUnsaved } from '../renderer/draft/state.ts';
import { parseChosen } from '../renderer/remembered.ts';
import { parseUnsaved } from '../renderer/save/unsaved.ts';
import { type Event, firstSession, reduce } from '../renderer/session.ts';
import type { Draft } from '../shared/api.ts';
import { nothingBeside } from '../shared/beside.ts';
import { hashOf } from '../shared/model/hash.ts';
import { draftAfter, sessionAfter } from './session-builders.ts';

const stored: Draft = {
  id: 'd1',
  name: '若干措施',
  text: '一、总则\r\n正文。',
  ...nothingBeside,
  revision: 3,
  savedAt: '2026-11-22T06:03:00.000Z',
};
const opened: Event = { type: 'draftOpened', draft: stored, unsaved: null, caret: 0 };

describe('opening', () => {
  test('a file with Windows line breaks does not look edited', () => {
    const draft = draftAfter(opened);
    expect(draft.text).toBe('一、总则\n正文。');
    expect(isUnsaved(draft)).toBe(false);
  });

  test('words typed just before a reload come back and are saved', () => {
    const draft = draftAfter({
      type: 'draftOpened',
      draft: stored,
      unsaved: { text: '一、总则\n正文，续。', revision: 3 },
      caret: 0,
    });
    expect(draft.text).toBe('一、总则\n正文，续。');
    expect(isUnsaved(draft)).toBe(true);
    expect(draft.saving).toEqual({ kind: 'idle' });
  });

  test('unsaved words on an older revision are shown, and the drafter is asked', () => {
    const draft = draftAfter({
      type: 'draftOpened',
      draft: stored,
      unsaved: { text: '旧稿上的新字', revision: 2 },
      caret: 99,
    });
    expect(draft).toMatchObject({ text: '旧稿上的新字', caret: 6 });
    expect(draft.saving).toEqual({ kind: 'conflict', theirs: draft.stored, base: nothingBeside });
  });

  test('unsaved words on a text of one’s own that was stored unheard go on from it', () => {
    const unsaved = { text: '一、总则\n正文，续写。', revision: 2 };
    const at = (sent: string) =>
      draftAfter({ type: 'draftOpened', draft: stored, unsaved: { ...unsaved, sent }, caret: 0 });
    const mine = at(hashOf('一、总则\n正文。'));
    expect(mine).toMatchObject({ text: unsaved.text, saving: { kind: 'idle' } });
    expect(mine.stored.revision).toBe(3);
    expect(at(hashOf('一、总则\n另一窗口的正文。')).saving.kind).toBe('conflict');
  });

  test('a failure can be retried', () => {
    const failed = sessionAfter({ type: 'draftFailed', message: '连接已断开。', damaged: null });
    expect(failed.draft).toEqual({ stage: 'failed', message: '连接已断开。', damaged: null });
    expect(reduce(failed, { type: 'draftRetried' }).draft).toEqual({ stage: 'opening' });
  });
});

describe('saving', () => {
  const edited: Event = { type: 'edited', text: '一、总则\n正文改。' };
  const saved: Event = {
    type: 'saved',
    stored: {
      text: '一、总则\n正文改。',
      ...nothingBeside,
      revision: 4,
      savedAt: '2026-11-22T06:05:00.000Z',
    },
  };

  test('words typed while a save is under way stay unsaved', () => {
    const draft = draftAfter(
      opened,
      edited,
      { type: 'saveStarted' },
      { type: 'edited', text: '一、总则\n正文改了又改。' },
      saved,
    );
    expect(draft.stored.revision).toBe(4);
    expect(isUnsaved(draft)).toBe(true);
  });

  test('an event about the draft before it is open changes nothing', () => {
    expect(sessionAfter(edited, saved)).toEqual(firstSession());
  });

  const theirs = { text: '另一窗口的文本', ...nothingBeside, revision: 4, savedAt: null };

  test('another window with the same words is no conflict', () => {
    const draft = draftAfter(opened, edited, {
      type: 'conflicted',
      theirs: { ...theirs, text: '一、总则\n正文改。' },
    });
    expect(draft.saving).toEqual({ kind: 'idle' });
    expect(isUnsaved(draft)).toBe(false);
  });

  test('keeping the own text passes through the other, so that undo can reach it', () => {
    const draft = draftAfter(
      opened,
      edited,
      { type: 'conflicted', theirs },
      { type: 'conflictSettled', keep: 'mine' },
    );
    expect(draft.imposed).toEqual({ turn: 1, texts: ['另一窗口的文本', '一、总则\n正文改。'] });
    expect(draft.stored).toEqual(theirs);
    expect(isUnsaved(draft)).toBe(true);
  });

  test('loading the saved text is one edit', () => {
    const draft = draftAfter(
      opened,
      edited,
      { type: 'conflicted', theirs },
      { type: 'conflictSettled', keep: 'theirs' },
    );
    expect(draft.imposed.texts).toEqual(['另一窗口的文本']);
    expect(draft.saving).toEqual({ kind: 'idle' });
  });
});

describe('the right-hand pane', () => {
  test('opens a place in a precedent, again when asked again', () => {
    const place = { doc: 'tianjin-2023', path: '六' };
    const { desk } = sessionAfter({ type: 'placeOpened', place }, { type: 'placeOpened', place });
    expect(desk).toMatchObject({ tab: 'library', reading: { ...place, turn: 2 } });
  });

  test('switches precedents on and off; the main three are on at first', () => {
    const { desk } = sessionAfter(
      { type: 'precedentToggled', doc: 'beijing-2018' },
      { type: 'precedentToggled', doc: 'pudong-2018' },
    );
    expect(desk.chosen).toEqual(['shanghai-2024', 'tianjin-2023', 'pudong-2018']);
  });
});

describe('what was remembered is checked before it is used', () => {
  test.each([null, '', '{', '3', '{"text":1,"revision":2}', '{"text":"一"}'])('%s', (json) => {
    expect(parseUnsaved(json)).toBeNull();
  });
  test('an emergency copy', () => {
    expect(parseUnsaved('{"text":"一","revision":2}')).toEqual({
      text: '一',
      revision: 2,
    });
    expect(parseUnsaved('{"text":"一","revision":2,"decisions":[{"kind":"none"}]}')).toEqual({
      text: '一',
      decisions: [],
      revision: 2,
    });
  });
  test('chosen precedents', () => {
    expect(parseChosen('["pudong-2018"]')).toEqual(['pudong-2018']);
    expect(parseChosen('[1]')).toBeUndefined();
    expect(parseChosen('{')).toBeUndefined();
  });
});
