import { describe, expect, test } from 'vitest';
import type { DraftEvent, OpenDraft, Stored } from '../renderer/draft/state.ts';
import { settled } from '../renderer/save/settled.ts';
import { nothingBeside } from '../shared/beside.ts';
import { draftAfter } from './session-builders.ts';

const opened = (text: string): OpenDraft =>
  draftAfter({
    type: 'draftOpened',
    draft: {
      id: 'd1',
      name: '',
      text,
      ...nothingBeside,
      revision: 1,
      savedAt: '2026-11-25T08:00:00.000Z',
    },
    unsaved: null,
    caret: 0,
  });
const stored = (text: string, revision: number): Stored => ({
  text,
  ...nothingBeside,
  revision,
  savedAt: '2026-11-25T08:01:00.000Z',
});

/** A host that keeps what it is sent, and a drafter who typed `texts` one after another. */
function desk(texts: readonly string[], fails: DraftEvent | null = null) {
  const draft = opened('旧');
  const kept: string[] = [];
  let at = 0;
  const sent: { text: string; revision: number }[] = [];
  return {
    kept,
    sent,
    parts: {
      draftNow: () => ({ ...draft, text: texts[Math.min(at, texts.length - 1)] ?? '旧' }),
      running: () => null,
      send: async (now: OpenDraft): Promise<DraftEvent> => {
        sent.push({ text: now.text, revision: now.stored.revision });
        at += 1;
        return fails ?? { type: 'saved', stored: stored(now.text, now.stored.revision + 1) };
      },
      keep: ({ text }: { readonly text: string }) => kept.push(text),
    },
  };
}

describe('saving everything before another draft opens', () => {
  test('a draft that is saved needs nothing', async () => {
    const { parts, sent, kept } = desk(['旧']);
    expect(await settled(parts)).toBeNull();
    expect(sent).toEqual([]);
    expect(kept).toEqual(['旧']);
  });

  test('what is typed while it saves is saved too, on the revision just stored', async () => {
    const { parts, sent, kept } = desk(['新', '新字']);
    expect(await settled(parts)).toBeNull();
    expect(sent).toEqual([
      { text: '新', revision: 1 },
      { text: '新字', revision: 2 },
    ]);
    expect(kept).toEqual(['新字']);
  });

  test('a save under way is waited for and counts', async () => {
    const { parts, sent } = desk(['新']);
    const waits = [Promise.resolve<DraftEvent>({ type: 'saved', stored: stored('新', 2) })];
    expect(await settled({ ...parts, running: () => waits.shift() ?? null })).toBeNull();
    expect(sent).toEqual([]);
  });

  test('where it cannot be saved the draft stays, and the reason is said', async () => {
    const message = '草稿没有保存：磁盘已满。请处理后重试。';
    const failed = desk(['新'], { type: 'saveFailed', message });
    expect(await settled(failed.parts)).toBe(
      '当前草稿没有保存，没有切换。磁盘已满。请处理后重试。',
    );
    const other = desk(['新'], { type: 'conflicted', theirs: stored('他', 2) });
    expect(await settled(other.parts)).toMatch(/请先选择保留哪一份/);
    const draft = { ...opened('旧'), text: '新' };
    const waiting: OpenDraft = {
      ...draft,
      saving: { kind: 'conflict', theirs: stored('他', 2), base: nothingBeside },
    };
    expect(await settled({ ...other.parts, draftNow: () => waiting })).toMatch(/两份文本/);
  });

  test('somebody who does not stop typing keeps the draft', async () => {
    const { parts, sent } = desk(Array.from({ length: 20 }, (_, at) => `第${at}字`));
    expect(await settled(parts)).toMatch(/请停笔后再试/);
    expect(sent.length).toBeLessThan(10);
  });
});
