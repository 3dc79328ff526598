import { describe, expect, test } from 'vitest';
import { isUnsaved, type Stored } from '../renderer/draft/state.ts';
import type { Event } from '../renderer/session.ts';
import { nothingBeside } from '../shared/beside.ts';
import type { Ignored } from '../shared/check/ignored.ts';
import { type DraftInfo, noInfo } from '../shared/model/info.ts';
import { type Issuance, plainIssuance } from '../shared/model/issuance.ts';
import type { Remark } from '../shared/model/remark.ts';
import { draftAfter } from './session-builders.ts';

const text = '一、总体目标\n享受奖励的机构五年内不得将注册地迁出本区。';
const stored: Stored = { text, ...nothingBeside, revision: 3, savedAt: null };
const opened = (changes: Partial<Stored> = {}): Event => ({
  type: 'draftOpened',
  draft: { ...stored, ...changes, id: 'd1', name: '若干措施' },
  unsaved: null,
  caret: 0,
});

const remark = (id: string, done = false): Remark => ({
  id,
  author: '法制科',
  at: '2026-11-20T01:30:00Z',
  text: '请对照《公平竞争审查条例》核改。',
  quote: '五年内不得将注册地迁出本区',
  line: '享受奖励的机构五年内不得将注册地迁出本区。',
  source: '征求意见.docx',
  done,
});
const taken = (...ids: readonly string[]): Event => ({
  type: 'remarksTaken',
  remarks: ids.map((id) => remark(id)),
});
const settled = (id: string, done = true): Event => ({ type: 'remarkSettled', id, done });

const numbered = (docNumber: string): Issuance => ({
  ...plainIssuance,
  letterhead: { ...plainIssuance.letterhead, docNumber },
});
const issued = (issuance: Issuance): Event => ({ type: 'issuanceChanged', issuance });

describe('what is kept beside the text', () => {
  test('is something to save, until it is saved', () => {
    const changes = [issued(numbered('徐府规〔2026〕8号')), taken('a', 'b'), settled('b')] as const;
    const draft = draftAfter(opened(), ...changes);
    expect(draft).toMatchObject({
      issuance: numbered('徐府规〔2026〕8号'),
      remarks: [remark('a'), remark('b', true)],
    });
    expect(isUnsaved(draft)).toBe(true);
    const { issuance, remarks } = draft;
    const saved: Event = { type: 'saved', stored: { ...stored, issuance, remarks, revision: 4 } };
    expect(isUnsaved(draftAfter(opened(), ...changes, saved))).toBe(false);
  });

  test('stays when the text is edited or a file takes its place', () => {
    const draft = draftAfter(opened(), taken('a'), { type: 'edited', text: '' });
    expect(draft.remarks).toEqual([remark('a')]);
  });

  test('a file in its place brings back what a whole rule was told to leave', () => {
    const ignored = (scope: Ignored['scope']): Event => ({
      type: 'findingIgnored',
      ignored: {
        id: scope,
        rule: 'time-vague',
        scope,
        quote: '近期',
        near: { before: '', after: '加快推动' },
        reason: '',
        at: '2026-11-26T01:30:00.000Z',
      },
    });
    const answered = [opened(), ignored('place'), ignored('words'), ignored('rule')] as const;
    const kept = (...more: readonly Event[]) =>
      draftAfter(...answered, ...more).ignored.map(({ scope }) => scope);
    expect(kept({ type: 'edited', text: '另写' })).toEqual(['place', 'words', 'rule']);
    expect(kept({ type: 'replaced', text: '另一稿' })).toEqual(['place', 'words']);
    expect(kept({ type: 'ignoredDropped', id: 'words' })).toEqual(['place', 'rule']);
  });

  test('a remark dealt with can be opened again', () => {
    const draft = draftAfter(opened(), taken('a'), settled('a'), settled('a', false));
    expect(draft.remarks).toEqual([remark('a')]);
  });
});

