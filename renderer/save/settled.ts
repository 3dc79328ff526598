import {
  type Content,
  type DraftEvent,
  isUnsaved,
  type OpenDraft,
  type Stored,
} from '../draft/state.ts';
import { reasonIn } from './failure-words.ts';

type Parts = {
  /** The draft with the words in the editor right now. */
  readonly draftNow: () => OpenDraft;
  /** A save that is under way. */
  readonly running: () => Promise<DraftEvent> | null;
  readonly send: (draft: OpenDraft) => Promise<DraftEvent>;
  /** Brings the emergency copy up to date. */
  readonly keep: (content: Content) => void;
};

/** Somebody who types through so many saves goes on typing: switching waits for a pause. */
const MOST_SAVES = 5;

/**
 * Saves until the host has every word, waiting for a save under way. What a save just stored counts
 * at once, since the window's state may learn of it a moment later.
 *
 * @returns null, or why the draft is not saved, in one sentence.
 */
export async function settled({ draftNow, running, send, keep }: Parts): Promise<string | null> {
  let known: Stored | null = null;
  for (let saves = 0; saves < MOST_SAVES; saves += 1) {
    const before = await running();
    if (before !== null) {
      if (before.type !== 'saved') return reasonOf(before);
      known = before.stored;
    }
    const now = draftNow();
    if (now.saving.kind === 'conflict') return CONFLICT;
    if (now.saving.kind === 'removed') return REMOVED;
    const draft = { ...now, stored: newer(now.stored, known) };
    if (!isUnsaved(draft)) {
      keep(draft);
      return null;
    }
    const event = await send(draft);
    if (event.type !== 'saved') return reasonOf(event);
    known = event.stored;
  }
  return '当前草稿还在改动，没有切换。请停笔后再试。';
}

const CONFLICT = '当前草稿有两份文本等待选择，没有切换。请先选择保留哪一份。';

const REMOVED = '当前草稿已不在原处，没有切换。请先在上方选择另存为新草稿，或关闭此稿。';

const reasonOf = (event: DraftEvent): string =>
  event.type === 'saveFailed' ? `当前草稿没有保存，没有切换。${reasonIn(event.message)}` : CONFLICT;

const newer = (one: Stored, other: Stored | null): Stored =>
  other !== null && other.revision > one.revision ? other : one;
