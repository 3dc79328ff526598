import type { OpenDraft } from '../renderer/draft/state.ts';
import { type Event, firstSession, reduce, type Session } from '../renderer/session.ts';

/** The window's state after these events, from its start. */
export const sessionAfter = (...events: readonly Event[]): Session =>
  events.reduce(reduce, firstSession());

/** The draft that is open after these events; fails where none is. */
export const draftAfter = (...events: readonly Event[]): OpenDraft => {
  const { draft } = sessionAfter(...events);
  if (draft.stage !== 'open') throw new Error(`the draft is ${draft.stage}`);
  return draft;
};