describe('two windows', () => {
  const conflicted = (theirs: Partial<Stored>): Event => ({
    type: 'conflicted',
    theirs: { ...stored, ...theirs, revision: 4 },
  });

  test('with the same words keep the remarks of both and what either dealt with', () => {
    const remarks = [remark('a'), remark('b')];
    const draft = draftAfter(
      opened({ remarks }),
      settled('a'),
      taken('c'),
      conflicted({ remarks: [remark('a'), remark('b', true), remark('d')] }),
    );
    expect(draft.saving).toEqual({ kind: 'idle' });
    expect(draft.remarks).toEqual([remark('a', true), remark('b', true), remark('c'), remark('d')]);
    expect(isUnsaved(draft)).toBe(true);
  });

  test('a remark that one opened again is open', () => {
    const draft = draftAfter(
      opened({ remarks: [remark('a', true)] }),
      settled('a', false),
      conflicted({ remarks: [remark('a', true)] }),
    );
    expect(draft.remarks).toEqual([remark('a')]);
  });

  test('join what they filled in of the 发文要素', () => {
    const theirs = { ...plainIssuance, sealed: true };
    const draft = draftAfter(
      opened(),
      issued(numbered('徐府规〔2026〕8号')),
      conflicted({ issuance: theirs }),
    );
    expect(draft.issuance).toEqual({ ...numbered('徐府规〔2026〕8号'), sealed: true });
  });

  test.each([
    ['mine', '徐府规〔2026〕8号'],
    ['theirs', '徐府规〔2026〕9号'],
  ] as const)('where both filled in one field, keeping %s keeps that', (keep, docNumber) => {
    const draft = draftAfter(
      opened(),
      issued(numbered('徐府规〔2026〕8号')),
      conflicted({ text: '另一窗口的文本', issuance: numbered('徐府规〔2026〕9号') }),
      { type: 'conflictSettled', keep },
    );
    expect(draft.issuance).toEqual(numbered(docNumber));
  });
});

describe('文稿信息', () => {
  const said = (info: Partial<DraftInfo>): Event => ({
    type: 'infoChanged',
    info: { ...noInfo, ...info },
  });
  const theirs = (info: Partial<DraftInfo>, words = text): Event => ({
    type: 'conflicted',
    theirs: { ...stored, text: words, info: { ...noInfo, ...info }, revision: 4 },
  });

  test('is something to save', () => {
    expect(isUnsaved(draftAfter(opened(), said({ normative: 'no' })))).toBe(true);
    expect(isUnsaved(draftAfter(opened(), said({ normative: 'no' }), said({})))).toBe(false);
  });

  test('of two windows is joined entry by entry', () => {
    const draft = draftAfter(
      opened({ info: { ...noInfo, checkedOn: '2026-12-01' } }),
      said({ genre: '实施办法', checkedOn: '2026-12-01' }),
      theirs({ normative: 'yes', checkedOn: '' }),
    );
    expect(draft.info).toEqual({ genre: '实施办法', normative: 'yes', checkedOn: '' });
  });

  test.each([
    ['mine', '实施办法'],
    ['theirs', '若干措施'],
  ] as const)('where both said the 文种, keeping %s keeps that', (keep, genre) => {
    const draft = draftAfter(
      opened(),
      said({ genre: '实施办法' }),
      theirs({ genre: '若干措施', normative: 'no' }, '另一窗口的文本'),
      { type: 'conflictSettled', keep },
    );
    expect(draft.info).toEqual({ genre, normative: 'no', checkedOn: '' });
  });
});

describe('an emergency copy', () => {
  test('brings remarks and 发文要素 back', () => {
    const issuance = numbered('徐府规〔2026〕8号');
    const unsaved = { text, revision: 3, issuance, remarks: [remark('a')] };
    const draft = draftAfter({
      type: 'draftOpened',
      draft: { ...stored, id: 'd1', name: '若干措施' },
      unsaved,
      caret: 0,
    });
    expect(draft).toMatchObject({ issuance, remarks: [remark('a')] });
    expect(isUnsaved(draft)).toBe(true);
  });

  test('older than what another window saved adds its remarks', () => {
    const draft = draftAfter({
      type: 'draftOpened',
      draft: { ...stored, remarks: [remark('b')], revision: 4, id: 'd1', name: '若干措施' },
      unsaved: { text, revision: 3, remarks: [remark('a')] },
      caret: 0,
    });
    expect(draft.remarks).toEqual([remark('a'), remark('b')]);
  });
});
