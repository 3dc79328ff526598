import { type Api, type Draft, Refusal } from '../../shared/api.ts';
import type { DraftEvent } from '../draft/state.ts';
import { findCaret } from '../save/caret.ts';
import { findUnsaved } from '../save/unsaved.ts';
import { lasting, passing } from '../storage.ts';

/** Which draft this window has open, so that a reload comes back to it. */
const OPEN = 'measures.draft';

/** A draft with what this window kept of it; the window remembers that it is open. */
export function openedEvent(draft: Draft): DraftEvent & { readonly type: 'draftOpened' } {
  passing.setItem(OPEN, draft.id);
  return {
    type: 'draftOpened',
    draft,
    unsaved: findUnsaved(lasting, draft.id),
    caret: findCaret(passing, draft.id),
  };
}

/** The draft this window had open before a reload, else the last saved one. */
export async function draftToOpen(api: Api): Promise<Draft> {
  const id = passing.getItem(OPEN);
  if (id === null) return (await api.openDraft({})).draft;
  try {
    return (await api.openDraft({ id })).draft;
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'not-found')) throw error;
    passing.removeItem(OPEN);
    return (await api.openDraft({})).draft;
  }
}
